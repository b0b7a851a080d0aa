import { cursorOf, partsOf as partsOfCursor, type Cursor } from './cursor';
import { cutPart, numberSign, partsOf, type Called, type NamePart, type Place } from './name-parts';
import { foldedText } from '@lodestone/reference/names/fold-text';
import { endOfPrefix, numberToken } from './number-token';

/** One look into the table: the better ones come first. */
export type Look = Readonly<{ place: Place; isWhole: boolean; from: string; asked: string }>;

/** Where to look for a text, best first; nowhere for one that is nothing but signs. */
export function looksFor(text: string): readonly Look[] {
  const name = foldedText(text);
  const number = numberToken(text);
  const look = (place: Place, isWhole: boolean, asked: string): Look[] =>
    asked === '' ? [] : [{ place, isWhole, from: cutPart(asked), asked }];
  const numbered = number === '' ? '' : numberSign + number;
  return [
    ...look(0, true, numbered),
    ...look(0, true, name),
    ...look(0, false, numbered),
    ...look(0, false, name),
    ...look(1, false, name),
    ...look(2, false, name),
    ...look(2, false, numbered),
  ];
}

/** Where a subject is found: by which look, at which part. The smaller comes first. */
export type FoundAt = Readonly<{ look: number; part: string; subject: string }>;

/** Where the looks find a subject first, or undefined where it is not meant at all. */
export function firstFoundAt(
  looks: readonly Look[],
  subject: string,
  called: Called,
): FoundAt | undefined {
  const parts = partsOf(called);
  for (const [look, asked] of looks.entries()) {
    const found = parts.filter((part) => isFound(asked, part)).map(({ part }) => part);
    if (found.length === 0) continue;
    return { look, part: found.reduce((a, b) => (b < a ? b : a)), subject };
  }
  return undefined;
}

const isFound = ({ place, isWhole, asked }: Look, { place: at, rest }: NamePart): boolean =>
  place === at && (isWhole ? rest === asked : rest.startsWith(asked));

export type Walk = Readonly<{
  looks: readonly Look[];
  /** Of their subjects alone; left out by those who see everybody's. */
  owners?: readonly string[] | undefined;
  after?: FoundAt | undefined;
}>;

type Part = Pick<FoundAt, 'part' | 'subject'>;

/** Rows of the folder's own table of parts, by what follows its name in the SQL. */
export type RowsOfParts = (rest: string, values: readonly (string | number)[]) => Iterable<Part>;

/**
 * Every part that is meant, best first and in the order of the table, behind the last that was found.
 * It reads no further than it is asked. A subject comes at each of its parts: `firstFoundAt` says
 * which of them counts.
 */
export function* partsFound(
  { looks, owners, after }: Walk,
  rowsOfParts: RowsOfParts,
): Iterable<FoundAt> {
  for (const [look, { place, isWhole, from }] of looks.entries()) {
    if (after && look < after.look) continue;
    const behind = look === after?.look ? after : { part: '', subject: '' };
    const values = [place, from, isWhole ? from : endOfPrefix(from), behind.part, behind.subject];
    const within =
      'place = ? AND part >= ? AND part <= ? AND (part, subject) > (?, ?) ORDER BY part, subject';
    const walks = owners
      ? // One text for each, because they are read in turns.
        owners.map((owner, n) =>
          rowsOfParts(`WHERE ${n} = ${n} AND ownerId = ? AND ${within}`, [owner, ...values]),
        )
      : [rowsOfParts(`WHERE ${within}`, values)];
    let last: Part | undefined;
    for (const { part, subject } of inOrder(walks)) {
      // What several may look for is there once for each of them.
      if (last?.part === part && last.subject === subject) continue;
      last = { part, subject };
      yield { look, part, subject };
    }
  }
}

/** Of several lists that are in order, one after the other in the order of all. */
function* inOrder(lists: readonly Iterable<Part>[]): Iterable<Part> {
  const heads = lists.map((list) => list[Symbol.iterator]());
  const items = heads.map((head) => head.next());
  try {
    for (let n = leastOf(items); n >= 0; n = leastOf(items)) {
      yield items[n]?.value as Part;
      items[n] = (heads[n] as Iterator<Part>).next();
    }
  } finally {
    for (const head of heads) head.return?.();
  }
}

/** -1 when all have come to their end. */
function leastOf(items: ReadonlyArray<IteratorResult<Part, unknown>>): number {
  let least = -1;
  for (const [n, item] of items.entries()) {
    if (item.done) continue;
    if (least < 0 || isEarlier(item.value, items[least]?.value as Part)) least = n;
  }
  return least;
}

const isEarlier = (a: Part, b: Part): boolean =>
  a.part !== b.part ? a.part < b.part : a.subject < b.subject;

export const isSameFound = (a: FoundAt | undefined, b: FoundAt): boolean =>
  a?.look === b.look && a.part === b.part && a.subject === b.subject;

export const isBefore = (a: FoundAt, b: FoundAt): boolean =>
  a.look !== b.look ? a.look < b.look : a.part !== b.part ? a.part < b.part : a.subject < b.subject;

export const cursorOfFound = ({ look, part, subject }: FoundAt): Cursor =>
  cursorOf(look, part, subject);

/** @throws InvalidCursor */
export function foundAtOf(cursor: Cursor | undefined): FoundAt | undefined {
  if (cursor === undefined) return undefined;
  const [look, part, subject] = partsOfCursor(cursor, [0, '', '']);
  return { look, part, subject } as FoundAt;
}

/** The first of what may be many, without asking for more. */
export function firstOf<Item>(items: Iterable<Item>, count: number): Item[] {
  const taken: Item[] = [];
  if (count <= 0) return taken;
  for (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}
