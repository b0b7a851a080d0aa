import type { Ordinal } from '@lodestone/kernel';
import type { LineOf } from '@lodestone/projections';
import { cursorOf, limitOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { correctionsOf } from '../records/beside-record';
import { recordedAtOf, repairedOn } from '../records/name-record';
import { latenessIn, type ToldOn } from '../records/flags-of-record';
import type { RecordsReading } from '../records/record-tables';
import type { Rules } from '../rules';
import { addExporters, linesWith, type Scope } from './matching';
import { exportersOf } from './predecessors';
import type { VolumesReading, volumeTables } from './transaction-volumes';
import { addTo, isNothing, nothing, volumeOf, type Volume, type VolumeSum } from './volume';
import type { ClientOfLine, LineKind, VolumesFilter, VolumesMoment } from './volumes-question';

export type DealsQuestion = PageOptions & VolumesFilter & VolumesMoment;

/** What one record adds to a number: the part of one deal that stands. */
export type StandingDeal = Readonly<{
  kind: LineKind;
  siteId: string;
  recordId: string;
  dealId: string;
  occurredOn: string;
  /** When the record was first told, and since when the deal stands as it does. */
  recordedAt: string;
  /** Told after the deadline of the day on which it happened. */
  isLate: boolean;
  /** It stands as it does by a correction that was told after the deadline of what it puts right. */
  isCorrectedLate: boolean;
  ordinal: Ordinal;
  exporterId: string;
  operatorId: string;
  producerId?: string;
  goodsCode: string;
  grade: string;
  destination: string;
  client: string;
  contractNumber: string;
  invoiceNumber: string;
  volume: Volume;
}>;

export type DealsPage = Readonly<{
  deals: readonly StandingDeal[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

export type DealsReadings = Readonly<{ volumes: VolumesReading; records: RecordsReading }>;

/**
 * The records behind a number, day by day: asked with the same filters, their volumes add up to it.
 * What was taken back again is not among them. The first page fixes `knownAt` for those that follow.
 */
export function listDeals(
  { volumes, records }: DealsReadings,
  question: DealsQuestion,
  { clientOf, rules }: Readonly<{ clientOf: ClientOfLine; rules?: Rules | undefined }>,
): DealsPage {
  const [knownAt, afterDay, afterName] =
    question.after === undefined
      ? [question.knownAt ?? volumes.ordinal, '', '']
      : (partsOf(question.after, [0, '', '']) as readonly [number, string, string]);
  const scope = { reading: volumes, question, clientOf };
  const limit = limitOf(question);
  const isLate = latenessIn(records, knownAt, rules);
  const found: Found[] = [];
  for (const ofDay of daysOf(scope, question, { knownAt, fromDay: afterDay })) {
    for (const deal of ofDay) {
      if (deal.row.occurredOn === afterDay && deal.name <= afterName) continue;
      found.push(deal);
    }
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    deals: page.map((deal) => dealOf(deal, { scope, records, isLate })),
    knownAt,
    next:
      last && found.length > limit ? cursorOf(knownAt, last.row.occurredOn, last.name) : undefined,
  };
}

type LineOfDeal = LineOf<(typeof volumeTables)['lines']>;

type Found = { readonly name: string; row: LineOfDeal; readonly sum: VolumeSum };

/** What stands of each day, in the order of the days; one day is held at a time. */
function* daysOf(
  scope: Scope,
  question: DealsQuestion,
  { knownAt, fromDay }: Readonly<{ knownAt: Ordinal; fromDay: string }>,
): Iterable<readonly Found[]> {
  const conditions = linesWith(scope);
  const { asOf } = question;
  addExporters(conditions, exportersOf(scope.reading, { ...question, knownAt }), question);
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('occurredOn <= ?', asOf);
  conditions.add('occurredOn >= ?', fromDay);
  const rows = scope.reading.eachRow(
    'lines',
    `WHERE ${conditions.sql()} ORDER BY occurredOn, ordinal, line`,
    ...conditions.values,
  );
  let day = '';
  let deals = new Map<string, Found>();
  for (const row of rows) {
    if (row.occurredOn !== day) {
      yield standingOf(deals);
      day = row.occurredOn;
      deals = new Map();
    }
    const name = nameOf(row);
    let found = deals.get(name);
    if (!found) deals.set(name, (found = { name, row, sum: nothing() }));
    if (row.deals >= 0) found.row = row;
    addTo(found.sum, row);
  }
  yield standingOf(deals);
}

/** A version that says something else of the deal is another one, and takes nothing from this. */
const nameOf = (row: LineOfDeal): string =>
  [
    row.siteId,
    row.recordId,
    row.dealId,
    row.kind,
    row.goodsCode,
    row.grade,
    row.finalDestinationCountryCode,
    row.client,
    row.contractNumber,
    row.invoiceNumber,
    row.operatorId,
    row.producerId,
  ].join('\0');

const standingOf = (deals: ReadonlyMap<string, Found>): readonly Found[] =>
  [...deals.values()]
    .filter(({ sum }) => !isNothing(sum))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

type Beside = Readonly<{
  scope: Scope;
  records: RecordsReading;
  isLate: (told: ToldOn) => boolean;
}>;

function dealOf({ row, sum }: Found, { scope, records, isLate }: Beside): StandingDeal {
  const { kind, siteId, recordId, dealId, occurredOn, ordinal } = row;
  const recordedAt = recordedAtOf(records, siteId, recordId);
  return {
    kind,
    siteId,
    recordId,
    dealId,
    occurredOn,
    recordedAt,
    isLate: isLate({ siteId, occurredOn, recordedAt }),
    isCorrectedLate: isCorrectedLate(row, { records, isLate }),
    ordinal,
    exporterId: row.exporterId,
    operatorId: row.operatorId,
    ...(row.producerId === '' ? {} : { producerId: row.producerId }),
    goodsCode: row.goodsCode,
    grade: row.grade,
    destination: row.finalDestinationCountryCode,
    client: scope.clientOf(row.client),
    contractNumber: row.contractNumber,
    invoiceNumber: row.invoiceNumber,
    volume: volumeOf(sum),
  };
}

/** By any correction up to the one by which it stands: a later one in time mends no lateness. */
const isCorrectedLate = (
  { siteId, recordId, ordinal }: LineOfDeal,
  { records, isLate }: Pick<Beside, 'records' | 'isLate'>,
): boolean =>
  correctionsOf(records, { siteId, recordId }, ordinal).some((told) => {
    const occurredOn = repairedOn(told);
    return occurredOn !== undefined && isLate({ siteId, occurredOn, recordedAt: told.recordedAt });
  });
