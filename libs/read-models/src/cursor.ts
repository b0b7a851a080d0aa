/** Where the next page begins: opaque to the client, and only good for the same question. */
export type Cursor = string;

class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('the cursor is not one that this question gave: ask for the first page');
  }
}

export type CursorPart = string | number | null;

export const cursorOf = (...parts: readonly CursorPart[]): Cursor =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * The ordinals that the first page fixed, which stand first in every cursor: what the list itself and
 * every other read model that it rests on are asked as of. @throws InvalidCursor
 */
export function fixedMoments(cursor: Cursor, count: number): readonly number[] {
  const moments = readCursor(cursor).slice(0, count);
  if (moments.length < count) throw new InvalidCursor();
  if (!moments.every((moment) => typeof moment === 'number')) throw new InvalidCursor();
  return moments;
}

/** Of a list as of one moment, as most are. @throws InvalidCursor */
export const fixedKnownAt = (cursor: Cursor): number => fixedMoments(cursor, 1)[0] as number;

/** The parts of a cursor, each of the type at its place in `like`. @throws InvalidCursor */
export function partsOf(cursor: Cursor, like: readonly CursorPart[]): readonly CursorPart[] {
  const parts = readCursor(cursor);
  if (parts.length !== like.length) throw new InvalidCursor();
  if (parts.some((part, i) => typeof part !== typeof like[i])) throw new InvalidCursor();
  return parts as readonly CursorPart[];
}

/** A cursor that tells one thing more, which is taken off again before the list sees it. */
export const withLastPart = (cursor: Cursor, part: CursorPart): Cursor =>
  cursorOf(...(readCursor(cursor) as readonly CursorPart[]), part);

/** @throws InvalidCursor */
export function withoutLastPart(cursor: Cursor): readonly [cursor: Cursor, part: CursorPart] {
  const parts = readCursor(cursor) as readonly CursorPart[];
  const part = parts.at(-1);
  if (part === undefined) throw new InvalidCursor();
  return [cursorOf(...parts.slice(0, -1)), part];
}

function readCursor(cursor: Cursor): readonly unknown[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(parts)) throw new InvalidCursor();
  return parts as readonly unknown[];
}

export type PageOptions = Readonly<{
  after?: Cursor | undefined;
  limit?: number | undefined;
  /** Rows go into a file and not into one answer: as many at a time as are asked for. */
  isForFile?: true | undefined;
}>;

const limitDefault = 50;
/** A page of records at 256 KiB each must still fit into one answer. */
const limitMax = 500;

export const limitOf = ({ limit = limitDefault, isForFile }: PageOptions): number =>
  Math.max(1, isForFile ? limit : Math.min(limit, limitMax));

/** Cuts a list that was fetched with one row more than the page holds. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOfRow: (last: Row) => Cursor,
): Readonly<{ page: readonly Row[]; next: Cursor | undefined }> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last && rows.length > limit ? cursorOfRow(last) : undefined };
}
