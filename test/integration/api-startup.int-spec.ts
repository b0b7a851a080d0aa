import { childEnvironment } from '@lodestone/testing/environment';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program as it is shipped, with its threads: from dist/, which `npm test` builds. */
const main = join(__dirname, '../../dist/apps/api/src/main.js');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-start-'));
});

/** Whatever a spec leaves running would keep jest waiting for ever. */
const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

/** A busy machine takes seconds to start a program, and some specs start four. */
jest.setTimeout(120_000);

type Ended = Readonly<{ code: number | null; stderr: string }>;

class Started {
  readonly url: Promise<string>;
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>) {
    const env = childEnvironment({
      LODESTONE_DATA: join(folder, 'data'),
      LODESTONE_LOG: 'silent',
      LODESTONE_PARENT: 'cli',
      ...environment,
    });
    const stdio = ['ignore', 'ignore', 'pipe', 'ipc'] as const;
    this.child = spawn(process.execPath, [main], { env, stdio: [...stdio] });
    children.add(this.child);
    let stderr = '';
    this.child.stderr?.on('data', (data: Buffer) => (stderr += data.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => resolve({ code, stderr }));
    });
    this.url = new Promise((resolve, reject) => {
      this.child.on('message', (message: { kind: string; url: string }) => {
        if (message.kind === 'listening') resolve(message.url);
      });
      void this.ended.then(({ stderr: words }) => reject(new Error(words)));
    });
    this.url.catch(() => undefined);
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

const said = async (url: string): Promise<void> => {
  while (!(await fetch(url)).ok) await new Promise((r) => setTimeout(r, 20));
};
const readied = (url: string): Promise<void> => said(`${url}/health/ready`);
const caughtUp = (url: string): Promise<void> => said(`${url}/health/caught-up`);

const wrong = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stderr } = await new Started(environment).ended;
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Error: [^\n]*\n$/);
  return stderr;
};

describe('starting the program', () => {
  it('makes a folder for nobody else, and stops cleanly when it is told to', async () => {
    const started = new Started({});
    await readied(await started.url);
    const modeOf = (name: string) => statSync(join(folder, 'data', name)).mode & 0o777;

    expect([modeOf('.'), modeOf('ledger.key'), modeOf('issuer.key')]).toStrictEqual([
      0o700, 0o600, 0o600,
    ]);
    expect(await started.stop('SIGINT')).toStrictEqual({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'data', 'lock.pid'))).toBe(false);
  });

  it('takes records through its threads, and finds them after a second start', async () => {
    const first = new Started({});
    const url = await first.url;
    const register = async (at: string, headers: Record<string, string>) =>
      fetch(`${at}/enterprises/TJ-MAG`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          name: '天津磁材有限公司',
          nameLatin: 'Tianjin Magnets',
          countryCode: 'CN',
          identifiers: [{ scheme: 'uscc', value: '91110000600037341L' }],
        }),
      });
    const signIn = async (at: string) => {
      const answer = await fetch(`${at}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account: 'regulator' }),
      });
      const { token } = (await answer.json()) as { token: string };
      return { authorization: `Bearer ${token}` };
    };
    const authorization = await signIn(url);
    // A question answers as of what its read models have taken, which at a start is nothing.
    await caughtUp(url);
    const recorded = await register(url, { ...authorization, prefer: 'wait=5' });
    const { ordinal } = (await recorded.json()) as { ordinal: number };
    const listed = await fetch(`${url}/directory?minOrdinal=${ordinal}`, {
      headers: authorization,
    });
    await first.stop();
    const second = new Started({});
    const again = await register(await second.url, await signIn(await second.url));
    await second.stop();

    expect([recorded.status, again.status]).toStrictEqual([201, 200]);
    expect(await listed.json()).toMatchObject({ items: [{ enterpriseId: 'TJ-MAG' }] });
  });

  it.each([
    ['LODESTONE_PORT', /^Error: Port \d+ on 127\.0\.0\.1 is taken\. Try: .*LODESTONE_PORT/],
    ['LODESTONE_ESDB_PORT', /^Error: Nobody can read the log on port \d+ of .*LODESTONE_ESDB_PORT/],
  ])('says that the port is taken before it begins a ledger: %s', async (name, says) => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const line = await wrong({ [name]: String(port) });
    server.close();

    expect(line).toMatch(says);
    expect(readdirSync(join(folder, 'data'))).toStrictEqual(['lock.sqlite']);
  });

  it('says who uses the data folder', async () => {
    const first = new Started({});
    await first.url;
    const line = await wrong({});
    await first.stop();

    expect(line).toMatch(
      /^Error: The data folder .* is in use by process \d+, which answers at http:\S+\. Try: /,
    );
  });

  it('says that the data folder is none', async () => {
    writeFileSync(join(folder, 'file'), '');

    expect(await wrong({ LODESTONE_DATA: join(folder, 'file') })).toContain('is not a folder');
    expect(await wrong({ LODESTONE_DATA: join(folder, 'file', 'in') })).toContain(
      'is not a folder',
    );
  });

  it('refuses another key than the ledger was opened with, and damages nothing', async () => {
    const first = new Started({});
    await first.url;
    await first.stop();
    const keyFile = join(folder, 'other.key');
    writeFileSync(keyFile, 'ab'.repeat(32));
    const before = readFileSync(join(folder, 'data', 'ledger.key'), 'utf8');

    expect(await wrong({ LODESTONE_KEY_FILE: keyFile })).toMatch(
      /not the key .* LODESTONE_KEY_FILE/,
    );
    expect(readFileSync(join(folder, 'data', 'ledger.key'), 'utf8')).toBe(before);
    writeFileSync(keyFile, 'not a key');
    expect(await wrong({ LODESTONE_KEY_FILE: keyFile })).toContain('is not a ledger key');
    rmSync(join(folder, 'data', 'ledger.key'));
    expect(await wrong({})).toContain('its key');
    writeFileSync(join(folder, 'data', 'ledger.key'), before);
    const last = new Started({});
    await last.url;
    expect((await last.stop()).code).toBe(0);
  });

  it('refuses a mode of sign-in that is none', async () => {
    expect(await wrong({ LODESTONE_AUTH: 'none' })).toContain('is not a mode');
  });
});
