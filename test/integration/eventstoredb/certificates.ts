import { childEnvironment } from '@lodestone/testing/environment';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Certificates = Readonly<{
  /** Signed by itself, for 127.0.0.1. */
  tls: Readonly<{ key: Buffer; cert: Buffer }>;
  ownFile: string;
  /** Of somebody else altogether. */
  otherFile: string;
  remove: () => void;
}>;

/** Undefined, and said aloud, on a machine without openssl. */
export function makeCertificates(): Certificates | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-certificates-'));
  const make = (name: string) => {
    const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
    const days = ['-days', '2', '-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
    const files = ['-keyout', key, '-out', cert];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...days], {
      env: childEnvironment(),
      stdio: 'ignore',
    });
    return { key, cert };
  };
  try {
    const [own, other] = [make('own'), make('other')];
    return {
      tls: { key: readFileSync(own.key), cert: readFileSync(own.cert) },
      ownFile: own.cert,
      otherFile: other.cert,
      remove: () => rmSync(folder, { recursive: true }),
    };
  } catch (error) {
    rmSync(folder, { recursive: true });
    process.stderr.write(`Certificates are not tested: openssl ${(error as Error).message}\n`);
    return undefined;
  }
}
