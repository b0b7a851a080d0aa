import type { Ordinal } from '@lodestone/kernel';
import type { MovementKind, MovementStatus } from '@lodestone/reference';
import { conditionsWith } from '../conditions';
import { sitesEverOf } from '../directory/as-known';
import { movementAt, type MovementAt } from './movement-at';
import { isPresent, type MovementMoment, type MovementReadings } from './movement-moment';
import type { LineRow } from './movement-tables';
import { operatorsOn } from '../directory/operators';
import { partiesOf, toldOf, type MovementParties } from './parties-of';

export type MovementFilter = Readonly<{
  /** Only what this enterprise sent, was sent, or received. Left out: everything. */
  enterpriseId?: string | undefined;
  /** Of an enterprise or of sites: only what they sent, or only what goes to them. */
  side?: 'sent' | 'received' | undefined;
  siteIds?: readonly string[] | undefined;
  /** Of the receiving side: only what the enterprise can receive now. */
  isAwaited?: boolean | undefined;
  /** The enterprise on the other side. */
  counterpartId?: string | undefined;
  statuses?: readonly MovementStatus[] | undefined;
  kinds?: readonly MovementKind[] | undefined;
  materials?: readonly string[] | undefined;
  /** Days of sending, both included. */
  sentFrom?: string | undefined;
  sentTo?: string | undefined;
}>;

export type Place = Readonly<{ sentOrdinal: number; n: number }>;

export type Walk = Readonly<{
  moment: MovementMoment;
  order: 'newest' | 'oldest';
  after?: Place | undefined;
  /**
   * Of two moments that are compared, what either had reached: a line that was settled by then, and its
   * return legs, is the same at both and is left out. Nothing of it is on its way.
   */
  settledBy?: Settled | undefined;
}>;

type Settled = Readonly<{ asOf: string; knownAt: Ordinal }>;

/** A line with those who have to do with it. */
export type Found = Readonly<{ movement: MovementAt; parties: MovementParties }>;

/** Statuses of lines of which something is still on its way. */
const underWay: ReadonlySet<MovementStatus> = new Set(['open', 'partly-received', 'overdue']);

/** The lines that the filter lets through, in the order of sending or the other way round. */
export function* movementsAmong(
  readings: MovementReadings,
  filter: MovementFilter,
  walk: Walk,
): Iterable<Found> {
  const { moment } = walk;
  const asked = { operatorOf: operatorsOn(readings.directory), moment };
  for (const line of linesAmong(readings, filter, walk)) {
    if (!mayMatch(line, filter)) continue;
    const movement = movementAt(readings.movements, line, moment);
    if (!movement || !matches(movement, filter)) continue;
    const parties = partiesOf(movement, asked);
    const told = () => toldOf(movement, asked);
    if (isOf(filter, { parties, told })) yield { movement, parties };
  }
}

const isUnderWayOnly = ({ statuses }: MovementFilter): boolean =>
  statuses !== undefined && statuses.every((status) => underWay.has(status));

/** What is closed now, and was not spoken of since, was closed then. */
function linesAmong(
  readings: MovementReadings,
  filter: MovementFilter,
  { moment, order, after, settledBy }: Walk,
): Iterable<LineRow> {
  const { movements } = readings;
  const isOpenAlone = isUnderWayOnly(filter) && isPresent(movements, moment);
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const conditions = conditionsWith();
  if (isOpenAlone) conditions.add('isOpen = 1');
  conditions.add('sentOrdinal <= ?', moment.knownAt);
  const beyond = `(sentOrdinal, n) ${order === 'newest' ? '<' : '>'} (?, ?)`;
  conditions.add(beyond, after?.sentOrdinal, after?.n);
  const parties = partiesMeant(readings, filter, moment);
  const rest = (): string =>
    `WHERE ${conditions.sql()} ORDER BY sentOrdinal ${direction}, n ${direction}`;
  if (parties === undefined) {
    if (settledBy) return unsettledLines(readings, settledBy);
    if (filter.kinds) {
      const one = filter.kinds.map(() => '?').join(', ');
      // What was of several kinds is looked at for the moment that is asked for.
      conditions.add(`(kind IN (${one}) OR kindsBefore <> '[]')`, ...filter.kinds);
    }
    conditions.addOneOf('material', filter.materials);
    // The day of sending is one between the two, whatever was corrected.
    conditions.add('lastSentOn >= ?', filter.sentFrom);
    conditions.add('firstOn <= ?', filter.sentTo);
    return stillToLookAt(movements.eachRow('lines', rest(), ...conditions.values), filter, moment);
  }
  conditions.addOneOf('party', parties);
  const places = movements.select(
    { sentOrdinal: 'integer', n: 'integer' },
    `SELECT DISTINCT sentOrdinal, n FROM sides ${rest()}`,
    ...conditions.values,
  );
  const lines = rowsAt(readings, places);
  if (settledBy) return unsettledAmong(lines, readings, settledBy);
  return stillToLookAt(lines, filter, moment);
}

const isSettled = ({ isOpen, lastOrdinal, lastOn }: LineRow, { asOf, knownAt }: Settled): boolean =>
  isOpen === 0 && lastOrdinal <= knownAt && lastOn <= asOf;

/** What stands of a line depends on its return legs, of which more may be said when it is closed. */
function* unsettledAmong(
  lines: Iterable<LineRow>,
  { movements }: MovementReadings,
  settledBy: Settled,
): Iterable<LineRow> {
  for (const line of lines) {
    const { movementId: returnOf, lotId } = line;
    const isMoved = (each: LineRow): boolean => !isSettled(each, settledBy);
    if (isMoved(line) || movements.scan('lines', { returnOf, lotId }).some(isMoved)) yield line;
  }
}

/** Those that are on their way, and those of which anything was said or happened since, by index. */
function* unsettledLines(
  { movements }: MovementReadings,
  { asOf, knownAt }: Settled,
): Iterable<LineRow> {
  // One after the other: asked together, the lines would be read from the first one on.
  const unsettled = [
    ...movements.rows('lines', 'WHERE isOpen = 1'),
    ...movements.rows('lines', 'WHERE lastOrdinal > ?', knownAt),
    ...movements.rows('lines', 'WHERE lastOn > ?', asOf),
  ];
  for (const line of unsettled) {
    yield line;
    if (line.returnOf === null) continue;
    yield* movements.scan('lines', { movementId: line.returnOf, lotId: line.lotId });
  }
}

function* rowsAt({ movements }: MovementReadings, places: readonly Place[]): Iterable<LineRow> {
  for (const { sentOrdinal, n } of places) {
    const line = movements.get('lines', sentOrdinal, n);
    if (line) yield line;
  }
}

function* stillToLookAt(
  lines: Iterable<LineRow>,
  filter: MovementFilter,
  { asOf = '9999-12-31', knownAt }: MovementMoment,
): Iterable<LineRow> {
  const isOpenAlone = isUnderWayOnly(filter);
  for (const line of lines) {
    const isSettled = line.isOpen === 0 && line.lastOrdinal <= knownAt && line.lastOn <= asOf;
    if (!(isOpenAlone && isSettled)) yield line;
  }
}

/** As in `sides`: of an enterprise those of every site that it ever operates. */
function partiesMeant(
  { directory }: MovementReadings,
  { enterpriseId, siteIds, side }: MovementFilter,
  { knownAt }: MovementMoment,
): readonly string[] | undefined {
  if (enterpriseId === undefined && siteIds === undefined) return undefined;
  const sites =
    siteIds ?? sitesEverOf(directory, enterpriseId ?? '', knownAt).map(({ siteId }) => siteId);
  return [
    ...(side === 'received' ? [] : sites.map((siteId) => `from/${siteId}`)),
    ...(side === 'sent' ? [] : sites.map((siteId) => `to/${siteId}`)),
    ...(enterpriseId === undefined || side === 'received' ? [] : [`for/${enterpriseId}`]),
  ];
}

const isAmong = <Value>(values: readonly Value[] | undefined, value: Value): boolean =>
  values === undefined || values.includes(value);

const mayMatch = (
  { kind, kindsBefore, material, firstOn, lastSentOn }: LineRow,
  { kinds, materials, sentFrom, sentTo }: MovementFilter,
): boolean =>
  (sentFrom === undefined || lastSentOn >= sentFrom) &&
  (sentTo === undefined || firstOn <= sentTo) &&
  [kind, ...kindsBefore].some((each) => isAmong(kinds, each)) &&
  isAmong(materials, material);

function matches(movement: MovementAt, filter: MovementFilter): boolean {
  const { statuses, sentOn, line, kind, toSiteId } = movement;
  const { siteIds, side, sentFrom = '0000-01-01', sentTo = '9999-12-31' } = filter;
  const sites = [
    ...(side === 'received' ? [] : [line.fromSiteId]),
    ...(side === 'sent' ? [] : [toSiteId, ...movement.redirections.map((each) => each.fromSiteId)]),
  ];
  return (
    isAmong(filter.kinds, kind) &&
    (filter.statuses === undefined || filter.statuses.some((each) => statuses.includes(each))) &&
    (siteIds === undefined || sites.some((siteId) => siteIds.includes(siteId))) &&
    sentOn >= sentFrom &&
    sentOn <= sentTo
  );
}

type Known = Readonly<{ parties: MovementParties; told: () => ReadonlySet<string> }>;

/** Whether the enterprise has to do with it, on the side that is asked about, and with whom. */
function isOf(filter: MovementFilter, { parties, told }: Known): boolean {
  const { enterpriseId, side, counterpartId } = filter;
  const senders = [parties.senderId, parties.sellerId];
  const receivers = [parties.declaredToId, parties.receiverId];
  if (counterpartId !== undefined) {
    const isSender = enterpriseId === undefined || senders.includes(enterpriseId);
    const isReceiver = enterpriseId === undefined || !isSender;
    const isOther =
      (isSender && receivers.includes(counterpartId)) ||
      (isReceiver && senders.includes(counterpartId));
    if (!isOther) return false;
  }
  if (enterpriseId === undefined) return true;
  if (filter.isAwaited) return parties.receiverId === enterpriseId;
  if (side === 'sent') return senders.includes(enterpriseId);
  const isTold = told().has(enterpriseId);
  return side === 'received' ? isTold && !senders.includes(enterpriseId) : isTold;
}
