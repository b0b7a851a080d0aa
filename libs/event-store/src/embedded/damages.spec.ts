import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type RecordedEvent } from '@lodestone/kernel';
import { metadata, weighed } from '../contract/contract-events';
import { DamagedLog } from './damaged-log';
import { EmbeddedEventStore } from './embedded-event-store';
import { inspectLog } from './inspect-log';
import { RawEmbeddedLog } from './raw/raw-embedded-log';

const streams = ['ledger', 'site-A', 'site-B', 'enterprise-矿', 'party-x'];

const noted = (text: string) => weighed(text, { text }, { ...metadata, correlationId: text });

let folder: string;
let sound: string;
let file: string;
let events: readonly RecordedEvent[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-damages-'));
  sound = join(folder, 'sound.sqlite');
  file = join(folder, 'events.sqlite');
  const store = await EmbeddedEventStore.open({ file: sound, writer: 'in-process' });
  for (let turn = 0; turn < 8; turn += 1) {
    for (const stream of streams) {
      const expected = turn === 0 ? 'no-stream' : turn * 2 - 1;
      await store.append(stream, [noted(`${stream}/${turn}/a`), noted(`${stream}/${turn}/b`)], {
        expected,
      });
    }
  }
  await store.tombstone('party-x');
  await store.append('site-A', [noted('site-A/last')], { expected: 15 });
  await store.close();
  copyFileSync(sound, file);
  events = await readEverything();
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => mend());

function mend(): void {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  copyFileSync(sound, file);
}

/** Everything by every way in: forwards and backwards, filtered, and stream by stream. */
async function readEverything(): Promise<readonly RecordedEvent[]> {
  const store = EmbeddedEventStore.openReadOnly({ file });
  try {
    const all: RecordedEvent[] = [];
    for await (const event of store.readAll()) all.push(event);
    const filter = { streamPrefixes: ['site-', 'ledger', 'enterprise-', 'party-'] };
    for await (const event of store.readAll({ direction: 'backwards', filter })) all.push(event);
    for (const stream of streams) {
      for await (const event of store.readStream(stream)) all.push(event);
      for await (const event of store.readStream(stream, { direction: 'backwards' }))
        all.push(event);
    }
    return all;
  } finally {
    await store.close();
  }
}

const textOf = (read: readonly RecordedEvent[]): string =>
  JSON.stringify(read, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

/** What clients of the protocol and copies are given. */
function readRaw(): void {
  const log = RawEmbeddedLog.openReadOnly({ file });
  try {
    const page = { direction: 'forwards', eventsMax: 1_000 } as const;
    log.allPage({ ...page, from: 0 });
    log.allPage({ ...page, from: 0, passes: (stream) => stream === 'site-A' });
    for (const stream of streams) log.streamPage({ ...page, stream, from: 0 });
  } finally {
    log.close();
  }
}

const start = async (): Promise<void> =>
  (await EmbeddedEventStore.open({ file, writer: 'in-process' })).close();

const thrownBy = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (error: unknown) => error,
    );

const sql = (statement: string) => (): void => {
  const database = new DatabaseSync(file, { defensive: false });
  try {
    database.exec(`PRAGMA writable_schema = ON; ${statement}`);
  } finally {
    database.close();
  }
};

const swapped = (column: string): string => `
  UPDATE event SET ${column} = (SELECT ${column} FROM event AS other
    WHERE other.position = CASE event.position WHEN 7 THEN 12 ELSE 7 END)
  WHERE position IN (7, 12)`;

/** In the middle of the log, where nothing but reading it tells. */
const inOneEvent: readonly (readonly [string, string])[] = [
  ['an id', `UPDATE event SET event_id = replace(event_id, '5', '4') WHERE position = 7`],
  ['a type', `UPDATE event SET type = 'Xeighed' WHERE position = 7`],
  ['data', `UPDATE event SET data = replace(data, ':', ' :') WHERE position = 7`],
  ['data that are no JSON any more', `UPDATE event SET data = substr(data, 2) WHERE position = 7`],
  ['data as bytes', `UPDATE event SET data = CAST(data AS BLOB) WHERE position = 7`],
  ['empty data', `UPDATE event SET data = '{}' WHERE position = 7`],
  ['metadata', `UPDATE event SET metadata = replace(metadata, '20', '21') WHERE position = 7`],
  ['metadata as bytes', `UPDATE event SET metadata = CAST(metadata AS BLOB) WHERE position = 7`],
  ['a checksum', 'UPDATE event SET checksum = checksum + 1 WHERE position = 7'],
  ['a checksum that is gone', 'UPDATE event SET checksum = NULL WHERE position = 7'],
  ['a revision', 'UPDATE event SET revision = revision + 100 WHERE position = 7'],
  ['a stream', 'UPDATE event SET stream = stream + 1, revision = 70 WHERE position = 7'],
  ['a stream that is not there', 'UPDATE event SET stream = 900 WHERE position = 7'],
  ['the data of two events', swapped('data')],
  ['data and checksums of two events', `${swapped('data')}; ${swapped('checksum')}`],
  ['the ids of two events', swapped('event_id')],
  ['the metadata of two events', swapped('metadata')],
  [
    'the revisions of two events',
    `UPDATE event SET revision = -1 WHERE position = 3; UPDATE event SET revision = 0 WHERE position = 4;
     UPDATE event SET revision = 1 WHERE position = 3`,
  ],
  [
    'the places of two events',
    `UPDATE event SET position = -1 WHERE position = 7; UPDATE event SET position = 7 WHERE position = 12;
     UPDATE event SET position = 12 WHERE position = -1`,
  ],
  ['a place', 'UPDATE event SET position = 7000 WHERE position = 7'],
  ['an event that is gone', 'DELETE FROM event WHERE position = 7'],
  ['the first event of a stream', 'DELETE FROM event WHERE position = 3'],
  ['the first event of the log', 'DELETE FROM event WHERE position = 1'],
  ['several events', 'DELETE FROM event WHERE position BETWEEN 20 AND 40'],
  [
    'an event that is there twice',
    `INSERT INTO event SELECT 7000, stream, 700, event_id, type, created_at, is_json, data, metadata,
       checksum FROM event WHERE position = 7`,
  ],
  ['the name of a stream', `UPDATE stream SET name = 'site-Z' WHERE name = 'site-A'`],
  [
    'the names of two streams',
    `UPDATE stream SET name = 'site-T' WHERE name = 'site-A'; UPDATE stream SET name = 'site-A'
     WHERE name = 'site-B'; UPDATE stream SET name = 'site-B' WHERE name = 'site-T'`,
  ],
  ['a stream that has no name', `DELETE FROM stream WHERE name = 'site-A'`],
  ['a stream that says it was ended', `UPDATE stream SET tombstoned = 9 WHERE name = 'site-A'`],
  ['a trace of what was forgotten', 'DELETE FROM removed WHERE position = 9'],
];

/** What no reading of events meets, or only one that asks for it. */
const besides: readonly (readonly [string, () => void])[] = [
  ['a time', sql('UPDATE event SET created_at = created_at + 1 WHERE position = 7')],
  ['a time beyond all times', sql('UPDATE event SET created_at = 1 << 60 WHERE position = 7')],
  ['a content type', sql('UPDATE event SET is_json = 0 WHERE position = 7')],
  ['the newest event of a stream', sql(`DELETE FROM event WHERE position = 72`)],
  ['a stream that says it was not ended', sql('UPDATE stream SET tombstoned = 0')],
  ['the index of streams', sql(`DELETE FROM sqlite_schema WHERE name = 'event_by_revision'`)],
  ['the table of events', sql(`DELETE FROM sqlite_schema WHERE name = 'event'`)],
  ['the table of what was removed', sql('DROP TABLE removed')],
  ['the table of what has checksums', sql('DROP TABLE sealing')],
  ['a later version', sql('PRAGMA user_version = 9')],
  ['no version', sql('PRAGMA user_version = 0')],
  ['another program’s file', sql('PRAGMA application_id = 7')],
  ['half a file', () => truncateSync(file, readFileSync(file).length / 2)],
  ['a file without its last page', () => truncateSync(file, readFileSync(file).length - 8_192)],
  ['a file of zeros', () => writeFileSync(file, Buffer.alloc(65_536))],
  ['a file of letters', () => writeFileSync(file, 'a letter to my aunt\n'.repeat(600))],
  ['a page of zeros', () => overwrite(3 * 8_192, Buffer.alloc(8_192))],
  [
    'a page that is another',
    () => overwrite(3 * 8_192, readFileSync(file).subarray(4 * 8_192, 5 * 8_192)),
  ],
];

function overwrite(at: number, bytes: Buffer): void {
  const all = readFileSync(file);
  bytes.copy(all, at);
  writeFileSync(file, all);
}

const inspected = async () => (await inspectLog(file, () => undefined)).damages;

describe('a log in which something is not as it was written', () => {
  it.each(inOneEvent)('is noticed by who reads it: %s', async (_, statement) => {
    sql(statement)();

    expect(await thrownBy(readEverything)).toBeInstanceOf(StoreUnavailable);
  });

  it.each(inOneEvent)(
    'is noticed by who starts on it, and by the doctor: %s',
    async (_, statement) => {
      sql(statement)();

      expect(await thrownBy(start)).toBeInstanceOf(StoreUnavailable);
      expect(await thrownBy(async () => expect(await inspected()).toStrictEqual([]))).toBeDefined();
    },
  );

  it.each(besides)('is noticed by who starts on it: %s', async (_, damage) => {
    damage();

    expect(await thrownBy(start)).toBeInstanceOf(StoreUnavailable);
  });

  it('names stream and revision, and says what to do without losing anything', async () => {
    sql(`UPDATE event SET data = '{}' WHERE position = 7`)();
    const error = await thrownBy(readEverything);

    expect(error).toBeInstanceOf(DamagedLog);
    expect(error).toMatchObject({ stream: 'enterprise-矿', revision: 0, position: 7 });
    expect((error as Error).message).toMatch(
      /enterprise-矿@0 \(position 7\) is not as it was written/,
    );
    expect((error as Error).message).toContain('keep a copy of the whole data folder');
    expect(await inspected()).toStrictEqual([
      'the event enterprise-矿@0 (position 7) is not as it was written',
    ]);
  });

  it('is named one by one by the doctor, which reads on', async () => {
    sql(`UPDATE event SET data = '{}' WHERE position IN (7, 31); DELETE FROM event WHERE position = 14;
      UPDATE event SET created_at = 1 << 60 WHERE position = 33`)();

    expect(await inspected()).toStrictEqual([
      'the event at position 14 is missing',
      expect.stringContaining('(position 7) is not as it was written'),
      expect.stringMatching(/ lacks revision \d+$/),
      expect.stringContaining('(position 31) is not as it was written'),
      expect.stringContaining('(position 33)'),
    ]);
  });

  it('is noticed by a copy and by clients of the protocol, times and content types included', async () => {
    for (const column of ['created_at', 'is_json']) {
      sql(`UPDATE event SET ${column} = 1 - ${column} WHERE position = 7`)();
      expect(await thrownBy(readRaw)).toBeInstanceOf(DamagedLog);
      mend();
    }
    readRaw();
  });

  it('gives another answer for no flipped bit, wherever it is', async () => {
    const bytes = readFileSync(sound);
    const told = textOf(events);
    const unnoticed: number[] = [];
    for (let at = 5; at < bytes.length; at += 331) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      const error = await thrownBy(async () => expect(textOf(await readEverything())).toBe(told));
      if (error !== undefined && !(error instanceof StoreUnavailable)) unnoticed.push(at);
    }

    expect(unnoticed).toStrictEqual([]);
  });
});
