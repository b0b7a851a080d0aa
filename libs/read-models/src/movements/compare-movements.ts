import type { Ordinal } from '@lodestone/kernel';
import type { MovementStatus } from '@lodestone/reference';
import {
  cursorOf,
  fixedMoments,
  limitOf,
  pageOf,
  partsOf,
  type Cursor,
  type PageOptions,
} from '../cursor';
import { recordToldAt } from '../records/name-record';
import type { RecordsReading } from '../records/record-tables';
import type { MovementAt } from './movement-at';
import {
  movementMoment,
  type AskedMoment,
  type MovementMoment,
  type MovementReadings,
} from './movement-moment';
import { movementsAmong, type Found, type MovementFilter, type Walk } from './movements-among';
import type { MovementParties } from './parties-of';

export type MovementReadingsWithRecords = MovementReadings & Readonly<{ records: RecordsReading }>;

export type CompareMovementsQuestion = PageOptions &
  Omit<MovementFilter, 'statuses' | 'isAwaited'> &
  Readonly<{ from: AskedMoment; to: AskedMoment }>;

type StandingThen = Readonly<{
  /** Empty of a line that was not there. */
  statuses: readonly MovementStatus[];
  inTransitGrams: number;
  differenceGrams: number;
}>;

/** A line that stands otherwise at the second moment than at the first, and by which records. */
export type ChangedMovement = MovementParties &
  Readonly<{
    movementId: string;
    sentLotId: string;
    fromSiteId: string;
    toSiteId: string;
    from: StandingThen;
    to: StandingThen;
    /** None where only time has passed. */
    changes: readonly MovementChange[];
  }>;

export type MovementChange = Readonly<{
  ordinal: Ordinal;
  /** Told in between; or known at both moments, and happened in between. */
  because: 'told' | 'happened';
  type: string;
  submitterId: string;
  siteId: string;
  recordId: string;
  recordedAt: string;
  occurredOn: string;
}>;

type Compared = Readonly<{
  knownAt: Ordinal;
  asOf?: string;
  judgedOn: string;
  /** Of all lines that are compared. */
  inTransitGrams: string;
}>;

export type MovementsComparison = Readonly<{
  from: Compared;
  to: Compared;
  movements: readonly ChangedMovement[];
  next: Cursor | undefined;
}>;

export function compareMovements(
  readings: MovementReadingsWithRecords,
  question: CompareMovementsQuestion,
): MovementsComparison {
  const [from, to] = momentsOf(readings, question);
  const settledBy = {
    asOf: [from, to].map(({ asOf = '9999-12-31' }) => asOf).sort()[0] ?? '',
    knownAt: Math.min(from.knownAt, to.knownAt),
  };
  const [before, after] = [from, to].map((moment) =>
    linesAt(readings, question, { moment, settledBy, order: 'oldest' }),
  ) as [Lines, Lines];
  const places = [...new Set([...before.keys(), ...after.keys()])].sort(byNumber);
  const differing = places.filter((place) => differ(before.get(place), after.get(place)));
  const begin = question.after === undefined ? undefined : placeIn(question.after);
  const rest = begin === undefined ? differing : differing.filter((p) => byNumber(p, begin) > 0);
  const { page, next } = pageOf(rest, limitOf(question), (place) =>
    cursorOf(from.knownAt, to.knownAt, from.judgedOn, to.judgedOn, place),
  );
  const movements = page.map((place): ChangedMovement => {
    const { movement, parties } = (after.get(place) ?? before.get(place)) as Found;
    const { movementId, lotId: sentLotId, fromSiteId } = movement.line;
    return {
      movementId,
      sentLotId,
      fromSiteId,
      toSiteId: movement.toSiteId,
      ...parties,
      from: standingOf(before.get(place)?.movement),
      to: standingOf(after.get(place)?.movement),
      changes: changesOf(readings, movement, [from, to]),
    };
  });
  return { from: shown(from, before), to: shown(to, after), movements, next };
}

function momentsOf(
  readings: MovementReadings,
  { from, to, after }: CompareMovementsQuestion,
): readonly [MovementMoment, MovementMoment] {
  if (after === undefined) return [movementMoment(readings, from), movementMoment(readings, to)];
  const [fromKnown, toKnown] = fixedMoments(after, 2) as readonly [number, number];
  const [, , fromOn, toOn] = partsOf(after, [0, 0, '', '', '']) as readonly string[];
  return [
    { asOf: from.asOf, knownAt: fromKnown, judgedOn: fromOn ?? '' },
    { asOf: to.asOf, knownAt: toKnown, judgedOn: toOn ?? '' },
  ];
}

/** By the place of the line in the ledger, which does not change. */
type Lines = ReadonlyMap<string, Found>;

function linesAt(
  readings: MovementReadings,
  question: CompareMovementsQuestion,
  walk: Walk,
): Lines {
  const found = movementsAmong(readings, question, walk);
  return new Map(
    [...found].map((each) => {
      const { sentOrdinal, n } = each.movement.line;
      return [`${sentOrdinal}/${n}`, each];
    }),
  );
}

const byNumber = (a: string, b: string): number => {
  const [[aOrdinal = 0, aN = 0], [bOrdinal = 0, bN = 0]] = [a, b].map((place) =>
    place.split('/').map(Number),
  ) as [number[], number[]];
  return aOrdinal === bOrdinal ? aN - bN : aOrdinal - bOrdinal;
};

const placeIn = (cursor: Cursor): string => partsOf(cursor, [0, 0, '', '', ''])[4] as string;

const standingOf = (movement: MovementAt | undefined): StandingThen => ({
  statuses: movement?.statuses ?? [],
  inTransitGrams: movement?.inTransitGrams ?? 0,
  differenceGrams: movement?.differenceGrams ?? 0,
});

const differ = (a: Found | undefined, b: Found | undefined): boolean =>
  JSON.stringify(standingOf(a?.movement)) !== JSON.stringify(standingOf(b?.movement));

function shown({ asOf, knownAt, judgedOn }: MovementMoment, lines: Lines): Compared {
  const grams = [...lines.values()].reduce(
    (sum, { movement }) => sum + BigInt(movement.inTransitGrams),
    0n,
  );
  const day = asOf === undefined ? {} : { asOf };
  return { knownAt, ...day, judgedOn, inTransitGrams: String(grams) };
}

/** What counts at one of the two moments only. */
function changesOf(
  { movements, records }: MovementReadingsWithRecords,
  { line: { sentOrdinal, n } }: MovementAt,
  [from, to]: readonly [MovementMoment, MovementMoment],
): readonly MovementChange[] {
  const isBy = (
    { knownAt, asOf = '9999-12-31' }: MovementMoment,
    told: Readonly<{ ordinal: Ordinal; occurredOn: string }>,
  ): boolean => told.ordinal <= knownAt && told.occurredOn <= asOf;
  const told = movements
    .scan('told', { sentOrdinal, n })
    .filter((row) => isBy(from, row) !== isBy(to, row));
  return [...Map.groupBy(told, ({ ordinal }) => ordinal)].map(([ordinal, together]) => {
    const record = recordToldAt(records, ordinal);
    const isKnown = ordinal <= from.knownAt && ordinal <= to.knownAt;
    return {
      ordinal,
      because: isKnown ? ('happened' as const) : ('told' as const),
      type: record.type,
      submitterId: record.enterpriseId,
      siteId: together[0]?.siteId ?? '',
      recordId: record.recordId,
      recordedAt: record.recordedAt,
      occurredOn: together.map(({ occurredOn }) => occurredOn).sort()[0] ?? '',
    };
  });
}
