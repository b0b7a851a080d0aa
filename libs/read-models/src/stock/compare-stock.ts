import type { Ordinal } from '@lodestone/kernel';
import { microgramsOf, type ContentMicrograms } from '@lodestone/ledger';
import {
  cursorOf,
  fixedMoments,
  limitOf,
  pageOf,
  partsOf,
  type Cursor,
  type PageOptions,
} from '../cursor';
import { knownToAll } from '../known-to-all';
import { recordToldAt } from '../records/name-record';
import type { RecordsReading } from '../records/record-tables';
import { lotsAt, type LotAt, type StockFilter } from './lots-at';
import { isBy, type StockMoment } from './stock-moment';
import { changesWithTransfer } from './transferred-stock';
import { operatorsBy } from '../directory/operators';
import { scopeOf, type StockReadings } from './stock-question';
import type { StockReading } from './stock-tables';

export type StockReadingsWithRecords = StockReadings & Readonly<{ records: RecordsReading }>;

type AskedMoment = Readonly<{ asOf?: string | undefined; knownAt?: Ordinal | undefined }>;

export type CompareStockQuestion = PageOptions &
  Omit<StockFilter, 'isHeld' | 'isTakeable'> &
  Readonly<{ enterpriseId?: string | undefined; from: AskedMoment; to: AskedMoment }>;

/** A lot that holds more, or less, or something else, at the second moment than at the first, and through which records. */
export type ChangedLot = Readonly<{
  siteId: string;
  lotId: string;
  /** Who operates the site, and whose it is, at the second moment, or at the first where it is not there any more. */
  operatorId: string;
  ownerId: string;
  fromGrams: number;
  toGrams: number;
  /** By rare earth. */
  fromMicrograms: ContentMicrograms;
  toMicrograms: ContentMicrograms;
  /**
   * What came or left in between; together they are the difference in grams. What only says of what is
   * there that it is something else, like a new assay, moves none. A lot that the filters let through at
   * one of the moments only, for what it was said to be, has a correction among them that moved nothing.
   */
  changes: readonly StockChange[];
}>;

export type StockChange = Readonly<{
  ordinal: Ordinal;
  /** Told in between; or known at both moments, and happened in between. */
  because: 'told' | 'happened';
  /** What was told, and by whom. */
  type: string;
  submitterId: string;
  recordId: string;
  targetRecordId?: string;
  recordedAt: string;
  occurredOn: string;
  massGrams: number;
}>;

export type StockComparison = Readonly<{
  from: Readonly<{ knownAt: Ordinal; asOf?: string; massGrams: string }>;
  to: Readonly<{ knownAt: Ordinal; asOf?: string; massGrams: string }>;
  lots: readonly ChangedLot[];
  next: Cursor | undefined;
}>;

/**
 * What lies there at two moments, and for every lot that differs the records that make the difference. A lot
 * is looked at when the filters let it through at one of the two.
 */
export function compareStock(
  readings: StockReadingsWithRecords,
  question: CompareStockQuestion,
): StockComparison {
  const [from, to] = momentsOf(readings, question);
  const [before, after] = [from, to].map((moment) => lotsOf(readings, question, moment)) as [
    Lots,
    Lots,
  ];
  const places = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differing = places.filter(
    (place) =>
      gramsIn(before, place) !== gramsIn(after, place) ||
      JSON.stringify(contentIn(before, place)) !== JSON.stringify(contentIn(after, place)),
  );
  const begin = question.after === undefined ? '' : placeIn(question.after);
  const rest = differing.filter((place) => place > begin);
  const { page, next } = pageOf(rest, limitOf(question), (place) =>
    cursorOf(from.knownAt, to.knownAt, place),
  );
  const operatorThen = operatorsBy(readings.directory, from);
  const operatorNow = operatorsBy(readings.directory, to);
  const lots = page.map((place): ChangedLot => {
    const { siteId, lotId, facts } = (after.get(place) ?? before.get(place)) as LotAt;
    const fromGrams = gramsIn(before, place);
    const toGrams = gramsIn(after, place);
    const between = { siteId, lotId, from, to };
    const changes = [...changesOf(readings, between), ...saidAnew(readings, between)].sort(
      (a, b) => a.ordinal - b.ordinal,
    );
    // What an enterprise does not own is looked at for its site, and comes and goes with that.
    const { enterpriseId = facts.ownerId } = question;
    const isHanded = enterpriseId !== facts.ownerId && operatorThen(siteId) !== operatorNow(siteId);
    const asked = { ...between, enterpriseId };
    return {
      siteId,
      lotId,
      operatorId: after.has(place) ? operatorNow(siteId) : operatorThen(siteId),
      ownerId: facts.ownerId,
      fromGrams,
      toGrams,
      fromMicrograms: contentIn(before, place),
      toMicrograms: contentIn(after, place),
      changes: isHanded
        ? changesWithTransfer(readings, asked, { changes, grams: toGrams - fromGrams })
        : changes,
    };
  });
  return { from: shown(from, before), to: shown(to, after), lots, next };
}

export type Known = StockMoment & Readonly<{ knownAt: Ordinal }>;

function momentsOf(
  readings: StockReadingsWithRecords,
  { from, to, after }: CompareStockQuestion,
): readonly [Known, Known] {
  const [fromKnown, toKnown] =
    after === undefined ? [from.knownAt, to.knownAt] : fixedMoments(after, 2);
  return [
    { asOf: from.asOf, knownAt: knownToAll(readings, fromKnown) },
    { asOf: to.asOf, knownAt: knownToAll(readings, toKnown) },
  ];
}

type Lots = ReadonlyMap<string, LotAt>;

const lotsOf = (
  readings: StockReadings,
  question: CompareStockQuestion,
  moment: StockMoment,
): Lots => {
  const scope = scopeOf(readings, question, moment);
  const lots = lotsAt(readings.stock, { scope, filter: question, moment });
  return new Map([...lots].map((lot) => [JSON.stringify([lot.siteId, lot.lotId]), lot]));
};

const gramsIn = (lots: Lots, place: string): number => lots.get(place)?.massGrams ?? 0;

/** In the order of the elements, so that the same content is the same text. */
const contentIn = (lots: Lots, place: string): ContentMicrograms =>
  Object.fromEntries(
    Object.entries(microgramsOf(lots.get(place)?.content ?? new Map())).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );

const placeIn = (cursor: Cursor): string => partsOf(cursor, [0, 0, ''])[2] as string;

function shown({ knownAt, asOf }: Known, lots: Lots): StockComparison['from'] {
  const massGrams = [...lots.values()].reduce((sum, lot) => sum + BigInt(lot.massGrams), 0n);
  return { knownAt, ...(asOf === undefined ? {} : { asOf }), massGrams: String(massGrams) };
}

export type Between = Readonly<{ siteId: string; lotId: string; from: Known; to: Known }>;

/** Records that only say of a lot what it is, and were told in between. It has always been so: from its first day on. */
function saidAnew(
  { stock, records }: Readonly<{ stock: StockReading; records: RecordsReading }>,
  { siteId, lotId, from, to }: Between,
): readonly StockChange[] {
  const known = [from.knownAt, to.knownAt].toSorted((a, b) => a - b) as [Ordinal, Ordinal];
  const moved = new Set(stock.scan('changes', { siteId, lotId }).map(({ ordinal }) => ordinal));
  return stock
    .scan('earlierFacts', { siteId, lotId })
    .filter(({ untilOrdinal }) => untilOrdinal > known[0] && untilOrdinal <= known[1])
    .filter(({ untilOrdinal }) => !moved.has(untilOrdinal))
    .map(({ untilOrdinal: ordinal, facts }) => ({
      ...toldBy(records, ordinal),
      because: 'told' as const,
      occurredOn: facts.firstOn,
      massGrams: 0,
    }));
}

const toldBy = (records: RecordsReading, ordinal: Ordinal) => {
  const { type, enterpriseId, recordId, targetRecordId, recordedAt } = recordToldAt(
    records,
    ordinal,
  );
  const target = targetRecordId === null ? {} : { targetRecordId };
  return { ordinal, type, submitterId: enterpriseId, recordId, ...target, recordedAt };
};

/** Lines that count at one of the two moments only; those of `from` alone with their signs turned. */
function changesOf(
  { stock, records }: Readonly<{ stock: StockReading; records: RecordsReading }>,
  { siteId, lotId, from, to }: Between,
): readonly StockChange[] {
  const lines = stock
    .scan('changes', { siteId, lotId })
    .filter((line) => isBy(from, line) !== isBy(to, line))
    .map((line) => (isBy(to, line) ? line : { ...line, massGrams: -line.massGrams }));
  return [...Map.groupBy(lines, ({ ordinal }) => ordinal)].map(([ordinal, together]) => {
    const massGrams = together.reduce((sum, line) => sum + line.massGrams, 0);
    const occurredOn = together.map((line) => line.occurredOn).sort()[0] ?? '';
    const because = becauseOf(ordinal, from, to);
    return { ...toldBy(records, ordinal), because, occurredOn, massGrams };
  });
}

export const becauseOf = (ordinal: Ordinal, from: Known, to: Known): StockChange['because'] =>
  ordinal <= from.knownAt && ordinal <= to.knownAt ? 'happened' : 'told';
