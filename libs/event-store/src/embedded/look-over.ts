import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { BrokenOffLog, DamagedLog } from './damaged-log';
import { LogProof } from './log-proof';
import { streamDeletedType } from './raw/raw-event';
import { RawReader } from './raw/raw-reader';

/** Up to here SQLite looks at every page and every entry of an index: some 10 ms a megabyte. */
const wholeBytesMax = 8 * 1024 * 1024;

/** Up to here names are compared with their index: a lost name would begin its stream anew. */
const namesMax = 200_000;

/** Up to here places are counted, over an index: some 30 ms for a million. */
const placesMax = 3_000_000;

/** So many events are read at each end. */
const eventsAtEnds = 1_000;

/**
 * What a start can see of a log in a moment, however long that is: whether the file is whole, what is
 * at its two ends, and that there are as many events as places. Everything else is seen when it is
 * read, and by `lodestone doctor`.
 *
 * @throws DamagedLog
 */
export function lookOver(database: DatabaseSync, file: string): void {
  const damaged = (says: string, position = 0) => new DamagedLog({ file, position, says });
  const words = wordsOfSqlite(database, file);
  if (words !== 'ok') throw damaged(`in the words of SQLite, ${words}`);
  const reader = new RawReader(database, file);
  const head = reader.head();
  const page = { eventsMax: eventsAtEnds } as const;
  reader.allPage({ ...page, from: 0, direction: 'forwards' });
  reader.allPage({ ...page, from: head + 1, direction: 'backwards' });
  const ending = wrongEndingIn(database);
  if (ending !== undefined) throw damaged(ending);
  if (head > placesMax) return;
  const proof = new LogProof(database, file);
  if (!proof.isWhole) return;
  const count = (table: string) =>
    Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  const found = count('event');
  if (found + count('removed') === head) return;
  proof.checkPlaces({ low: 1, high: head }, found);
  throw damaged(`it has ${head} places, and its index of streams knows ${found} events`);
}

/** A stream that was ended for ever has an event that says so, and only such a one begins late. */
export function wrongEndingIn(database: DatabaseSync): string | undefined {
  const row = database
    .prepare(
      `SELECT name FROM stream LEFT JOIN event
         ON event.position = stream.tombstoned AND event.stream = stream.id
         AND event.type = '${streamDeletedType}'
       WHERE (stream.tombstoned <> 0 AND event.position IS NULL)
         OR (stream.tombstoned = 0 AND stream.first_revision <> 0)
       LIMIT 1`,
    )
    .get();
  return row && `whether ${String(row['name'])} was ended for ever is not as it was written`;
}

function wordsOfSqlite(database: DatabaseSync, file: string): string {
  const bytes = existsSync(file) ? statSync(file).size : 0;
  const isSmall = bytes <= wholeBytesMax;
  const [names] = database.prepare('SELECT max(id) AS id FROM stream').all();
  if (!isSmall && Number(names?.['id'] ?? 0) > namesMax) return 'ok';
  const check = isSmall ? 'PRAGMA integrity_check(1)' : "PRAGMA integrity_check('stream')";
  return database
    .prepare(check)
    .all()
    .map((row) => String(row['integrity_check']))
    .join('; ');
}

const headerBytes = 32;

/**
 * That a file is as long as it says it is: half a copy is not opened. Where there is a write-ahead
 * log the length is told there, and SQLite itself looks.
 *
 * @throws DamagedLog
 */
export function checkLength(file: string): void {
  const [bytes, walBytes] = [file, `${file}-wal`].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  ) as [number, number];
  if (bytes === 0 || walBytes > 0) return;
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, headerBytes, 0);
  } finally {
    closeSync(descriptor);
  }
  if (!header.toString('latin1').startsWith('SQLite format 3')) return;
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const bytesWanted = pageBytes * header.readUInt32BE(28);
  if (bytes >= bytesWanted) return;
  throw new BrokenOffLog(file, { bytes, bytesWanted });
}
