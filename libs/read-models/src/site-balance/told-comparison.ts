import type { Ordinal } from '@lodestone/kernel';
import { fixedMoments, type Cursor, type PageOptions } from '../cursor';
import { knownToAll } from '../known-to-all';
import { recordToldAt } from '../records/name-record';
import type { RecordsReading } from '../records/record-tables';
import {
  askedOf,
  chainIn,
  type BalanceQuestion,
  type BalanceReadings,
  type StillAsked,
} from './balance-question';
import { compare } from './compared';
import { toldBooks, type ToldBalance } from './told-balance';
import { unaccounted } from './terms';
import type { Books } from './books';

type AskedMoment = Readonly<{ asOf?: string | undefined; knownAt?: Ordinal | undefined }>;

export type BalanceComparisonQuestion = Omit<BalanceQuestion, 'asOf' | 'knownAt'> &
  PageOptions &
  Readonly<{ from: AskedMoment; to: AskedMoment }>;

export type ToldMoment = Pick<ToldBalance, 'before' | 'changes' | 'after'> &
  Readonly<{ knownAt: Ordinal; asOf?: string; missingMicrograms: string }>;

/** What one record made of the difference. */
export type ToldBalanceChange = Readonly<{
  ordinal: Ordinal;
  because: 'told' | 'happened';
  /** What was told, and by whom. */
  type: string;
  submitterId: string;
  siteId: string;
  recordId: string;
  targetRecordId?: string;
  recordedAt: string;
  /** What is there at the end of the period. */
  massGrams: string;
  micrograms: string;
  missingMicrograms: string;
}>;

export type ToldComparison = Readonly<{
  from: ToldMoment;
  to: ToldMoment;
  changes: readonly ToldBalanceChange[];
  next: Cursor | undefined;
}>;

/** One balance at two moments, with every record that makes the difference. The sites are those of the later. */
export function tellComparison(
  readings: BalanceReadings & Readonly<{ records: RecordsReading }>,
  { from, to, after, limit, ...question }: BalanceComparisonQuestion,
  terms: StillAsked,
): ToldComparison | undefined {
  const [fromKnown, toKnown] =
    after === undefined ? [from.knownAt, to.knownAt] : fixedMoments(after, 2);
  const known = (knownAt: Ordinal | undefined): Ordinal => knownToAll(readings, knownAt);
  const second = askedOf(readings, { ...question, ...to, knownAt: known(toKnown) });
  if (!second) return undefined;
  const compared = compare(chainIn(readings, terms), {
    sites: second.sites,
    period: question.period,
    element: question.element,
    from: { asOf: from.asOf, knownAt: known(fromKnown) },
    to: { asOf: to.asOf, knownAt: known(toKnown) },
    limit,
    after,
  });
  const changes = compared.changes.map((change): ToldBalanceChange => {
    const record = recordToldAt(readings.records, change.ordinal);
    return {
      ordinal: change.ordinal,
      because: change.because,
      type: record.type,
      submitterId: record.enterpriseId,
      siteId: record.siteId,
      recordId: record.recordId,
      ...(record.targetRecordId === null ? {} : { targetRecordId: record.targetRecordId }),
      recordedAt: record.recordedAt,
      massGrams: String(change.massGrams),
      micrograms: String(change.micrograms),
      missingMicrograms: String(change.missingMicrograms),
    };
  });
  return {
    from: toldMoment(compared.from),
    to: toldMoment(compared.to),
    changes,
    next: compared.next,
  };
}

const toldMoment = ({
  knownAt,
  asOf,
  books,
}: Readonly<{ knownAt: Ordinal; asOf?: string | undefined; books: Books }>): ToldMoment => ({
  knownAt,
  ...(asOf === undefined ? {} : { asOf }),
  ...toldBooks(books),
  missingMicrograms: String(
    unaccounted.reduce((sum, term) => sum + books.posted[term].micrograms, 0n),
  ),
});
