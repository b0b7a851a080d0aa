import { dateOf } from '@lodestone/journal/posted-names';
import type { Ordinal } from '@lodestone/kernel';
import { recordToldAt } from '../../records/name-record';
import type { RecordsReading } from '../../records/record-tables';
import type { AttributionModel } from '../blend';
import { compareOrigins, type ChangingRecord } from '../compare-origins';
import { startOf } from '../graph/start-of';
import {
  beginningOf,
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';
import { PlacesOfOrigins, type OriginColumn } from './places-of-origins';

export type ReadingsWithRecords = ChainReadings & Readonly<{ records: RecordsReading }>;

type Moment = Pick<AskedOfChain, 'asOf' | 'knownAt'>;

export type ComparisonAsked = Pick<AskedOfChain, 'element'> &
  AskedSubject &
  Readonly<{
    model: AttributionModel;
    groupBy: readonly OriginColumn[];
    from: Moment;
    to: Moment;
    /** So many records at most, the newest. */
    recordsMax: number;
  }>;

/** Grams or micrograms, as decimal digits. */
type Changed = Readonly<{
  key: Readonly<Partial<Record<OriginColumn, string>>>;
  fromAmount: string;
  toAmount: string;
}>;

/** What a record was told to be, when, and by whom. */
type Told = Readonly<{
  ordinal: Ordinal;
  type: string;
  siteId: string;
  recordId: string;
  /** Of a void or a correction. */
  targetRecordId?: string;
  submitterId: string;
  recordedAt: string;
}>;

/** A record, in one version of it, that counts at one of the two moments only. */
type Differing = Told &
  Readonly<{
    counts: 'from' | 'to';
    occurredOn: string;
    /**
     * Told, or taken back, in between; or it happened in between; or it counts at both moments, and only
     * at this one it is known that the client was this one.
     */
    because: 'told' | 'happened' | 'identified';
    /** What took this version back: a void or a correction. */
    endedBy?: Told;
  }>;

type Total = Readonly<{ knownAt: Ordinal; asOf?: string; total: string }>;

export type ComparisonAnswer = Readonly<{
  from: Total;
  to: Total;
  changes: readonly Changed[];
  records: readonly Differing[];
  /** Of all that differ. */
  recordCount: number;
}>;

/**
 * What is told otherwise of where something came from at two moments, by which records, and by whom.
 * Undefined where there is nothing at either of them.
 */
export function askComparison(
  readings: ReadingsWithRecords,
  question: ComparisonAsked,
  { stillAsked }: ChainTerms,
): ComparisonAnswer | undefined {
  const { subject, model, groupBy, recordsMax } = question;
  const momentOf = ({ asOf, knownAt }: Moment) => {
    const then = chainThen(readings, { asOf, knownAt, element: question.element });
    const beginning = beginningOf(readings, question, then.moment.ordinal);
    return { then, start: startOf(then.looked, subject, beginning) };
  };
  const [from, to] = [momentOf(question.from), momentOf(question.to)];
  if ([from, to].every(({ start }) => start.pools.length + start.groups.length === 0)) {
    return undefined;
  }
  const compared = compareOrigins(to.then.chain, {
    ...{ commodity: to.then.element ?? 'mass', model, stillAsked },
    from: { ...from.then.at, start: from.start, countryOf: from.then.chain.countryOf },
    to: { ...to.then.at, start: to.start },
  });
  const places = new PlacesOfOrigins(readings.directory, to.then.moment.ordinal);
  const changes = compared.changes.map(({ origin, ...amounts }) => ({
    words: groupBy.map((column) => places.wordOf(column, origin)),
    ...amounts,
  }));
  const told = (record: ChangingRecord) =>
    differing(readings.records, record, [from.then.moment.ordinal, to.then.moment.ordinal]);
  return {
    from: { ...from.then.at, total: String(compared.from) },
    to: { ...to.then.at, total: String(compared.to) },
    changes: summed(groupBy, changes),
    records: compared.records.slice(-recordsMax).map(told),
    recordCount: compared.records.length,
  };
}

type Change = Readonly<{ words: readonly string[]; from: bigint; to: bigint }>;

/** What is told alike by the columns may be the same in the sum. */
function summed(columns: readonly OriginColumn[], changes: readonly Change[]): readonly Changed[] {
  const byKey = Map.groupBy(changes, ({ words }) => JSON.stringify(words));
  return [...byKey]
    .map(([key, together]) => ({
      key: Object.fromEntries(
        columns.map((column, n) => [column, (JSON.parse(key) as string[])[n] ?? '']),
      ),
      from: together.reduce((sum, { from }) => sum + from, 0n),
      to: together.reduce((sum, { to }) => sum + to, 0n),
      text: key,
    }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ key, from, to }) => ({ key, fromAmount: String(from), toAmount: String(to) }));
}

function differing(
  records: RecordsReading,
  { recordId, counts, ordinal, endedAt, day, isIdentified }: ChangingRecord,
  known: readonly [from: Ordinal, to: Ordinal],
): Differing {
  const isKnownAt = (knownAt: Ordinal): boolean =>
    ordinal <= knownAt && (endedAt === undefined || endedAt > knownAt);
  const siteId = recordId.slice(0, recordId.indexOf('/'));
  const hasEnded = endedAt !== undefined && endedAt <= Math.max(...known);
  return {
    ...{ ...toldAt(records, ordinal), siteId, counts, occurredOn: dateOf(day) },
    because: isIdentified ? 'identified' : known.every(isKnownAt) ? 'happened' : 'told',
    ...(hasEnded ? { endedBy: { ...toldAt(records, endedAt), siteId } } : {}),
  };
}

function toldAt(records: RecordsReading, ordinal: Ordinal): Omit<Told, 'siteId'> {
  const { type, recordId, targetRecordId, enterpriseId, recordedAt } = recordToldAt(
    records,
    ordinal,
  );
  const target = targetRecordId === null ? {} : { targetRecordId };
  return { ordinal, type, recordId, ...target, submitterId: enterpriseId, recordedAt };
}
