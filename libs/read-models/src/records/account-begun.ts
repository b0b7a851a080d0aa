import type { Ordinal } from '@lodestone/kernel';
import { isAct } from '@lodestone/ledger';
import { columnsFrom } from '@lodestone/projections';
import { isVoidedAt, recordColumns, recordsKnownAt, type RecordRow } from './record';
import { recordTables, type RecordsReading } from './record-tables';

export type Asked = Readonly<{
  siteId: string;
  occurredOn: string;
  toldAt: Ordinal;
  knownAt: Ordinal;
}>;

/** An account that begins with more records of stock than this is not looked into any further. */
const askedAtMost = 200;

const ordinalColumn = columnsFrom(recordTables.records, 'ordinal');

/** The first act of a site on a day before another, but for what only declares what lay there. */
export function actBefore(reading: RecordsReading, asked: Asked): RecordRow | undefined {
  const { siteId, occurredOn, knownAt } = asked;
  const ordinals = reading.select(
    ordinalColumn,
    'SELECT ordinal FROM days WHERE siteId = ? AND day < ? AND ordinal <= ? ORDER BY day LIMIT ?',
    siteId,
    occurredOn,
    knownAt,
    askedAtMost,
  );
  // A record stands under the days of its older versions, too.
  return firstAct(reading, { ordinals, knownAt, isAsked: (row) => dayOf(row) < occurredOn });
}

/** The first such act that a site told before another, of whatever day. */
export function actToldBefore(
  reading: RecordsReading,
  { siteId, toldAt, knownAt }: Asked,
): RecordRow | undefined {
  const ordinals = reading.select(
    ordinalColumn,
    'SELECT ordinal FROM records WHERE siteId = ? AND ordinal < ? ORDER BY ordinal LIMIT ?',
    siteId,
    toldAt,
    askedAtMost,
  );
  return firstAct(reading, { ordinals, knownAt, isAsked: () => true });
}

type Searched = Readonly<{
  ordinals: ReadonlyArray<Readonly<{ ordinal: Ordinal }>>;
  knownAt: Ordinal;
  isAsked: (row: RecordRow) => boolean;
}>;

function firstAct(
  reading: RecordsReading,
  { ordinals, knownAt, isAsked }: Searched,
): RecordRow | undefined {
  const known = `${recordsKnownAt} WHERE ordinal = ?`;
  for (const { ordinal } of ordinals) {
    const [row] = reading.select(recordColumns, known, knownAt, ordinal);
    if (row && isBeginning(row, knownAt) && isAsked(row)) return row;
  }
  return undefined;
}

const dayOf = ({ occurredOn }: RecordRow): string => occurredOn ?? '';

const isBeginning = (row: RecordRow, knownAt: Ordinal): boolean =>
  row.type !== 'OpeningStockDeclared' &&
  isAct({ type: row.type, data: {} }) &&
  !isVoidedAt(row, knownAt);
