import { daysAfter, daysBetween } from '@lodestone/kernel';
import {
  addContents,
  contentOf,
  microgramsOf,
  type CompositionPpm,
  type ContentMicrograms,
} from '@lodestone/ledger';
import { movementFiguresOn, type MovementKind, type MovementStatus } from '@lodestone/reference';
import { contradictionsAmong, type CrossedStatements, type ToldLine } from './contradictions-among';
import {
  destinationOf,
  inTransitOf,
  liveStatements,
  type LiveStatements,
  type Statement,
} from './live-statements';
import type { MovementMoment } from './movement-moment';
import type {
  Arrived,
  LineRow,
  MovementsReading,
  Redirected,
  RepairTold,
  ToldRow,
} from './movement-tables';
import { differenceOf } from './receipt-difference';
import { statusesOf } from './statuses-of';

/** What the receiver says, and by how much it differs from what the sender said: + is missing. */
export type MovementReceipt = Omit<Statement<Arrived>, 'data'> &
  Arrived &
  Readonly<{ differenceGrams: number; differenceMicrograms: ContentMicrograms }>;

export type MovementRedirection = Omit<Statement<Redirected>, 'data'> & Redirected;

/** A void or correction of something that was said of the line. */
export type MovementRepair = RepairTold & Readonly<{ siteId: string; ordinal: number }>;

/** What was refused of a line, on its way back. */
export type ReturnLeg = Readonly<{
  movementId: string;
  massGrams: number;
  inTransitGrams: number;
}>;

/** One line between two sites as it was at a moment, both sides' statements side by side. */
export type MovementAt = Readonly<{
  line: LineRow;
  fromSiteId: string;
  toSiteId: string;
  kind: MovementKind;
  live: LiveStatements;
  /** What was sent; of a sending that was taken back, what it was. */
  sentGrams: number;
  ppm: CompositionPpm;
  sentOn: string;
  /** By then it has usually arrived. */
  dueOn: string;
  statuses: readonly MovementStatus[];
  inTransitGrams: number;
  inTransitMicrograms: ContentMicrograms;
  receipts: readonly MovementReceipt[];
  differenceGrams: number;
  differenceMicrograms: ContentMicrograms;
  redirections: readonly MovementRedirection[];
  returns: readonly ReturnLeg[];
  repairs: readonly MovementRepair[];
  contradictions: readonly CrossedStatements[];
  /** Of a line that is under way: days since it was sent, or redirected. */
  daysUnderWay?: number;
}>;

/** Undefined of a line of which nothing had been said, or had happened, by then. */
export function movementAt(
  reading: MovementsReading,
  line: LineRow,
  moment: MovementMoment,
): MovementAt | undefined {
  const told = toldBy(reading, line, moment);
  const live = liveStatements(told, moment.asOf);
  if (!live || hasNotHappened(told, moment)) return undefined;
  const { kind, ppm, massGrams: sentGrams } = live.lastSent;
  const sentOn = live.sent?.occurredOn ?? firstDayIn(told);
  const underWaySince = live.redirected.reduce(
    (latest, { occurredOn }) => (occurredOn > latest ? occurredOn : latest),
    sentOn,
  );
  const { usualDays } = movementFiguresOn(sentOn);
  const dueOn = daysAfter(underWaySince, usualDays[kind]);
  const differences = live.received.map(({ data }) => differenceOf(data, ppm));
  const legs = legsOf(reading, told, { line, moment });
  // A leg is judged with the line whose goods it brings back.
  const contradictions = line.returnOf === null ? contradictionsAmong({ ...line, told }, legs) : [];
  const returns = returnsIn(live, legs, moment);
  const inTransitGrams = inTransitOf(live);
  const statuses = statusesOf({
    live,
    inTransitGrams,
    differenceGrams: differences.reduce((sum, { grams }) => sum + grams, 0),
    isOverdue: moment.judgedOn > dueOn,
    isContradicted: contradictions.length > 0,
    returns,
  });
  return {
    line,
    fromSiteId: line.fromSiteId,
    toSiteId: destinationOf(live),
    kind,
    live,
    sentGrams,
    ppm,
    sentOn,
    dueOn,
    statuses,
    inTransitGrams,
    inTransitMicrograms: microgramsOf(contentOf(inTransitGrams, ppm)),
    receipts: live.received.map(({ data, ...by }, n) => ({
      ...by,
      ...data,
      differenceGrams: differences[n]?.grams ?? 0,
      differenceMicrograms: microgramsOf(differences[n]?.content ?? new Map()),
    })),
    differenceGrams: differences.reduce((sum, { grams }) => sum + grams, 0),
    differenceMicrograms: microgramsOf(addContents(differences.map(({ content }) => content))),
    redirections: live.redirected.map(({ data, ...by }) => ({ ...by, ...data })),
    returns,
    repairs: repairsIn(told),
    contradictions,
    ...(inTransitGrams > 0 ? { daysUnderWay: daysBetween(underWaySince, moment.judgedOn) } : {}),
  };
}

const toldBy = (
  reading: MovementsReading,
  { sentOrdinal, n }: LineRow,
  { knownAt }: MovementMoment,
): readonly ToldRow[] =>
  reading.scan('told', { sentOrdinal, n }).filter(({ ordinal }) => ordinal <= knownAt);

const firstDayIn = (told: readonly ToldRow[]): string =>
  told.reduce((first, { occurredOn }) => (occurredOn < first ? occurredOn : first), '9999-12-31');

const hasNotHappened = (told: readonly ToldRow[], { asOf }: MovementMoment): boolean =>
  asOf !== undefined && firstDayIn(told) > asOf;

/** What receipts refused, also those that were taken back: a leg may have arrived all the same. */
function legsOf(
  reading: MovementsReading,
  told: readonly ToldRow[],
  { line: { lotId }, moment }: Readonly<{ line: LineRow; moment: MovementMoment }>,
): readonly ToldLine[] {
  const movementIds = told.flatMap(({ verb, data }) => {
    const arrived = verb === 'received' ? (data as Arrived | null) : null;
    return arrived?.refused?.returnMovementId ?? [];
  });
  return [...new Set(movementIds)].flatMap((movementId) => {
    const [leg] = reading.scan('lines', { movementId, lotId });
    return leg ? [{ movementId, lotId, told: toldBy(reading, leg, moment) }] : [];
  });
}

function returnsIn(
  live: LiveStatements,
  legs: readonly ToldLine[],
  { asOf }: MovementMoment,
): readonly ReturnLeg[] {
  return live.received.flatMap(({ data: { refused } }) => {
    const leg = legs.find(({ movementId }) => movementId === refused?.returnMovementId);
    const stands = leg && liveStatements(leg.told, asOf);
    if (!refused || !leg || !stands) return [];
    const { movementId } = leg;
    return [{ movementId, massGrams: refused.massGrams, inTransitGrams: inTransitOf(stands) }];
  });
}

const repairsIn = (told: readonly ToldRow[]): readonly MovementRepair[] => {
  const byOrdinal = new Map(
    told.flatMap(({ repair, siteId, ordinal }) =>
      repair ? [[ordinal, { ...repair, siteId, ordinal }] as const] : [],
    ),
  );
  return [...byOrdinal.values()];
};
