import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { connect, type TLSSocket } from 'node:tls';
import { once } from 'node:events';
import { appOf } from '../../apps/api/src/program/app';
import { Certificate } from '../../apps/api/src/program/certificate';
import { StartupFault } from '../../apps/api/src/running/startup-fault';
import { makeCertificates, type Certificates } from './eventstoredb/certificates';
import { RunningLedger } from './running-ledger';

jest.setTimeout(60_000);

let made: Certificates;
let folder: string;
let files: { certFile: string; keyFile: string };
let said: string[];

beforeAll(() => {
  const certificates = makeCertificates();
  if (!certificates) throw new Error('TLS is not tested without openssl');
  made = certificates;
});
afterAll(() => made.remove());

const keyOf = (certificate: string): string => certificate.replace(/\.crt$/, '.key');

beforeEach(() => {
  said = [];
  folder = mkdtempSync(join(tmpdir(), 'lodestone-tls-'));
  files = { certFile: join(folder, 'tls.crt'), keyFile: join(folder, 'tls.key') };
  use(made.ownFile);
});
afterEach(() => rmSync(folder, { recursive: true }));

const use = (certificate: string, key = keyOf(certificate)): void => {
  copyFileSync(certificate, files.certFile);
  copyFileSync(key, files.keyFile);
};

const options = { log: (line: string) => void said.push(line), lookMs: 20 };

describe('a certificate', () => {
  const faultOf = (): string => {
    try {
      new Certificate(files, options);
      return 'it is taken';
    } catch (error) {
      return (error as StartupFault).line;
    }
  };

  it.each<[string, string, () => void]>([
    [
      'is another one’s',
      'is not the key of the certificate',
      () => use(made.ownFile, keyOf(made.otherFile)),
    ],
    ['is not there', 'LODESTONE_TLS_KEY_FILE', () => rmSync(files.keyFile)],
    ['is no key', 'is no private key in PEM', () => writeFileSync(files.keyFile, 'x')],
    ['is a certificate', 'is no private key in PEM', () => use(made.ownFile, made.ownFile)],
  ])('does not start a ledger when its key %s', (_, words, spoil) => {
    spoil();

    expect(faultOf()).toMatch(/^Error: [^\n]+ Try: [^\n]+\.$/);
    expect(faultOf()).toContain(words);
  });

  it('does not start a ledger when it is none', () => {
    writeFileSync(files.certFile, 'x');

    expect(faultOf()).toContain('is no certificate in PEM');
  });
});

describe('a ledger with a certificate', () => {
  let ledger: RunningLedger;
  let app: RunningLedger['app'];
  let certificate: Certificate;
  let port: number;

  beforeEach(async () => {
    ledger = await RunningLedger.start();
    certificate = new Certificate(files, options);
    const door = { host: '127.0.0.1', trustedProxies: [], certificate };
    app = await appOf(ledger.program.parts, 'silent', { door });
    await app.listen(0, '127.0.0.1');
    ({ port } = app.getHttpServer().address() as { port: number });
  });
  afterEach(async () => {
    await app.close();
    await ledger.stop();
  });

  const shown = async (): Promise<string> => {
    const socket: TLSSocket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const { CN } = socket.getPeerCertificate().subject;
    socket.destroy();
    return String(CN);
  };
  const until = async (line: RegExp): Promise<void> => {
    while (!said.some((each) => line.test(each))) await new Promise((done) => setTimeout(done, 5));
  };

  it('answers over TLS, in our words, and to nobody in the clear', async () => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path: '/nowhere',
      ca: readFileSync(made.ownFile),
    }).end();
    const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
    const body = (await answer.toArray()).join('');
    const clear = fetch(`http://127.0.0.1:${port}/health/live`).then(
      () => 'answered',
      () => 'cut off',
    );

    expect([answer.statusCode, JSON.parse(body)]).toMatchObject([404, { code: 'not-found' }]);
    expect(await clear).toBe('cut off');
  });

  it('shows the new one as soon as its files are changed, without a restart', async () => {
    expect(await shown()).toBe('own');
    use(made.otherFile);
    await until(/was read anew/);

    expect(await shown()).toBe('other');
    expect(certificate.endsAtSeconds).toBeGreaterThan(1_700_000_000);
  });

  it('keeps the one that it has when the new ones do not fit, and takes them when they do', async () => {
    copyFileSync(made.otherFile, files.certFile);
    await until(/the certificate before stays, because .* is not the key of the certificate/);
    expect(await shown()).toBe('own');
    copyFileSync(keyOf(made.otherFile), files.keyFile);
    await until(/was read anew/);

    expect(await shown()).toBe('other');
  });

  it('keeps it when the files are gone', async () => {
    rmSync(files.certFile);
    certificate.readAnew();

    expect(said.at(-1)).toMatch(/stays, because .* cannot be read \(ENOENT\)/);
    expect(await shown()).toBe('own');
  });
});

describe('a ledger beyond this machine without a certificate', () => {
  it('answers its proxies and this machine, and of others only who asks whether it is well', async () => {
    const ledger = await RunningLedger.start();
    const door = { host: '0.0.0.0', trustedProxies: ['192.0.2.0/24', '2001:db8::1'] };
    const app = await appOf(ledger.program.parts, 'silent', { door });
    const from = async (remoteAddress: string, url = '/ledger') => {
      const headers = { host: '127.0.0.1' };
      const { statusCode, body } = await app.inject({ url, remoteAddress, headers });
      return statusCode === 200 ? 200 : (JSON.parse(body) as { code: string }).code;
    };

    expect(await from('192.0.2.9')).toBe(200);
    expect(await from('::ffff:192.0.2.9')).toBe(200);
    expect(await from('2001:db8::1')).toBe(200);
    expect(await from('127.0.0.1')).toBe(200);
    expect(await from('198.51.100.1')).toBe('proxy-unknown');
    expect(await from('2001:db8::2')).toBe('proxy-unknown');
    expect(await from('198.51.100.1', '/health/live')).toBe(200);
    await app.close();
    await ledger.stop();
  });
});
