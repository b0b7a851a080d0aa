import { monthOf, type DomainEvent, type Ordinal } from '@lodestone/kernel';
import {
  versionsIn,
  type LedgerOpened,
  type RecordCorrected,
  type RecordVoided,
} from '@lodestone/ledger';
import { existing, projection, type Fold } from '@lodestone/projections';
import type { MovementKind } from '@lodestone/reference';
import { destinationOf, liveStatements } from './live-statements';
import {
  movementTables,
  type LineRow,
  type MovementRows,
  type RepairTold,
  type Sent,
} from './movement-tables';
import { nothingOf, withReceipt } from './pair-months';
import { saidOfLines, type SaidOfLine } from './said-of-lines';

/** One event: everything that it says has its ordinal. */
type Telling = { readonly ordinal: Ordinal; line: number; n: number; repair: RepairTold | null };

const take: Fold<DomainEvent, typeof movementTables> = ({ event }, rows, ordinal) => {
  const { before, after } = versionsIn(event);
  const was = before ? saidOfLines(before) : [];
  const is = after ? saidOfLines(after) : [];
  if (was.length === 0 && is.length === 0) return;
  const telling: Telling = { ordinal, line: 0, n: 0, repair: repairIn(event) };
  for (const said of saidOnlyIn(was, is)) tell(rows, telling, { said, sign: -1 });
  for (const said of saidOnlyIn(is, was)) tell(rows, telling, { said, sign: 1 });
};

/** A correction of papers says of most lines what was said before. */
function saidOnlyIn(
  one: readonly SaidOfLine[],
  other: readonly SaidOfLine[],
): readonly SaidOfLine[] {
  if (other.length === 0) return one;
  const same = new Set(other.map(textOf));
  return one.filter((said) => !same.has(textOf(said)));
}

const textOf = (said: SaidOfLine): string => JSON.stringify(said);

/**
 * What is on its way from one site to another, and what both of them say of it: one line for each
 * line of goods that was ever sent, return legs included. What is in transit is what the accounts
 * `in-transit` hold, and what was missing or too much what `transit-difference` holds.
 */
export const movements = projection<DomainEvent, typeof movementTables>({
  name: 'movements',
  version: 3,
  tables: movementTables,
  on: {
    LedgerOpened: ({ event }, rows) =>
      rows.put('calendar', {
        name: 'ledger',
        zone: (event as LedgerOpened).data.calendarZone,
      }),
    SoldToClient: take,
    Dispatched: take,
    Received: take,
    DestinationChanged: take,
    RecordVoided: take,
    RecordCorrected: take,
  },
});

function repairIn(event: DomainEvent): RepairTold | null {
  const { type } = event;
  if (type !== 'RecordVoided' && type !== 'RecordCorrected') return null;
  const { recordId, targetRecordId } = (event as RecordVoided | RecordCorrected).data;
  return { type, recordId, targetRecordId };
}

type Signed = Readonly<{ said: SaidOfLine; sign: 1 | -1 }>;

function tell(rows: MovementRows, telling: Telling, { said, sign }: Signed): void {
  const { movementId, lotId, siteId, recordId, occurredOn, verb, data } = said;
  const known = rows.scan('lines', { movementId, lotId })[0];
  const line = known ?? openedBy(said, telling);
  const { sentOrdinal, n } = line;
  rows.put('told', {
    sentOrdinal,
    n,
    ordinal: telling.ordinal,
    line: telling.line++,
    sign,
    verb,
    siteId,
    recordId,
    occurredOn,
    repair: telling.repair,
    data: sign > 0 ? data : null,
  });
  if (said.verb === 'received') rollUp(rows, line, { said, sign });
  const inTransitGrams = line.inTransitGrams + sign * gramsBroughtBy(said);
  const moved = known && (verb !== 'received' || sign < 0);
  const toSiteId = moved ? destinationNow(rows, line) : line.toSiteId;
  const isSentAnew = said.verb === 'sent' && sign > 0;
  replace(rows, known, {
    ...line,
    ...(isSentAnew ? kindsOf(line, said.data.kind) : {}),
    toSiteId,
    inTransitGrams,
    isOpen: inTransitGrams === 0 ? 0 : 1,
    lastOrdinal: telling.ordinal,
    lastOn: line.lastOn > occurredOn ? line.lastOn : occurredOn,
    firstOn: line.firstOn < occurredOn ? line.firstOn : occurredOn,
    ...(isSentAnew && line.lastSentOn < occurredOn ? { lastSentOn: occurredOn } : {}),
    parties: [...(isSentAnew ? ownersOf(said) : []), `to/${toSiteId}`].reduce(
      withParty,
      line.parties,
    ),
  });
}

type SentSaid = Extract<SaidOfLine, { verb: 'sent' }>;

/** A correction may give goods another purpose, or another seller. */
function kindsOf(line: LineRow, kind: MovementKind): Pick<LineRow, 'kind' | 'kindsBefore'> {
  const { kindsBefore, kind: before } = line;
  const isKept = before === kind || kindsBefore.includes(before);
  return { kind, kindsBefore: isKept ? kindsBefore : [...kindsBefore, before] };
}

const ownersOf = ({ opens: { declaredId } }: SentSaid): readonly string[] =>
  declaredId === undefined ? [] : [`for/${declaredId}`];

function openedBy(said: SaidOfLine, telling: Telling): LineRow {
  if (said.verb !== 'sent') throw new Error(`${said.movementId} was never sent`);
  const { movementId, lotId, siteId: fromSiteId, occurredOn, data, opens } = said;
  const { material, returnOf = null } = opens;
  return {
    sentOrdinal: telling.ordinal,
    n: telling.n++,
    movementId,
    lotId,
    fromSiteId,
    toSiteId: data.toSiteId,
    kind: data.kind,
    kindsBefore: [],
    material,
    returnOf,
    isOpen: 1,
    inTransitGrams: 0,
    lastOrdinal: telling.ordinal,
    lastOn: occurredOn,
    firstOn: occurredOn,
    lastSentOn: occurredOn,
    parties: [`from/${fromSiteId}`, ...ownersOf(said), `to/${data.toSiteId}`],
  };
}

/** What a statement brings into transit, or takes out of it. */
function gramsBroughtBy(said: SaidOfLine): number {
  switch (said.verb) {
    case 'sent':
      return said.data.massGrams;
    case 'received':
      return -said.data.clearedGrams;
    case 'redirected':
      return 0;
  }
}

const destinationNow = (rows: MovementRows, { sentOrdinal, n }: LineRow): string =>
  destinationOf(
    existing(
      liveStatements(rows.scan('told', { sentOrdinal, n }), undefined),
      'a line was sent before anything else was said of it',
    ),
  );

const withParty = (parties: readonly string[], party: string): readonly string[] =>
  parties.includes(party) ? parties : [...parties, party];

/** A line that is open no more, or again, changes its place in the lists of its parties. */
function replace(rows: MovementRows, before: LineRow | undefined, line: LineRow): void {
  const { sentOrdinal, n, isOpen } = line;
  rows.put('lines', line);
  const hasMoved = before?.isOpen !== isOpen;
  if (before && hasMoved) {
    for (const party of before.parties) rows.delete('sides', party, before.isOpen, sentOrdinal, n);
  }
  const isNew = (party: string): boolean => hasMoved || !before.parties.includes(party);
  for (const party of line.parties.filter(isNew)) {
    rows.put('sides', { party, isOpen, sentOrdinal, n });
  }
}

type Received = Extract<SaidOfLine, { verb: 'received' }>;

/** The month of a pair, as it is now; of other moments it is added up from what was told. */
function rollUp(
  rows: MovementRows,
  line: LineRow,
  { said, sign }: Readonly<{ said: Received; sign: 1 | -1 }>,
): void {
  const { fromSiteId, sentOrdinal, n } = line;
  const { siteId: toSiteId, occurredOn, data } = said;
  const told = rows.scan('told', { sentOrdinal, n });
  const sent = told.findLast((row) => row.verb === 'sent' && row.data)?.data as Sent;
  const place = { fromSiteId, toSiteId, month: monthOf(occurredOn) };
  const before = rows.get('pairMonths', fromSiteId, toSiteId, place.month) ?? nothingOf(place);
  const row = withReceipt(before, { arrived: data, sentPpm: sent.ppm }, sign);
  if (row.receipts === 0) rows.delete('pairMonths', fromSiteId, toSiteId, place.month);
  else rows.put('pairMonths', row);
}
