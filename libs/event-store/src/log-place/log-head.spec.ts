import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventToAppend } from '@lodestone/kernel';
import { several, weighed } from '../contract/contract-events';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import { markOf, markStream } from '../migration/unfinished-copy';
import { assertLogIsThere } from './forked-log';
import { LogHeadKeeper } from './keep-log-head';
import { assertGoesOn, logHeadIn, logHeadOf, writeLogHead } from './log-head';
import { UnusableLog } from '../unusable-log';

let folder: string;
let log: EmbeddedEventStore;
const here = { file: 'events.sqlite', url: undefined };
const onServer = { file: 'events.sqlite', url: 'esdb://admin:secret@db:2113' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-head-'));
  log = await newLog();
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const newLog = () => EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });

const append = (to: EmbeddedEventStore, stream: string, events: readonly EventToAppend[]) =>
  to.append(stream, events, { expected: 'no-stream' });

const goesOn = (place: typeof here | typeof onServer = here) =>
  assertGoesOn(log, { folder, place });

/** What this log has come to is written down, and another is put in its place. */
async function replaceLog(place: typeof here | typeof onServer = here): Promise<void> {
  const head = await logHeadOf(log, place);
  if (head) await writeLogHead(folder, head);
  await log.close();
  log = await newLog();
}

describe('what a folder has seen of its log', () => {
  it('is the newest event that is never removed, and where the log ended', async () => {
    await append(log, 'site-A', several('a', 3));
    await append(log, 'party-x', [weighed('p')]);

    expect(await logHeadOf(log, here)).toMatchObject({
      server: null,
      position: 4,
      stream: 'site-A',
      revision: 2,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await logHeadOf(log, onServer)).toMatchObject({
      server: 'esdb://db:2113',
      position: null,
    });
  });

  it('is nothing while the log has no ledger', async () => {
    await append(log, 'party-x', [weighed('p')]);

    expect(await logHeadOf(log, here)).toBeUndefined();
    await expect(goesOn()).resolves.toBeUndefined();
  });

  it('follows the log, and is written down at the end', async () => {
    const say = (line: string) => {
      throw new Error(line);
    };
    const keeper = await LogHeadKeeper.start(log, { folder, place: here, say, written: () => 0 });
    expect(logHeadIn(folder)).toBeUndefined();
    await append(log, 'site-A', several('a', 2));
    await keeper.look();
    expect(logHeadIn(folder)).toMatchObject({ stream: 'site-A', revision: 1 });
    await append(log, 'site-B', several('b', 5));
    await keeper.close();
    expect(logHeadIn(folder)).toMatchObject({ stream: 'site-B', revision: 4 });
    await goesOn();
  });

  it('is not guessed where somebody changed it', async () => {
    await append(log, 'site-A', several('a', 2));
    await replaceLog();
    const file = join(folder, 'log-head');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"hash"', '"hush"'));

    expect(() => logHeadIn(folder)).toThrow(UnusableLog);
  });
});

describe.each([
  ['in the folder', here],
  ['on a server', onServer],
])('a log %s goes on from what its folder has seen', (_, place) => {
  it('where it holds that event, whatever came after it', async () => {
    await append(log, 'site-A', several('a', 2));
    await replaceLog(place);
    await append(log, 'site-A', several('a', 2));
    await append(log, 'site-B', several('b', 2));

    await expect(goesOn(place)).resolves.toBeUndefined();
  });

  it.each<[string, readonly EventToAppend[], string]>([
    ['is shorter', several('a', 1), 'it lacks site-A@1, which was durable, and is older'],
    ['is empty', [], 'it lacks site-A@1'],
    ['has another event there', several('b', 2), 'it holds another site-A@1'],
    [
      'has another content there',
      [weighed('a/0'), weighed('a/1', { text: 'another' })],
      'it holds another site-A@1',
    ],
  ])('and not where it %s', async (__, events, says) => {
    await append(log, 'site-A', several('a', 2));
    await replaceLog(place);
    if (events.length > 0) await append(log, 'site-A', events);

    await expect(goesOn(place)).rejects.toThrow(says);
    await expect(goesOn(place)).rejects.toThrow('`lodestone restored`');
  });

  it('and not where it is a copy that was not finished', async () => {
    await append(log, 'site-A', several('a', 2));
    await append(log, markStream, [weighed('m', JSON.parse(markOf('unfinished').toString()))]);

    await expect(goesOn(place)).rejects.toThrow('is a copy that was not finished');
  });
});

it('a log in the folder that lost only what is never counted is older too', async () => {
  await append(log, 'site-A', several('a', 2));
  await append(log, 'party-x', [weighed('p')]);
  await replaceLog();
  await append(log, 'site-A', several('a', 2));

  await expect(goesOn()).rejects.toThrow('it ends at position 2, and 3 was durable');
});

describe('a log that is not there', () => {
  const place = () => ({ file: join(folder, 'log', 'events.sqlite'), url: undefined });

  it('is begun in a folder that has nothing of a ledger', () => {
    expect(() => assertLogIsThere({ folder, place: place() })).not.toThrow();
  });

  it.each(['log-head', 'ledger.key', 'decisions.sqlite', 'read-models'])(
    'is not begun again beside %s',
    (name) => {
      writeFileSync(join(folder, name), '');

      expect(() => assertLogIsThere({ folder, place: place() })).toThrow(name);
    },
  );
});

describe('a log file without a byte', () => {
  const file = () => join(folder, 'log', 'events.sqlite');
  const there = () => assertLogIsThere({ folder, place: { file: file(), url: undefined } });

  beforeEach(() => {
    mkdirSync(join(folder, 'log'), { recursive: true });
    writeFileSync(file(), '');
  });

  it('is begun where a first start died while it made it', () => {
    expect(there).not.toThrow();
  });

  it('is not begun again beside a ledger.key, and is left as it is', () => {
    writeFileSync(join(folder, 'ledger.key'), '');

    expect(there).toThrow('is empty, and the rest of its ledger is there (ledger.key)');
    expect(statSync(file()).size).toBe(0);
  });
});
