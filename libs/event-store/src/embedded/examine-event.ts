import type { DatabaseSync } from 'node:sqlite';
import { fitsTime, type Times } from './checksum';
import { DamagedLog, type DamagedPlace } from './damaged-log';
import { isOfTheMachine, wordsOf } from './log-failure';
import type { LogProof } from './log-proof';
import { contentOf, eventColumns, type EventRow } from './recorded-rows';

export type Examined = Readonly<{ database: DatabaseSync; file: string; proof: LogProof }>;

/**
 * Reads a page. Where that fails because of what the file holds, the events at `positions` are looked
 * at one by one, so that the one which is damaged is named.
 *
 * @throws DamagedLog
 */
export function readLocating<Page>(
  examined: Examined,
  read: () => Page,
  positions: () => readonly number[],
): Page {
  try {
    return read();
  } catch (error) {
    if (error instanceof DamagedLog || isOfTheMachine(error)) throw error;
    for (const position of positions()) {
      const fault = faultAt(examined, position);
      if (fault) throw new DamagedLog(fault);
    }
    throw error;
  }
}

/**
 * Looks at one event column by column, so that it can still be named where a reading of the whole of
 * it fails: a number that no writer of ours gives, a page that is no longer one.
 */
export function faultAt(
  { database, file, proof }: Examined,
  position: number,
): DamagedPlace | undefined {
  const named: { stream?: string; revision?: number } = {};
  const fault = (what: string): DamagedPlace => {
    const { stream, revision } = named;
    const place =
      stream === undefined
        ? `the event at position ${position}`
        : `the event ${stream}@${revision ?? '?'} (position ${position})`;
    return { file, position, ...named, says: `${place} ${what}` };
  };
  try {
    const columnOf = (column: string): unknown => {
      const statement = database.prepare(`SELECT ${column} AS it FROM event WHERE position = ?`);
      statement.setReadBigInts(true);
      const value = statement.get(position)?.['it'];
      return typeof value === 'bigint' && isSafe(value) ? Number(value) : value;
    };
    const stream = columnOf('stream');
    const name =
      typeof stream === 'number'
        ? database.prepare('SELECT name FROM stream WHERE id = ?').get(stream)?.['name']
        : undefined;
    if (typeof name === 'string') named.stream = name;
    const revision = columnOf('revision');
    if (typeof revision === 'number') named.revision = revision;
    if (named.stream === undefined) return fault('is of a stream that is not there');
    const columns = eventColumns.split(', ').map(columnOf);
    const row = [...columns, columnOf(proof.column)] as unknown as EventRow;
    if (!isRow(row)) return fault('is not as it was written');
    const says = proof.faultOf(row, row[7], { stream: named.stream });
    if (says !== undefined) return { file, position, ...named, says };
    const times = { createdAt: columnOf('created_at'), isJson: columnOf('is_json') };
    const isTold = row[7] === null || (isTimes(times) && fitsTime(row[7], times));
    if (!isTold) return fault('was not written when it says');
    return isReadable(row) ? undefined : fault('is stored as JSON and is none');
  } catch (error) {
    return fault(`cannot be read, in the words of SQLite: ${wordsOf(error)}`);
  }
}

const isSafe = (value: bigint): boolean => Number.isSafeInteger(Number(value));

const isContent = (value: unknown): boolean =>
  typeof value === 'string' || value instanceof Uint8Array;

const isTimes = (times: Readonly<{ createdAt: unknown; isJson: unknown }>): times is Times =>
  typeof times.createdAt === 'number' && typeof times.isJson === 'number';

/** Whether every column holds what its kind is. */
function isRow(row: readonly unknown[]): boolean {
  const [position, stream, revision, eventId, type, data, metadata, sum] = row;
  const numbers = [position, stream, revision];
  return (
    numbers.every((value) => typeof value === 'number') &&
    [eventId, type].every((value) => typeof value === 'string') &&
    [data, metadata].every(isContent) &&
    (sum === null || typeof sum === 'number')
  );
}

function isReadable([, , , , , data, metadata]: EventRow): boolean {
  try {
    contentOf(data);
    contentOf(metadata);
    return true;
  } catch {
    return false;
  }
}
