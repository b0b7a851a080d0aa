import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:https';
import { StartupFault } from '../running/startup-fault';
import type { TlsFiles } from './door-settings';

type Pair = Readonly<{ cert: string; key: string }>;

type CertificateOptions = Readonly<{
  log: (line: string) => void;
  /** How often the files are looked at: a mounted secret tells nobody that it was changed. */
  lookMs?: number;
}>;

const lookMsUsual = 10_000;

/** A caller that does not come to an end with TLS in this time is cut off. */
const handshakeMs = 10_000;

/**
 * The certificate under which the ledger answers. It is read anew when one of its files changes and
 * when the program is told to (SIGHUP); a pair that does not fit is said, and the one before stays.
 */
export class Certificate {
  private pair: Pair;
  private seen: string;
  private server: Server | undefined;
  private looking: NodeJS.Timeout | undefined;

  /** @throws StartupFault */
  constructor(
    private readonly files: TlsFiles,
    private readonly options: CertificateOptions,
  ) {
    this.seen = versionOf(files);
    this.pair = pairIn(files);
    const { validTo, validToDate } = new X509Certificate(this.pair.cert);
    if (validToDate.getTime() < Date.now()) {
      options.log(`TLS: the certificate ${files.certFile} has ended on ${validTo}`);
    }
  }

  get serverOptions() {
    return { ...this.pair, minVersion: 'TLSv1.2' as const, handshakeTimeout: handshakeMs };
  }

  /** When it ends, in seconds since 1970. */
  get endsAtSeconds(): number {
    return Math.floor(new X509Certificate(this.pair.cert).validToDate.getTime() / 1_000);
  }

  /** From now on what is read anew counts for this server: for connections that come after it. */
  serve(server: Server): void {
    this.server = server;
    this.looking = setInterval(() => this.look(), this.options.lookMs ?? lookMsUsual).unref();
    server.once('close', () => clearInterval(this.looking));
  }

  readAnew(): void {
    this.seen = versionOf(this.files);
    try {
      const pair = pairIn(this.files);
      this.server?.setSecureContext({ ...this.serverOptions, ...pair });
      this.pair = pair;
      this.options.log(`TLS: the certificate ${this.files.certFile} was read anew`);
    } catch (error) {
      const why = error instanceof StartupFault ? error.message : String(error);
      this.options.log(`TLS: the certificate before stays, because the new one cannot be: ${why}`);
    }
  }

  private look(): void {
    if (versionOf(this.files) !== this.seen) this.readAnew();
  }
}

/** Other than before when one of the files was written, or another one put in its place. */
function versionOf({ certFile, keyFile }: TlsFiles): string {
  return [certFile, keyFile]
    .map((path) => {
      const { mtimeMs, ino, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
      return `${mtimeMs}/${ino}/${size}`;
    })
    .join();
}

/** @throws StartupFault where one cannot be read, or they are not of each other */
function pairIn({ certFile, keyFile }: TlsFiles): Pair {
  const [cert, key] = [
    textIn('LODESTONE_TLS_CERT_FILE', certFile),
    textIn('LODESTONE_TLS_KEY_FILE', keyFile),
  ];
  const certificate = parsed(
    `LODESTONE_TLS_CERT_FILE=${certFile} is no certificate in PEM.`,
    () => {
      return new X509Certificate(cert);
    },
  );
  const privateKey = parsed(
    `LODESTONE_TLS_KEY_FILE=${keyFile} is no private key in PEM without a password.`,
    () => createPrivateKey(key),
  );
  if (certificate.checkPrivateKey(privateKey)) return { cert, key };
  throw new StartupFault(
    `LODESTONE_TLS_KEY_FILE=${keyFile} is not the key of the certificate ${certFile}.`,
    'name the two files that were made together; the certificate of the ledger itself comes first in its file.',
  );
}

function textIn(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartupFault(
      `${name}=${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      'name a file that is there, and let this user read it.',
    );
  }
}

function parsed<T>(message: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new StartupFault(message, 'name a file in PEM, like those of an ACME client.');
  }
}
