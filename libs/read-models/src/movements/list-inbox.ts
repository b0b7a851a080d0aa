import type { Ordinal } from '@lodestone/kernel';
import type { Cursor, PageOptions } from '../cursor';
import { isRecordKnown } from '../records/name-record';
import type { RecordsReading } from '../records/record-tables';
import type { StockReading } from '../stock/stock-tables';
import { pageOfMovements } from './list-movements';
import { movementOf, type Movement } from './movement';
import type { AskedMoment, MovementMoment, MovementReadings } from './movement-moment';
import type { Found, MovementFilter } from './movements-among';
import { operatorsOn } from '../directory/operators';

export type InboxReadings = MovementReadings &
  Readonly<{ records: RecordsReading; stock: StockReading }>;

export type InboxQuestion = PageOptions &
  AskedMoment &
  Pick<MovementFilter, 'siteIds' | 'counterpartId' | 'kinds' | 'materials' | 'statuses'> &
  Readonly<{ enterpriseId?: string | undefined; order?: 'newest' | 'oldest' | undefined }>;

/** A record that may be submitted as it is: what is on its way arrives whole. */
export type ReadyReceipt = Readonly<{
  siteId: string;
  /** Free, as is the lot that it makes: nobody has used either there. */
  recordId: string;
  body: Readonly<{
    type: 'Received';
    occurredOn: string;
    receipts: ReadonlyArray<
      Readonly<{ movementId: string; sentLotId: string; lotId: string; massGrams: number }>
    >;
  }>;
}>;

export type AwaitedMovement = Movement & Readonly<{ ready: ReadyReceipt }>;

export type InboxPage = Readonly<{
  movements: readonly AwaitedMovement[];
  knownAt: Ordinal;
  judgedOn: string;
  next: Cursor | undefined;
}>;

/** What is on its way to the sites that an enterprise operates on the day, the oldest first. */
export function listInbox(readings: InboxReadings, question: InboxQuestion): InboxPage {
  const { found, moment, next } = pageOfMovements(readings, {
    ...question,
    side: 'received',
    statuses: question.statuses ?? ['open', 'partly-received'],
    isAwaited: true,
    order: question.order ?? 'oldest',
  });
  const { knownAt, judgedOn } = moment;
  const operatorOf = operatorsOn(readings.directory);
  const movements = found.map((each) => ({
    ...movementOf(each, operatorOf),
    ready: readyReceipt(readings, each, moment),
  }));
  return { movements, knownAt, judgedOn, next };
}

/** The names follow from the line, so that two that are received one after the other do not meet. */
function readyReceipt(
  readings: InboxReadings,
  { movement }: Found,
  { judgedOn, knownAt }: MovementMoment,
): ReadyReceipt {
  const { line, toSiteId: siteId, sentOn, inTransitGrams: massGrams } = movement;
  const { movementId, lotId: sentLotId, sentOrdinal, n } = line;
  const place = `${sentOrdinal}-${n + 1}`;
  const isLot = (lotId: string): boolean =>
    (readings.stock.get('lots', siteId, lotId)?.firstOrdinal ?? Infinity) <= knownAt;
  const isRecord = (recordId: string): boolean =>
    isRecordKnown(readings.records, { siteId, recordId }, knownAt);
  const lotId = firstFree(`${sentLotId.slice(0, lettersOfLot)}.${place}`, isLot);
  return {
    siteId,
    recordId: firstFree(`received.${place}`, isRecord),
    body: {
      type: 'Received',
      occurredOn: judgedOn > sentOn ? judgedOn : sentOn,
      receipts: [{ movementId, sentLotId, lotId, massGrams }],
    },
  };
}

/** An id has 64 letters: the others say which line it was, and how often it was tried. */
const lettersOfLot = 36;

function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n++) free = `${name}.${n}`;
  return free;
}
