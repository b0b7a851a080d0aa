import type { CompositionPpm, Content } from '@lodestone/ledger';
import { addContents, contentOf, negated } from '@lodestone/ledger';
import { existing } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import { isBy, isPresent, type StockMoment } from './stock-moment';
import type { LotFacts, LotRow, StockReading } from './stock-tables';

/** Whose lots may be looked at: of an enterprise those that it owns, and those at its sites. */
export type StockScope =
  Readonly<{ all: true }> | Readonly<{ ownerId: string; siteIds: readonly string[] }>;

export type StockFilter = Readonly<{
  ownerId?: string | undefined;
  siteIds?: readonly string[] | undefined;
  materials?: readonly string[] | undefined;
  grades?: readonly string[] | undefined;
  statuses?: readonly string[] | undefined;
  isHeld?: boolean | undefined;
  /** Whether something may still be taken from it: not held, and not sold. */
  isTakeable?: boolean | undefined;
}>;

export type StockHold = Readonly<{ recordId: string; reason: string; heldOn: string }>;

/** A lot of which something was left at the moment. */
export type LotAt = Readonly<{
  siteId: string;
  lotId: string;
  facts: LotFacts;
  massGrams: number;
  content: Content;
  holds: readonly StockHold[];
}>;

export type LotPlace = Readonly<{ siteId: string; lotId: string }>;

type Asked = Readonly<{
  scope: StockScope;
  filter: StockFilter;
  moment: StockMoment;
  after?: LotPlace | undefined;
}>;

/** Lots in the order of their sites and ids of which something was left, from a place on. */
export function* lotsAt(reading: StockReading, asked: Asked): Iterable<LotAt> {
  for (const row of rowsIn(reading, asked)) {
    reading.stillAsked();
    const lot = lotAt(reading, row, asked.moment);
    if (lot && isWithin(asked.scope, lot) && matches(lot, asked.filter)) yield lot;
  }
}

/** Those of an enterprise are few, and found in two ways; those of the nation come one by one. */
function rowsIn(reading: StockReading, { scope, filter, moment, after }: Asked): Iterable<LotRow> {
  const narrowed = narrowedTo(scope, filter);
  const read = (...among: readonly (readonly [string, ...string[]])[]): Iterable<LotRow> => {
    const conditions = maybeLeft(reading, moment);
    for (const [condition, ...values] of among) conditions.add(condition, ...values);
    if (after) conditions.add('(siteId, lotId) > (?, ?)', after.siteId, after.lotId);
    const rest = `WHERE ${conditions.sql()} ORDER BY siteId, lotId`;
    return reading.eachRow('lots', rest, ...conditions.values);
  };
  if (narrowed === 'all') return read();
  const { ownerId, siteIds = [] } = narrowed;
  const found = new Map<string, LotRow>();
  const add = (rows: Iterable<LotRow>): void => {
    for (const row of rows) found.set(`${row.siteId}/${row.lotId}`, row);
  };
  for (const siteId of siteIds) add(read(['siteId = ?', siteId]));
  if (ownerId !== undefined) {
    add(read(['ownerId = ?', ownerId]));
    if (!isPresent(reading, moment)) add(onceOf(reading, ownerId, { moment, after }));
  }
  return [...found.values()].sort(byPlace);
}

/** A filter may look at less than the scope allows: what is outside of it is left out later. */
function narrowedTo(
  scope: StockScope,
  { ownerId, siteIds }: StockFilter,
): 'all' | Readonly<{ ownerId?: string; siteIds?: readonly string[] }> {
  if (siteIds !== undefined) return { siteIds };
  if (ownerId !== undefined) return { ownerId };
  return 'all' in scope ? 'all' : scope;
}

export const isWithin = (
  scope: StockScope,
  { siteId, facts }: Readonly<{ siteId: string; facts: Pick<LotFacts, 'ownerId'> }>,
): boolean => 'all' in scope || facts.ownerId === scope.ownerId || scope.siteIds.includes(siteId);

/** Lots whose owner was said to be another one until a correction. */
function onceOf(
  reading: StockReading,
  ownerId: string,
  { moment, after }: Pick<Asked, 'moment' | 'after'>,
): readonly LotRow[] {
  return reading
    .scan('earlierFacts', { ownerId })
    .filter(({ untilOrdinal }) => untilOrdinal > moment.knownAt)
    .filter((place) => after === undefined || byPlace(place, after) > 0)
    .flatMap(({ siteId, lotId }) => reading.get('lots', siteId, lotId) ?? []);
}

/** What is empty now, and has not changed since the moment, was empty then. */
function maybeLeft(reading: StockReading, moment: StockMoment): Conditions {
  const conditions = conditionsWith();
  if (isPresent(reading, moment)) {
    conditions.add('isLeft = 1');
    return conditions;
  }
  const { asOf = lastDay, knownAt } = moment;
  conditions.add('firstOrdinal <= ?', knownAt);
  conditions.add('NOT (isLeft = 0 AND lastOrdinal <= ? AND lastOn <= ?)', knownAt, asOf);
  return conditions;
}

/** No civil date comes after it. */
const lastDay = '9999-12-31';

export const byPlace = (a: LotPlace, b: LotPlace): number =>
  a.siteId !== b.siteId
    ? a.siteId < b.siteId
      ? -1
      : 1
    : a.lotId < b.lotId
      ? -1
      : a.lotId > b.lotId
        ? 1
        : 0;

function lotAt(reading: StockReading, row: LotRow, moment: StockMoment): LotAt | undefined {
  const { siteId, lotId } = row;
  const now = isPresent(reading, moment);
  const facts = factsAt(reading, row, now ? undefined : moment);
  const { massGrams, content } = now
    ? { massGrams: row.massGrams, content: contentOf(row.massGrams, ppmOf(facts)) }
    : summedAt(reading, row, { facts, moment });
  if (massGrams === 0) return undefined;
  return { siteId, lotId, facts, massGrams, content, holds: holdsAt(reading, row, moment) };
}

export const ppmOf = ({ assays }: LotFacts): CompositionPpm => assays.at(-1)?.ppm ?? {};

function factsAt(
  reading: StockReading,
  { siteId, lotId }: LotPlace,
  moment: StockMoment | undefined,
): LotFacts {
  const earlier = moment
    ? reading
        .scan('earlierFacts', { siteId, lotId })
        .find(({ untilOrdinal }) => untilOrdinal > moment.knownAt)
    : undefined;
  const row = earlier ?? reading.get('facts', siteId, lotId);
  return existing(row, `${siteId}/${lotId} was made`).facts;
}

/**
 * What was left by a day has the composition that is known now, as all of the lot has (postings.md
 * decision 5); and what left it later was posted at the composition that was known when it left.
 */
function summedAt(
  reading: StockReading,
  { siteId, lotId }: LotPlace,
  { facts, moment }: Readonly<{ facts: LotFacts; moment: StockMoment }>,
): Readonly<{ massGrams: number; content: Content }> {
  const known = reading
    .scan('changes', { siteId, lotId })
    .filter(({ ordinal }) => ordinal <= moment.knownAt);
  const gramsOf = (changes: typeof known): number =>
    changes.reduce((sum, { massGrams }) => sum + massGrams, 0);
  const later = known.filter((change) => !isBy(moment, change));
  const all = contentOf(gramsOf(known), ppmOf(facts));
  if (later.length === 0) return { massGrams: gramsOf(known), content: all };
  const ppmBy = compositionsOf(reading, { siteId, lotId });
  const leftLater = later.map(({ massGrams, assayRecordId }) =>
    negated(contentOf(massGrams, existing(ppmBy.get(assayRecordId), `${assayRecordId} gave it`))),
  );
  return {
    massGrams: gramsOf(known) - gramsOf(later),
    content: addContents([all, ...leftLater]),
  };
}

/** Every composition that the lot was ever said to have, by the record that gave it. */
function compositionsOf(
  reading: StockReading,
  place: LotPlace,
): ReadonlyMap<string, CompositionPpm> {
  const { siteId, lotId } = place;
  const all = [
    ...reading.scan('earlierFacts', { siteId, lotId }),
    ...[reading.get('facts', siteId, lotId) ?? []].flat(),
  ];
  return new Map(
    all.flatMap(({ facts }) => facts.assays.map(({ assayRecordId, ppm }) => [assayRecordId, ppm])),
  );
}

function holdsAt(
  reading: StockReading,
  { siteId, lotId }: LotPlace,
  moment: StockMoment,
): readonly StockHold[] {
  return reading
    .scan('holds', { siteId, lotId })
    .filter(({ heldOn, heldOrdinal, releasedOn, releasedOrdinal }) => {
      const isHeld = isBy(moment, { occurredOn: heldOn, ordinal: heldOrdinal });
      if (releasedOn === null || releasedOrdinal === null) return isHeld;
      return isHeld && !isBy(moment, { occurredOn: releasedOn, ordinal: releasedOrdinal });
    })
    .map(({ heldByRecordId: recordId, reason, heldOn }) => ({ recordId, reason, heldOn }));
}

/** Of a sold lot only exports of its deal take, and of a held one nobody. */
export const isTakeable = ({ facts, holds }: LotAt): boolean =>
  holds.length === 0 && facts.status !== 'sold';

function matches(lot: LotAt, filter: StockFilter): boolean {
  const { facts, holds, siteId } = lot;
  const { ownerId, siteIds, materials, grades, statuses } = filter;
  return (
    (ownerId === undefined || facts.ownerId === ownerId) &&
    (siteIds === undefined || siteIds.includes(siteId)) &&
    (materials === undefined || materials.includes(facts.material)) &&
    (grades === undefined || grades.includes(facts.grade ?? 'ungraded')) &&
    (statuses === undefined || statuses.includes(facts.status)) &&
    (filter.isHeld === undefined || filter.isHeld === holds.length > 0) &&
    (filter.isTakeable === undefined || filter.isTakeable === isTakeable(lot))
  );
}
