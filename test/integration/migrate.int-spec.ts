import { EmbeddedEventStore, EventStoreDBEventStore } from '@lodestone/event-store';
import { isUnfinishedCopy } from '@lodestone/event-store/migration/unfinished-copy';
import { isCounted, StreamTombstoned, type RecordedEvent } from '@lodestone/kernel';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { lodestoneJson, startCommand } from '../e2e/command-line';
import { act, listed } from './eventstoredb/acts';
import type { ServerProcess } from './eventstoredb/server-process';
import { killableServers } from './eventstoredb/servers';
import { env, migrate, useMigration } from './migration/desk';
import { RunningLedger } from './running-ledger';
import { essenceOf, keyIn, ledgerKey, logIn, withoutForgotten } from './migration/source-log';

/** A busy machine takes seconds to start a program, and some of these start six. */
jest.setTimeout(120_000);

const desk = useMigration();
const unfinished = /is a copy that was not finished/;

describe.each(killableServers())('lodestone migrate, with $name', ({ name, start }) => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.stop());

  const opened = () => EventStoreDBEventStore.open({ url: server.url });

  /** What nobody should do: it would go on in the middle of its own history. */
  const startOn = (where: Record<string, string>, folder: string): Promise<RunningLedger> =>
    RunningLedger.start({ ...where, LODESTONE_KEY_FILE: keyIn(desk.source) }, desk.folder(folder));

  async function onServer<Answer>(ask: (store: EventStoreDBEventStore) => Promise<Answer>) {
    const store = await opened();
    return ask(store).finally(() => store.close());
  }
  const usersEvents = (): Promise<RecordedEvent[]> =>
    onServer(async (store) =>
      (await listed(store.readAll())).filter(({ stream }) => !stream.startsWith('$')),
    );

  it('carries a log there and back, byte for byte and ordinal for ordinal', async () => {
    const there = await migrate('--data', desk.source, '--to', server.url);
    const wanted = withoutForgotten(essenceOf(desk.source));
    expect([there.code, there.stderr.includes('Error')]).toStrictEqual([0, false]);
    expect(there.json).toMatchObject({
      events: wanted.length,
      alreadyThere: 0,
      copied: wanted.length,
      forgottenStreams: 1,
      key: { outcome: 'stays', path: keyIn(desk.source) },
    });
    expect(there.json.next[0]).toContain(`start the ledger on ${desk.source} with EVENTSTORE_URL`);

    const back = desk.folder(`back from ${name}`);
    const answer = await migrate('--data', desk.source, '--from', server.url, '--to', back);
    expect([answer.code, answer.json.copied]).toStrictEqual([0, wanted.length]);
    expect(answer.json.key).toStrictEqual({ outcome: 'copied', path: keyIn(back) });
    expect(essenceOf(back)).toStrictEqual(wanted);
    expect(readFileSync(keyIn(back), 'utf8')).toBe(`${ledgerKey}\n`);
    expect(statSync(keyIn(back)).mode & 0o777).toBe(0o600);
    expect(await countedIn(back)).toStrictEqual(await countedIn(desk.source));
  });

  it('keeps forgotten what was forgotten, and nobody can go on there', async () => {
    await migrate('--data', desk.source, '--to', server.url);
    const words = JSON.stringify((await usersEvents()).map(({ event }) => event.data));
    expect(words).toContain('客户 party-stays');
    expect(words).not.toContain('party-goes');
    const again = onServer((store) =>
      store.append('party-goes', [act('again')], { expected: 'no-stream' }),
    );
    await expect(again).rejects.toBeInstanceOf(StreamTombstoned);
  });

  it('goes on after kill -9 in the middle, and is marked as unfinished until the end', async () => {
    const gate = await desk.gateBefore(server.url, { upBytes: 500_000 });
    const first = startCommand(['migrate', '--data', desk.source, '--to', gate.url], env);
    await Promise.race([gate.shut, first.ended]);
    await first.killGroup();

    const { length: brought } = await usersEvents();
    const { length: all } = withoutForgotten(essenceOf(desk.source));
    expect([brought > 0, brought < all]).toStrictEqual([true, true]);
    expect(await onServer(isUnfinishedCopy)).toBe(true);
    const fromThere = await migrate('--from', server.url, '--to', desk.folder('never'));
    expect(fromThere.json.error).toContain('is a copy that was not finished');
    await expect(startOn({ EVENTSTORE_URL: server.url }, 'of another')).rejects.toThrow(unfinished);
    const { json: found } = await lodestoneJson<{ findings: object[] }>(
      ['doctor', '--data', desk.source],
      { EVENTSTORE_URL: server.url },
    );
    expect(found.findings).toContainEqual(
      expect.objectContaining({ check: 'log', says: expect.stringMatching(unfinished) }),
    );

    const second = await migrate('--data', desk.source, '--to', server.url);
    expect([second.code, second.json.events]).toStrictEqual([0, all]);
    expect(second.json.alreadyThere).toBeGreaterThanOrEqual(brought);
    expect(second.json.alreadyThere + second.json.copied).toBe(all);
    expect(await onServer(isUnfinishedCopy)).toBe(false);
    expect(await usersEvents()).toHaveLength(all);

    const third = await migrate('--data', desk.source, '--to', server.url);
    expect([third.code, third.json.alreadyThere, third.json.copied]).toStrictEqual([0, all, 0]);
  });

  it('says that the server went away in the middle, and goes on when it is back', async () => {
    const gate = await desk.gateBefore(server.url, { upBytes: 500_000 });
    const first = startCommand(['migrate', '--data', desk.source, '--to', gate.url], env);
    await Promise.race([gate.shut, first.ended]);
    await server.kill();
    const { code, stderr } = await first.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/Error: EventStoreDB at .*\nTry: run the same command again/);

    await server.start();
    const second = await migrate('--data', desk.source, '--to', server.url);
    expect(second.code).toBe(0);
    expect(second.json.alreadyThere).toBeGreaterThan(0);
  });

  it('goes on after kill -9 on the way back, and writes the key at the very end', async () => {
    await migrate('--data', desk.source, '--to', server.url);
    const counting = await desk.gateBefore(server.url);
    await migrate(
      '--data',
      desk.source,
      '--from',
      counting.url,
      '--to',
      desk.folder(`whole from ${name}`),
    );

    // The log is read three times, to survey, to copy and to check it: this is while it is copied.
    const back = desk.folder(`half from ${name}`);
    const gate = await desk.gateBefore(server.url, { downBytes: counting.downBytes / 2 });
    const args = ['migrate', '--data', desk.source, '--from', gate.url, '--to', back];
    const first = startCommand(args, env);
    await Promise.race([gate.shut, first.ended]);
    await first.killGroup();
    expect(existsSync(keyIn(back))).toBe(false);
    expect(await unfinishedIn(back)).toBe(true);
    await expect(startOn({}, `half from ${name}`)).rejects.toThrow(unfinished);
    const brought = essenceOf(back).length;

    const wanted = withoutForgotten(essenceOf(desk.source));
    const second = await migrate('--data', desk.source, '--from', server.url, '--to', back);
    expect([second.code, second.json.alreadyThere]).toStrictEqual([0, brought]);
    expect([brought > 0, brought < wanted.length]).toStrictEqual([true, true]);
    expect(essenceOf(back)).toStrictEqual(wanted);
    expect([existsSync(keyIn(back)), await unfinishedIn(back)]).toStrictEqual([true, false]);
  });

  it('refuses a server that holds anything else, and leaves it as it was', async () => {
    await onServer((store) => store.append('site-0', [act('other')], { expected: 'no-stream' }));
    const before = await usersEvents();
    const { code, json } = await migrate('--data', desk.source, '--to', server.url);
    expect(code).toBe(1);
    expect(json.error).toMatch(/is not empty: .*site-0@0 stands where ledger@0 belongs/);
    expect(await usersEvents()).toStrictEqual(before);
  });

  it('refuses to go on once somebody has written to the copy', async () => {
    await migrate('--data', desk.source, '--to', server.url);
    await onServer((store) => store.append('site-9', [act('later')], { expected: 'no-stream' }));
    const { code, json } = await migrate('--data', desk.source, '--to', server.url);
    expect([code, json.error.includes('site-9@0 is there too')]).toStrictEqual([1, true]);
  });
});

/** What ordinals count. */
async function countedIn(data: string): Promise<object[]> {
  const store = EmbeddedEventStore.openReadOnly({ file: logIn(data) });
  const events = await listed(store.readAll());
  await store.close();
  return events
    .filter(({ stream }) => isCounted(stream))
    .map(({ stream, revision, eventId }) => ({ stream, revision, eventId }));
}

async function unfinishedIn(data: string): Promise<boolean> {
  const store = EmbeddedEventStore.openReadOnly({ file: logIn(data) });
  return isUnfinishedCopy(store).finally(() => store.close());
}
