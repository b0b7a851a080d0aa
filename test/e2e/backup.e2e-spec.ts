import { childEnvironment } from '@lodestone/testing/environment';
import { EmbeddedEventStore } from '@lodestone/event-store';
import { metadata } from '@lodestone/event-store/contract/contract-events';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from './child-processes';
import { lodestone, lodestoneJson, startCommand } from './command-line';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { openingStock } from './magnet-chain';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { onSmallLedger } from './small-ledger';
import { submitterSites, submitUntilKilled } from './submitters';

jest.setTimeout(240_000);

const small = onSmallLedger();

type Backup = { ordinal: number; copied: { events: number }; total: { segments: number } };
type Verified = { ok: boolean; events: number; ordinal: number };
type Checked = { agrees: boolean; checked: { name: string; ordinal: number; live: string }[] };

const backup = (data: string, to: string, ...more: string[]) =>
  lodestoneJson<Backup>(['backup', '--data', data, '--to', to, ...more]);

const digestsIn = async (data: string) => {
  const { json } = await lodestoneJson<Checked>(['rebuild', '--check', '--data', data]);
  expect(json.agrees).toBe(true);
  return json.checked.map(({ name, ordinal, live }) => ({ name, ordinal, live }));
};

describe('a ledger that is restored', () => {
  it('is what it was, backed up under load, and lacks nothing that was acknowledged before', async () => {
    const [data, to, restored] = [newDataFolder(), newDataFolder(), newDataFolder()];
    const ledger = await LedgerProcess.start(data);
    await register(await SignedIn.as('regulator', ledger.url), submitterSites);
    const before: string[] = [];
    let midway: Awaited<ReturnType<typeof backup>> | undefined;
    const round = await submitUntilKilled(ledger.url, {
      round: 0,
      isEnough: (acknowledged) => acknowledged >= 60,
      async kill() {
        // Everybody goes on submitting meanwhile.
        midway = await backup(data, to);
        const last = await backup(data, to);
        expect(last.json.ordinal).toBeGreaterThan(midway.json.ordinal);
        await ledger.kill();
      },
    });
    before.push(...round.acknowledged.map(({ path }) => path));
    const again = await LedgerProcess.start(data);
    await again.stop();
    const whole = await backup(data, to);
    expect(whole.json.total.segments).toBeGreaterThan(1);

    const { json } = await lodestoneJson<Verified>(['verify-backup', '--from', to]);
    expect(json).toMatchObject({ ok: true, ordinal: whole.json.ordinal });
    expect((await lodestone(['restore', '--from', to, '--data', restored])).code).toBe(0);

    const second = await LedgerProcess.start(restored);
    const regulator = await SignedIn.as('regulator', second.url);
    for (const path of before) expect((await regulator.get(path)).status).toBe(200);
    await second.stop();
    expect(await digestsIn(restored)).toStrictEqual(await digestsIn(data));
    expect(await lodestoneJson(['doctor', '--data', restored])).toMatchObject({
      json: { ok: true },
    });
  });

  it('goes to a point of its past, and records what came later anew', async () => {
    const [to, restored] = [newDataFolder(), newDataFolder()];
    const { json } = await backup(small.copy(), to);
    const point = json.ordinal - 2;

    const { json: made } = await lodestoneJson<{ ordinal: number }>([
      ...['restore', '--from', to, '--data', restored, '--up-to', String(point)],
    ]);

    expect(made.ordinal).toBeGreaterThanOrEqual(point);
    expect(made.ordinal).toBeLessThan(json.ordinal);
    const ledger = await LedgerProcess.start(restored);
    await ledger.stop();
    // The old backup is of a log that went on otherwise, from now on.
    const refused = await lodestone(['backup', '--data', restored, '--to', to]);
    expect([refused.code, refused.stderr]).toStrictEqual([
      1,
      expect.stringMatching(/is not the one that the backup in .* was made of: it lacks/),
    ]);
  });

  it('is never put over a ledger', async () => {
    const [to, data] = [newDataFolder(), small.copy()];
    await backup(data, to);

    const { code, stderr } = await lodestone(['restore', '--from', to, '--data', data]);

    expect([code, stderr]).toStrictEqual([2, expect.stringContaining('there is a ledger in')]);
  });
});

describe('an encrypted backup', () => {
  it('is made, verified and restored with a passphrase that stands in a file', async () => {
    const [to, restored, data] = [newDataFolder(), newDataFolder(), small.copy()];
    const secret = join(dirname(to), 'passphrase');
    writeFileSync(secret, 'long enough to be one\n');
    const withIt = ['--passphrase-file', secret];
    await backup(data, to, ...withIt);

    expect(existsSync(join(to, 'ledger.key'))).toBe(false);
    expect(await lodestone(['verify-backup', '--from', to])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is encrypted'),
    });
    expect(await lodestone(['verify-backup', '--from', to, ...withIt])).toMatchObject({ code: 0 });
    const restoring = ['restore', '--from', to, '--data', restored, ...withIt];
    expect(await lodestone(restoring)).toMatchObject({ code: 0 });
    expect(readFileSync(join(restored, 'ledger.key'), 'utf8')).toBe(
      readFileSync(join(data, 'ledger.key'), 'utf8'),
    );
    writeFileSync(secret, 'short\n');
    expect(await lodestone(restoring)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('that is no passphrase'),
    });
  });
});

describe('a disk that fills up during a backup', () => {
  /** No file may become larger than so many blocks of 1,024 bytes: the same to a program as no room. */
  const limited = (blocks: number, args: readonly string[]) =>
    new Promise<{ code: number | null; stderr: string }>((done) => {
      const main = resolve(projectRoot, 'dist/apps/cli/src/main.js');
      const line = `ulimit -f ${blocks}; exec "$0" "$@"`;
      const argv = ['-c', line, process.execPath, main, ...args];
      const options = { env: childEnvironment({}), cwd: projectRoot };
      const child = execFile('bash', argv, options, (_, __, stderr) =>
        done({ code: child.exitCode, stderr }),
      );
    });

  /** More than the limit, in bytes that cannot be packed. */
  async function fill(data: string): Promise<void> {
    const file = join(data, 'log/events.sqlite');
    const store = await EmbeddedEventStore.open({ file, writer: 'in-process' });
    const events = Array.from({ length: 150 }, (_, n) => ({
      eventId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      event: {
        type: 'Other',
        data: createHash('shake256', { outputLength: 1_000 }).update(`${n}`).digest('hex'),
      },
      metadata,
    }));
    await store.append('other-1', events, { expected: 'no-stream' });
    await store.close();
  }

  it('leaves what was there whole, and the next one goes on', async () => {
    const [to, data] = [newDataFolder(), small.copy()];
    const args = ['backup', '--data', data, '--to', to];

    await fill(data);

    const { code, stderr } = await limited(64, args);

    expect([code, stderr]).toStrictEqual([
      1,
      expect.stringMatching(/there is no room for .*segments.*\nTry: free space/),
    ]);
    expect(readdirSync(join(to, 'segments'))).toStrictEqual([]);
    expect((await lodestone(['verify-backup', '--from', to])).stderr).toContain('not finished');
    expect(await lodestone(args)).toMatchObject({ code: 0 });
    expect(await lodestone(['verify-backup', '--from', to])).toMatchObject({ code: 0 });
  });
});

describe('a backup that follows', () => {
  it('copies what is new until it is stopped, alone in its folder', async () => {
    const [to, data] = [newDataFolder(), small.copy()];
    const args = ['backup', '--data', data, '--to', to, '--follow', '--every', '1', '--json'];
    const following = startCommand(args);
    await following.until(() => following.stdout.includes('"copied"'));

    const second = await lodestone(['backup', '--data', data, '--to', to]);
    expect([second.code, second.stderr]).toStrictEqual([
      2,
      expect.stringContaining('another backup is being written'),
    ]);
    const ledger = await LedgerProcess.start(data);
    const [lot] = openingStock.act['makes'] as readonly object[];
    const act = { ...openingStock.act, makes: [{ ...lot, lotId: 'TBF-9' }] };
    const enterprise = await SignedIn.as('TJ-MAG', ledger.url);
    await enterprise.record('/sites/TJ-WORKS/records/OPEN-9', act);
    await following.until(() =>
      following.stdout
        .split('\n')
        .slice(1)
        .some((line) => /"copied":\{"events":[1-9]/.test(line)),
    );
    following.signalGroup('SIGTERM');
    expect((await following.ended).code).toBe(0);
    await ledger.stop();
  });
});

describe('a backup that cannot be', () => {
  it.each([
    [['backup'], 2, 'backup needs --to DIR'],
    [['backup', '--to', '/x', '--every', '5'], 2, '--every is for --follow'],
    [['verify-backup', '--from', '/nowhere'], 1, 'there is no backup in /nowhere'],
    [['restore', '--from', '/nowhere', '--up-to', 'x'], 2, '--up-to x is not an ordinal'],
    [['restore', '--from', '/nowhere', '--until', 'noon'], 2, '--until noon is not a time'],
    [['restore', '--from', '/x', '--until', '2026-01-01T00:00Z', '--up-to', '1'], 2, 'two points'],
  ])('says so: %j', async (args, code, says) => {
    expect(await lodestone(args)).toMatchObject({ code, stderr: expect.stringContaining(says) });
  });

  it('of a log on a server says what to do', async () => {
    const env = { EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' };
    expect(await lodestone(['backup', '--to', newDataFolder()], env)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/is on a server.*\nTry: docs\/operations\.md/),
    });
    expect(
      await lodestone(['restore', '--from', '/x', '--data', newDataFolder()], env),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('lodestone migrate') });
  });

  it('of a copy that was carried elsewhere is verified where it lies', async () => {
    const [to, there] = [newDataFolder(), newDataFolder()];
    await backup(small.copy(), to);
    cpSync(to, there, { recursive: true });
    rmSync(to, { recursive: true });

    expect(await lodestone(['verify-backup', '--from', there])).toMatchObject({ code: 0 });
  });
});
