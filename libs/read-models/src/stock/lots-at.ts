import { sumOfGrams } from '@lodestone/kernel';
import type { CompositionPpm, Content } from '@lodestone/ledger';
import { addContents, contentOf, negated } from '@lodestone/ledger';
import { columnsFrom, existing, type RowOfColumns } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import { lastDay } from '../names-since';
import { holdsBy, type HoldsOf, type StockHold } from './holds-at';
import { isBy, isPresent, type StockMoment } from './stock-moment';
import { ppmOf, stockTables, type LotFacts, type StockReading } from './stock-tables';

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
  const holdsOf = holdsBy(reading, asked.moment);
  for (const row of rowsIn(reading, asked)) {
    const lot = lotAt(reading, row, { moment: asked.moment, holdsOf });
    if (lot && isWithin(asked.scope, lot) && matches(lot, asked.filter)) yield lot;
  }
}

const lotColumns = {
  ...columnsFrom(stockTables.lots, 'siteId', 'lotId', 'massGrams'),
  ...columnsFrom(stockTables.facts, 'sinceOrdinal', 'facts'),
};

type Row = RowOfColumns<typeof lotColumns>;

const lotsWhere = `SELECT l.siteId, l.lotId, l.massGrams, f.sinceOrdinal, f.facts
  FROM lots AS l CROSS JOIN facts AS f ON f.siteId = l.siteId AND f.lotId = l.lotId WHERE`;

/** Those of an enterprise are few, and found in two ways; those of the nation come one by one. */
function rowsIn(reading: StockReading, { scope, filter, moment, after }: Asked): Iterable<Row> {
  const narrowed = narrowedTo(scope, filter);
  const read = (...among: readonly (readonly [string, ...string[]])[]): Iterable<Row> => {
    const conditions = maybeLeft(reading, moment);
    for (const [condition, ...values] of among) conditions.add(condition, ...values);
    if (after) conditions.add('(l.siteId, l.lotId) > (?, ?)', after.siteId, after.lotId);
    const rest = `${conditions.sql()} ORDER BY l.siteId, l.lotId`;
    return reading.each(lotColumns, `${lotsWhere} ${rest}`, ...conditions.values);
  };
  if (narrowed === 'all') return read();
  const { ownerId, siteIds = [] } = narrowed;
  const atSites = siteIds.toSorted().map((siteId) => () => read(['l.siteId = ?', siteId]));
  if (ownerId === undefined) return oneByOne(atSites);
  // Each in the order of an index, so that whoever wants a page reads no more than that.
  const owned = [1, 0].map((isLeft) => read(['l.ownerId = ?', ownerId], [`l.isLeft = ${isLeft}`]));
  // Read at once: of one statement only one can be under way.
  const once = onceOf(reading, ownerId, moment).map(({ siteId, lotId }) => [
    ...read(['l.siteId = ?', siteId], ['l.lotId = ?', lotId]),
  ]);
  return [...owned, ...once].reduce(merged, oneByOne(atSites));
}

function* oneByOne(all: readonly (() => Iterable<Row>)[]): Iterable<Row> {
  for (const rows of all) yield* rows();
}

/** Both are in the order of places; what is in both comes once. */
function* merged(some: Iterable<Row>, others: Iterable<Row>): Iterable<Row> {
  const [a, b] = [some[Symbol.iterator](), others[Symbol.iterator]()];
  let [one, other] = [a.next(), b.next()];
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : byPlace(one.value, other.value);
    yield order <= 0 ? one.value : other.value;
    if (order <= 0) one = a.next();
    if (order >= 0) other = b.next();
  }
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

/** Lots whose owner was said to be this one until a correction. */
const onceOf = (
  reading: StockReading,
  ownerId: string,
  moment: StockMoment,
): readonly LotPlace[] =>
  isPresent(reading, moment)
    ? []
    : reading
        .scan('earlierFacts', { ownerId })
        .filter(({ untilOrdinal }) => untilOrdinal > moment.knownAt);

/** What is empty now, and has not changed since the moment, was empty then. */
function maybeLeft(reading: StockReading, moment: StockMoment): Conditions {
  const conditions = conditionsWith();
  if (isPresent(reading, moment)) {
    conditions.add('l.isLeft = 1');
    return conditions;
  }
  const { asOf = lastDay, knownAt } = moment;
  conditions.add('l.firstOrdinal <= ?', knownAt);
  conditions.add('l.firstOn <= ?', asOf);
  conditions.add('NOT (l.isLeft = 0 AND l.lastOrdinal <= ? AND l.lastOn <= ?)', knownAt, asOf);
  return conditions;
}

const byPlace = (a: LotPlace, b: LotPlace): number =>
  a.siteId !== b.siteId
    ? a.siteId < b.siteId
      ? -1
      : 1
    : a.lotId < b.lotId
      ? -1
      : a.lotId > b.lotId
        ? 1
        : 0;

function lotAt(
  reading: StockReading,
  row: Row,
  { moment, holdsOf }: Readonly<{ moment: StockMoment; holdsOf: HoldsOf }>,
): LotAt | undefined {
  const { siteId, lotId } = row;
  const left = isPresent(reading, moment) ? presentOf(row) : leftAt(reading, row, moment);
  return left && { siteId, lotId, ...left, holds: holdsOf(row) };
}

type Left = Pick<LotAt, 'facts' | 'massGrams' | 'content'>;

const presentOf = ({ facts, massGrams }: Row): Left => ({
  facts,
  massGrams,
  content: contentOf(massGrams, ppmOf(facts)),
});

/**
 * What was left by a day has the composition that is known now, as all of the lot has (postings.md
 * decision 5); and what left it later was posted at the composition that was known when it left.
 */
function leftAt(reading: StockReading, row: Row, moment: StockMoment): Left | undefined {
  const { siteId, lotId } = row;
  const known = reading
    .scan('changes', { siteId, lotId })
    .filter(({ ordinal }) => ordinal <= moment.knownAt);
  const later = known.filter((change) => !isBy(moment, change));
  const massGrams = sumOfGrams(known) - sumOfGrams(later);
  // Most lots that may have been there were not: nothing else of them is looked at.
  if (massGrams === 0) return undefined;
  const facts = factsAt(reading, row, moment);
  const all = contentOf(sumOfGrams(known), ppmOf(facts));
  if (later.length === 0) return { facts, massGrams, content: all };
  const ppmBy = compositionsOf(reading, row);
  const leftLater = later.map((change) =>
    negated(contentOf(change.massGrams, compositionIn(ppmBy, change.assayRecordId))),
  );
  return { facts, massGrams, content: addContents([all, ...leftLater]) };
}

const compositionIn = (
  ppmBy: ReadonlyMap<string, CompositionPpm>,
  assayRecordId: string,
): CompositionPpm => existing(ppmBy.get(assayRecordId), `${assayRecordId} gave a composition`);

function factsAt(reading: StockReading, row: Row, { knownAt }: StockMoment): LotFacts {
  const { siteId, lotId, sinceOrdinal, facts } = row;
  if (sinceOrdinal <= knownAt) return facts;
  const earlier = reading
    .scan('earlierFacts', { siteId, lotId })
    .find(({ untilOrdinal }) => untilOrdinal > knownAt);
  return earlier?.facts ?? facts;
}

/** Every composition that the lot was ever said to have, by the record that gave it. */
function compositionsOf(
  reading: StockReading,
  { siteId, lotId, facts }: Row,
): ReadonlyMap<string, CompositionPpm> {
  const earlier = reading.scan('earlierFacts', { siteId, lotId }).map((each) => each.facts);
  return new Map(
    [...earlier, facts].flatMap(({ assays }) =>
      assays.map(({ assayRecordId, ppm }) => [assayRecordId, ppm] as const),
    ),
  );
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
