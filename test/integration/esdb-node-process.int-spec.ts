import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Guest, noted, several } from './esdb-node/guest';
import { endLeftovers, NodeProcess } from './esdb-node/node-process';

describe('the program esdb-node', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-esdb-node-'));
  });
  afterEach(async () => {
    await endLeftovers();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in one line of JSON where it is, and stops cleanly, told once or twice', async () => {
    for (const signals of [['SIGTERM'], ['SIGINT', 'SIGTERM']] as const) {
      const node = await NodeProcess.start('--in-memory', '--port', '0');
      expect(node.url).toMatch(/^esdb:\/\/127\.0\.0\.1:\d+\?tls=false$/);
      const guest = new Guest(node.url);
      await guest.filled(2);
      const ended = await node.signal(...signals);
      expect(ended).toStrictEqual({
        code: 0,
        signal: null,
        stdout: `${JSON.stringify({ url: node.url })}\n`,
        stderr: '',
      });
      await guest.leave();
    }
  }, 20_000);

  it('keeps what it was given, under the same revisions, ids and positions', async () => {
    const first = await NodeProcess.start('--data', folder, '--port', '0');
    const before = new Guest(first.url);
    const stream = await before.filled(3);
    await before.client.setStreamMetadata(stream, { maxCount: 2 });
    const gone = await before.filled(1);
    await before.client.tombstoneStream(gone);
    const [stored, all] = [await before.read(stream), await before.readAll()];
    await before.leave();
    expect((await first.signal('SIGTERM')).code).toBe(0);

    const second = await NodeProcess.start('--data', folder, '--port', '0');
    const after = new Guest(second.url);
    expect(await after.read(stream)).toStrictEqual(stored);
    expect(await after.readAll()).toStrictEqual(all);
    await expect(after.append(gone, noted())).rejects.toMatchObject({ type: 'stream-deleted' });
    await after.append(stream, noted(), 2n);
    await after.leave();
  }, 20_000);

  it('loses no acknowledged append when it is killed with a thousand under way', async () => {
    const first = await NodeProcess.start('--data', folder, '--port', '0');
    const before = new Guest(first.url);
    const category = `killed-${before.run}-`;
    const appends = Array.from({ length: 1_000 }, (_, n) => ({
      stream: `${category}${n % 250}`,
      events: several(2),
      expected: n < 250 ? ('no_stream' as const) : BigInt(Math.floor(n / 250) * 2 - 1),
    }));
    let acknowledged = 0;
    const outcomes = appends.map(async ({ stream, events, expected }) => {
      const { nextExpectedRevision } = await before.append(stream, events, expected);
      acknowledged += 1;
      if (acknowledged === 100) void first.signal('SIGKILL');
      return nextExpectedRevision;
    });
    const settled = await Promise.allSettled(outcomes);
    expect(acknowledged).toBeLessThan(1_000);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(acknowledged);
    await before.leave();

    const second = await NodeProcess.start('--data', folder, '--port', '0');
    const after = new Guest(second.url);
    // Byte for byte the same: what was stored is recognised, the rest is written.
    for (const [n, { stream, events, expected }] of appends.entries()) {
      const { nextExpectedRevision } = await after.append(stream, events, expected);
      const earlier = settled[n];
      if (earlier?.status === 'fulfilled') expect(nextExpectedRevision).toBe(earlier.value);
    }
    const all = (await after.readAll()).filter(({ streamId }) => streamId.startsWith(category));
    expect(all).toHaveLength(2_000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2_000);
    for (let n = 0; n < 250; n += 50) {
      const wanted = appends.filter(({ stream }) => stream === `${category}${n}`);
      expect((await after.read(`${category}${n}`)).map(({ id }) => id)).toStrictEqual(
        wanted.flatMap(({ events }) => events.map(({ id }) => id)),
      );
    }
    await after.leave();
  }, 60_000);

  describe('cannot run, and says in one line why and what helps', () => {
    it('when the port is taken', async () => {
      const taken = createServer();
      await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
      const { port } = taken.address() as AddressInfo;
      const ended = await new NodeProcess(['--in-memory', '--port', String(port)]).ended;
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toBe(
        `Error: port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with ` +
          '--port (0 takes any that is free).\n',
      );
      taken.close();
    });

    it('when another node has the folder', async () => {
      await NodeProcess.start('--data', folder, '--port', '0');
      const ended = await new NodeProcess(['--data', folder, '--port', '0']).ended;
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(
        /^Error: the data folder .* is in use by process \d+: stop that one, or name another folder with --data\.\n$/,
      );
    });

    it('when the folder cannot be made', async () => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      for (const data of [file, join(file, 'below')]) {
        const ended = await new NodeProcess(['--data', data, '--port', '0']).ended;
        expect(ended).toMatchObject({ code: 1, stdout: '' });
        expect(ended.stderr).toMatch(/^Error: [^\n]+: [^\n]+\n$/);
      }
    });

    it('when the folder is that of a ledger, which nobody else writes', async () => {
      writeFileSync(join(folder, 'ledger.key'), randomUUID());
      const ended = await new NodeProcess(['--data', folder, '--port', '0', '--json']).ended;
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(JSON.parse(ended.stderr)).toStrictEqual({
        error: `${folder} is the data folder of a ledger, which nothing but the ledger writes`,
        mend: 'name another folder with --data, or read this one with --attach.',
      });
    });

    it('when there is no log to attach to', async () => {
      const ended = await new NodeProcess(['--attach', folder, '--port', '0']).ended;
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(/^Error: there is no log at .*: start the ledger once[^\n]*\n$/);
    });

    it.each([
      [['--prot', '1'], '--prot'],
      [['--port', '70000'], "'70000' is no port"],
      [['--data', 'a', '--in-memory'], 'exclude each other'],
      [['--attach', 'a', '--host', '0.0.0.0'], 'does not listen on 0.0.0.0'],
    ])('when it is misused: %j', async (args, words) => {
      const ended = await new NodeProcess(args).ended;
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain(words);
      expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    });
  });

  it('helps', async () => {
    const ended = await new NodeProcess(['--help']).ended;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const option of ['--data', '--in-memory', '--attach', '--port', '--host', '--json']) {
      expect(ended.stdout).toContain(option);
    }
  });
});
