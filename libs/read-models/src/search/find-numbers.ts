import type { Ordinal } from '@lodestone/kernel';
import { existing } from '@lodestone/projections';
import { cursorOf, pageOf, partsOf, type Cursor } from '../cursor';
import { endOfPrefix, numberToken } from '../number-token';
import type { NumberField } from './numbers-of-act';
import type { SearchReading, NumberRow } from './search';

/** A record or a lot that is called so, or whose papers are. */
export type NumberHit = Readonly<{
  kind: 'record' | 'lot';
  /** `siteId/recordId` or `siteId/lotId`. */
  subjectId: string;
  siteId: string;
  /** Of a lot the record that made it. */
  recordId: string;
  field: NumberField;
  value: string;
  enterpriseId: string;
  declaredToId?: string;
  type: string;
  ordinal: number;
}>;

export type NumbersQuestion = Readonly<{
  text: string;
  /** Who may see them; left out by those who see everybody's. */
  enterpriseId?: string | undefined;
  /** What was known by then, and where it was found. */
  knownAt?: Ordinal | undefined;
  limit: number;
  after?: Cursor | undefined;
}>;

/** What is exactly so, the newest first; then what begins so, in the order of the numbers. */
export function findNumbers(
  reading: SearchReading,
  question: NumbersQuestion,
): Readonly<{ hits: readonly NumberHit[]; next: Cursor | undefined }> {
  const { text, enterpriseId, knownAt = reading.ordinal } = question;
  const named = question.after ? [] : thingsNamed(reading, question);
  const limit = question.limit - named.length;
  const token = numberToken(text);
  if (token === '') return { hits: [], next: undefined };
  const after = placeOf(question.after);
  const rows: (NumberRow & Readonly<{ hit: NumberHit }>)[] = [];
  const walks = after.isExact ? [true, false] : [false];
  for (const isExact of walks) {
    const from = isExact === after.isExact ? after : { ...beginning, isExact };
    for (const row of rowsFrom(reading, { token, enterpriseId, knownAt, from })) {
      const hit = hitOf(reading, row);
      // Another's copy of the papers of an act is the same number once more to who sees everybody's.
      if (enterpriseId === undefined && row.viewerId !== hit.enterpriseId) continue;
      rows.push({ ...row, hit });
      if (rows.length > limit) break;
    }
    if (rows.length > limit) break;
  }
  const { page, next } = pageOf(rows, limit, (row) =>
    cursorOf(Number(row.token === token), row.token, row.ordinal, row.viewerId, row.number),
  );
  return { hits: [...named, ...page.map(({ hit }) => hit)], next };
}

/** `siteId/recordId` and `siteId/lotId`, as answers write them: one thing of one site, told first. */
function thingsNamed(
  reading: SearchReading,
  { text, enterpriseId, knownAt = reading.ordinal, limit }: NumbersQuestion,
): readonly NumberHit[] {
  const [, siteId, number = ''] = /^\s*([\w.~-]+)\/([\w.~-]+)\s*$/.exec(text) ?? [];
  const token = numberToken(number);
  if (siteId === undefined || token === '') return [];
  const named = new Map<string, NumberHit>();
  for (const row of rowsFrom(reading, { token, enterpriseId, knownAt, from: beginning })) {
    const hit = hitOf(reading, row);
    const isCalled = hit.field === 'record-id' || hit.field === 'lot-id';
    if (isCalled && hit.siteId === siteId && hit.value === number) {
      named.set(`${hit.kind} ${hit.subjectId}`, hit);
    }
    if (named.size >= Math.min(limit, kindsCount)) break;
  }
  return [...named.values()];
}

/** A record and a lot may be called alike. */
const kindsCount = 2;

type Place = Readonly<{
  isExact: boolean;
  token: string;
  ordinal: number;
  viewerId: string;
  number: number;
}>;

const beginning = { isExact: true, token: '', ordinal: Infinity, viewerId: '', number: 0 } as const;

function placeOf(cursor: Cursor | undefined): Place {
  if (cursor === undefined) return beginning;
  const [isExact, token, ordinal, viewerId, number] = partsOf(cursor, [0, '', 0, '', 0]);
  return { isExact: isExact === 1, token, ordinal, viewerId, number } as Place;
}

type Walk = Readonly<{
  token: string;
  enterpriseId: string | undefined;
  knownAt: Ordinal;
  from: Place;
}>;

/** Each is the walk of one index in its order: nothing is sorted, and no more is read than is taken. */
function rowsFrom(reading: SearchReading, { token, enterpriseId, knownAt, from }: Walk) {
  const { ordinal, viewerId, number } = from;
  const own = `${enterpriseId === undefined ? '' : 'viewerId = ? AND '}
    ordinal <= ? AND coalesce(until > ?, TRUE) AND`;
  const viewer = [...(enterpriseId === undefined ? [] : [enterpriseId]), knownAt, knownAt];
  if (from.isExact) {
    return reading.eachRow(
      'numbers',
      `WHERE ${own} token = ? AND (ordinal, viewerId, number) < (?, ?, ?)
       ORDER BY ordinal DESC, viewerId DESC, number DESC`,
      ...viewer,
      ...[token, Math.min(ordinal, Number.MAX_SAFE_INTEGER), viewerId, number],
    );
  }
  const least = from.token === '' ? [token, Number.MAX_SAFE_INTEGER] : [from.token, ordinal];
  return reading.eachRow(
    'numbers',
    `WHERE ${own} token >= ? AND token < ? AND (token, ordinal, viewerId, number) > (?, ?, ?, ?)
     ORDER BY token, ordinal, viewerId, number`,
    ...viewer,
    ...[token, endOfPrefix(token), ...least, viewerId, number],
  );
}

function hitOf(reading: SearchReading, { viewerId, ordinal, number }: NumberRow): NumberHit {
  const told = existing(reading.get('told', ordinal, 0), 'a number is of a record');
  const { siteId, enterpriseId, declaredToIds } = told;
  const target = reading.get('targets', ordinal);
  const isOwn = number === 0;
  const { recordId, type } = isOwn || !target ? told : target;
  const [field, value] = isOwn
    ? (['record-id', recordId] as const)
    : existing(told.numbers[number - 1], 'a number was told');
  // To the one who looks where it is told to several.
  const [declaredToId] = viewerId === enterpriseId ? declaredToIds : [viewerId];
  const isDeclared = declaredToId !== undefined && !(isOwn && target);
  return {
    kind: field === 'lot-id' ? 'lot' : 'record',
    subjectId: `${siteId}/${field === 'lot-id' ? value : recordId}`,
    siteId,
    recordId,
    field,
    value,
    enterpriseId,
    ...(isDeclared ? { declaredToId } : {}),
    type,
    ordinal,
  };
}
