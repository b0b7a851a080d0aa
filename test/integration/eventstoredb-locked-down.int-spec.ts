import { EventStoreDBEventStore } from '@lodestone/event-store';
import { ServerCopy } from '@lodestone/event-store/eventstoredb/server-copy';
import { childEnvironment } from '@lodestone/testing/environment';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { act, listed } from './eventstoredb/acts';
import { servers, type Server } from './eventstoredb/servers';
import { addUser, withUser } from './eventstoredb/users';
import { RunningLedger } from './running-ledger';

/** A ledger starts in the middle of it. */
jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');
const operations = readFileSync(join(root, 'docs/operations.md'), 'utf8');

/** What stands between fences under "Lock it down", of one language. */
const written = (language: string): string => {
  const [, section = ''] = operations.split('### Lock it down\n');
  const [, text] = section.split('\n### ', 1).join('').split(`\`\`\`${language}\n`);
  return text?.split('```', 1)[0] ?? '';
};

/** One ledger for all runs: on a server that outlives them, the next one goes on with it. */
const ledgerKey = '5e'.repeat(32);

describe.each(servers())('locked down as docs/operations.md says, $name', ({ start }) => {
  let server: Server;
  let work: string;
  /** Whether the server asks who calls; ours does not. */
  let hasUsers: boolean;
  const password = randomUUID();
  const urlOf = (loginName: string) => withUser(server.url, loginName, password);

  async function lockDown(settings: string): Promise<void> {
    const file = join(work, 'settings.json');
    writeFileSync(file, settings);
    await promisify(execFile)(process.execPath, [join(work, 'lock-down.mjs'), server.url, file], {
      env: childEnvironment(),
    });
  }

  beforeAll(async () => {
    server = await start();
    hasUsers = server.url.includes('@');
    work = mkdtempSync(join(tmpdir(), 'lodestone-locked-'));
    writeFileSync(join(work, 'key'), ledgerKey);
    writeFileSync(join(work, 'lock-down.mjs'), written('js'));
    // It is run in the folder of the program, where its client is.
    symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
    if (!hasUsers) {
      process.stderr.write('Access lists are written and not tested: that server has no users\n');
    }
    if (hasUsers)
      for (const name of ['lodestone', 'stranger']) await addUser(server.url, { name, password });
  });

  afterAll(async () => {
    // As delivered, for whoever comes after this spec.
    await lockDown('{}');
    await server.stop();
    rmSync(work, { recursive: true });
  });

  const startUnder = (loginName: string): Promise<RunningLedger> =>
    RunningLedger.start({
      EVENTSTORE_URL: urlOf(loginName),
      LODESTONE_KEY_FILE: join(work, 'key'),
    });

  it('lets no user but an administrator start a ledger before', async () => {
    if (!hasUsers) return;
    await lockDown('{}');
    await expect(startUnder('lodestone')).rejects.toThrow(
      /refuses access .* this user may read \$all and write/,
    );
  });

  it('lets the user of the ledger start it, write, end streams and mark a copy', async () => {
    await lockDown(written('json'));
    const ledger = await startUnder('lodestone');
    await ledger.caughtUp();
    expect((await ledger.inject({ url: '/health/ready' })).status).toBe(200);
    await ledger.stop();

    const store = await EventStoreDBEventStore.open({ url: urlOf('lodestone') });
    const stream = `locked-${randomUUID()}`;
    await store.append(stream, [act(stream)], { expected: 'no-stream' });
    await store.tombstone(stream);
    expect(await listed(store.readStream(stream))).toStrictEqual([]);
    await store.close();

    const copy = await ServerCopy.open({
      url: urlOf('lodestone'),
      signal: new AbortController().signal,
    });
    await copy.markUnfinished();
    await copy.markFinished();
    expect(await copy.isMarkedUnfinished()).toBe(false);
    await copy.close();
  });

  it('lets another user neither read nor write', async () => {
    if (!hasUsers) return;
    await lockDown(written('json'));
    await expect(EventStoreDBEventStore.open({ url: urlOf('stranger') })).rejects.toThrow(
      /refuses access/,
    );
    await expect(startUnder('stranger')).rejects.toThrow(/refuses access/);
  });
});
