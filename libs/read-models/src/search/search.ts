import type { RecordedEvent } from '@lodestone/kernel';
import {
  forEvery,
  operatorOn,
  recordTypes,
  standingAct,
  tellerIn,
  type Act,
  type RecordCorrected,
  type SiteEvent,
  type SiteOpened,
  type SiteRecord,
  type SiteTransferred,
} from '@lodestone/ledger';
import {
  existing,
  json,
  projection,
  type Reading,
  type RowOf,
  type Rows,
} from '@lodestone/projections';
import { numberToken } from '../number-token';
import { transferRowOf, transfersTable } from '../transfers';
import { numbersOfAct, toldTo, type KnownNumber, type NumberField } from './numbers-of-act';

export const searchTables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', enterpriseId: 'text' } },
  transfers: transfersTable,
  /** Whose a record is, of a site that had been transferred by then: a repair is its target's. */
  operators: {
    key: ['siteId', 'recordId'],
    columns: { siteId: 'text', recordId: 'text', enterpriseId: 'text' },
  },
  /** Which record an ordinal brought, and what the act in it is known by. One line each. */
  told: {
    columns: {
      siteId: 'text',
      recordId: 'text',
      enterpriseId: 'text',
      type: 'text',
      /** Who sees the papers of the act besides: the buyer on the chain, and whose sale or export it is. */
      declaredToIds: json<readonly string[]>(),
      /** As they were written. */
      numbers: json<ReadonlyArray<readonly [field: NumberField, value: string]>>(),
    },
  },
  /** Whose act it is where that is another record's, which is put right. */
  targets: {
    key: ['ordinal'],
    columns: { ordinal: 'integer', recordId: 'text', type: 'text' },
  },
  /**
   * What a record or a lot is called, and by which papers it is known, once for each enterprise that
   * may see it: so an enterprise walks through its own alone. Nobody's name stands here. `number` is
   * its place among those that the ordinal told, from 1; the id of the record itself is 0. What a
   * correction states again is found there `until` then, and at the correction from then on: a row is
   * kept, because the pages of a list that was begun before still show it.
   */
  numbers: {
    key: ['viewerId', 'token', 'ordinal', 'number'],
    columns: {
      viewerId: 'text',
      token: 'text',
      ordinal: 'integer',
      number: 'integer',
      until: 'integer?',
    },
    indexes: { token: ['token', 'ordinal'] },
  },
  /** Everything that a corrected record is known by, and since which ordinal. */
  corrected: {
    key: ['siteId', 'recordId'],
    columns: { siteId: 'text', recordId: 'text', numbers: json<readonly ToldNumber[]>() },
  },
} as const;

export type SearchReading = Reading<typeof searchTables>;

export type NumberRow = RowOf<(typeof searchTables)['numbers']>;

type SearchRows = Rows<typeof searchTables>;

type ToldNumber = KnownNumber & Readonly<{ ordinal: number; number: number }>;

/**
 * Which record or lot is this? By the ids and papers that stand in acts. Enterprises and clients are
 * found in read models of their own, so that an identity stands in one place and is forgotten there.
 */
export const search = projection<SiteEvent, typeof searchTables>({
  name: 'search',
  version: 6,
  tables: searchTables,
  on: {
    SiteOpened: ({ event: { data } }: RecordedEvent<SiteOpened>, rows) =>
      rows.put('sites', { siteId: data.siteId, enterpriseId: data.enterpriseId }),
    // Everything that has a record id is found by it.
    ...forEvery(recordTypes, addRecord),
    SiteTransferred(recorded: RecordedEvent<SiteTransferred>, rows, ordinal) {
      rows.append('transfers', transferRowOf(recorded.event.data));
      addRecord(recorded, rows, ordinal);
    },
  },
});

/** Whose the record is; kept where that is not who opened the site. */
function operatorOfNew({ event }: RecordedEvent<SiteRecord>, rows: SearchRows): string {
  const { data } = event;
  const { siteId, recordId } = data;
  const first = existing(rows.get('sites', siteId), 'a site is opened first').enterpriseId;
  const enterpriseId =
    'targetRecordId' in data && !('occurredOn' in data)
      ? (rows.get('operators', siteId, data.targetRecordId)?.enterpriseId ?? first)
      : (tellerIn(event) ??
        operatorNow(rows, siteId, 'occurredOn' in data ? data.occurredOn : data.effectiveOn));
  if (enterpriseId !== first) rows.put('operators', { siteId, recordId, enterpriseId });
  return enterpriseId;
}

/** Whose a record of that day is that becomes known now. */
function operatorNow(rows: SearchRows, siteId: string, day: string): string {
  const site = existing(rows.get('sites', siteId), 'a site is opened before it records');
  return operatorOn({ ...site, transfers: rows.scan('transfers', { siteId }) }, day);
}

function addRecord(recorded: RecordedEvent<SiteRecord>, rows: SearchRows, ordinal: number): void {
  const { event } = recorded;
  const { siteId, recordId } = event.data;
  const ownerId = operatorOfNew(recorded, rows);
  // What a correction says is what its target is from now on known by; what it was known by stays.
  // A void that brings a record back says nothing that the record is not known by already.
  const act = event.type === 'RecordVoided' ? undefined : standingAct(event);
  const correction = event.type === 'RecordCorrected' ? event : undefined;
  const declaredToIds = toldTo(act).filter((id) => id !== ownerId);
  const numbers = act ? numbersOfAct(act) : [];
  const called = correction ? newlyTold(correction.data, declaredToIds, rows) : [];
  rows.append('told', {
    siteId,
    recordId,
    enterpriseId: ownerId,
    type: event.type,
    declaredToIds,
    numbers: [...numbers, ...called.slice(0, 1)].map(({ field, value }) => [field, value] as const),
  });
  const place = { rows, ownerId };
  if (correction) {
    const { targetRecordId, act: corrected } = correction.data;
    rows.put('targets', { ordinal, recordId: targetRecordId, type: corrected.type });
    replaceNumbers(correction, { stated: toldAt(ordinal, numbers), ordinal }, place);
    endForFormerReaders(correction.data, { declaredToIds, ordinal }, place);
  }
  const own = { field: 'record-id', value: recordId } as const;
  // To them the act was told, and not what was put right in it.
  addNumber(
    { ...own, declaredToIds: correction ? [] : declaredToIds },
    { ordinal, number: 0 },
    place,
  );
  numbers.forEach((known, n) => addNumber(known, { ordinal, number: n + 1 }, place));
  for (const { value, viewerId } of called) {
    const number = numbers.length + 1;
    rows.put('numbers', { viewerId, token: numberToken(value), ordinal, number, until: null });
  }
}

/** An act that is corrected to another buyer, or declared to be another's, is called what it was. */
function newlyTold(
  { siteId, targetRecordId: value }: RecordCorrected['data'],
  declaredToIds: readonly string[],
  rows: SearchRows,
) {
  const field = 'record-id' as const;
  return declaredToIds
    .filter((viewerId) => !isCalled({ siteId, value, viewerId }, rows))
    .map((viewerId) => ({ field, value, viewerId }));
}

function isCalled(
  { siteId, value, viewerId }: Readonly<{ siteId: string; value: string; viewerId: string }>,
  rows: SearchRows,
): boolean {
  const known = rows.scan('numbers', { viewerId, token: numberToken(value) });
  const isCalledSo = ({ ordinal, number, until }: NumberRow): boolean => {
    if (until !== null) return false;
    const [told] = rows.linesOf('told', { from: ordinal, to: ordinal });
    if (told?.siteId !== siteId) return false;
    if (number === 0) return told.recordId === value;
    const [field, name] = told.numbers[number - 1] ?? [];
    return field === 'record-id' && name === value;
  };
  return known.some(isCalledSo);
}

/** The numbers of an act with their places. */
const toldAt = (ordinal: number, ofAct: readonly KnownNumber[]): readonly ToldNumber[] =>
  ofAct.map((known, n) => ({ ...known, ordinal, number: n + 1 }));

/** Others see the papers of the act, and not what the site calls its lots. */
const viewersOf = ({ field, declaredToIds }: KnownNumber, ownerId: string): readonly string[] =>
  field === 'lot-id' ? [ownerId] : [...new Set([ownerId, ...declaredToIds])];

type Place = Readonly<{ rows: SearchRows; ownerId: string }>;

function addNumber(
  known: KnownNumber,
  { ordinal, number }: Readonly<{ ordinal: number; number: number }>,
  { rows, ownerId }: Place,
): void {
  const token = numberToken(known.value);
  if (token === '') return;
  for (const viewerId of viewersOf(known, ownerId)) {
    rows.put('numbers', { viewerId, token, ordinal, number, until: null });
  }
}

/** A number that the correction states again is found once, at the correction. */
function replaceNumbers(
  { data: { siteId, targetRecordId, reversed } }: RecordCorrected,
  { stated, ordinal }: Readonly<{ stated: readonly ToldNumber[]; ordinal: number }>,
  { rows, ownerId }: Place,
): void {
  const known =
    rows.get('corrected', siteId, targetRecordId)?.numbers ??
    firstNumbersOf(reversed, { siteId, recordId: targetRecordId }, { rows, ownerId });
  const isStated = ({ field, value }: ToldNumber): boolean =>
    stated.some((number) => number.field === field && number.value === value);
  for (const number of known.filter(isStated)) endNumber(number, ordinal, { rows, ownerId });
  const numbers = [...known.filter((number) => !isStated(number)), ...stated];
  rows.put('corrected', { siteId, recordId: targetRecordId, numbers });
}

function endNumber(told: ToldNumber, until: number, { rows, ownerId }: Place): void {
  const token = numberToken(told.value);
  if (token === '') return;
  const { ordinal, number } = told;
  for (const viewerId of viewersOf(told, ownerId)) {
    const row = rows.get('numbers', viewerId, token, ordinal, number);
    if (row?.until === null) rows.put('numbers', { ...row, until });
  }
}

/** An act that is corrected to somebody else is no longer a paper of whom it named first. */
function endForFormerReaders(
  { siteId, targetRecordId, reversed }: RecordCorrected['data'],
  {
    declaredToIds,
    ordinal: until,
  }: Readonly<{ declaredToIds: readonly string[]; ordinal: number }>,
  { rows, ownerId }: Place,
): void {
  const former = toldTo(reversed as Act).filter(
    (viewerId) => viewerId !== ownerId && !declaredToIds.includes(viewerId),
  );
  const isOfRecord = ({ ordinal }: NumberRow): boolean => {
    const [told] = rows.linesOf('told', { from: ordinal, to: ordinal });
    const recordId = rows.get('targets', ordinal)?.recordId ?? told?.recordId;
    return told?.siteId === siteId && recordId === targetRecordId;
  };
  const values = [targetRecordId, ...numbersOfAct(reversed as Act).map(({ value }) => value)];
  const tokens = [...new Set(values.map(numberToken))];
  for (const [viewerId, token] of former.flatMap((id) =>
    tokens.map((each) => [id, each] as const),
  )) {
    for (const row of rows.scan('numbers', { viewerId, token })) {
      if (row.until === null && isOfRecord(row)) rows.put('numbers', { ...row, until });
    }
  }
}

/** By what a record was known before the first correction: as it was recorded. */
function firstNumbersOf(
  reversed: RecordCorrected['data']['reversed'],
  record: Readonly<{ siteId: string; recordId: string }>,
  { rows, ownerId }: Place,
): readonly ToldNumber[] {
  const { siteId, recordId } = record;
  const named = rows.scan('numbers', { viewerId: ownerId, token: numberToken(recordId) });
  const own = named.find(({ ordinal, number }) => {
    if (number !== 0) return false;
    const [told] = rows.linesOf('told', { from: ordinal, to: ordinal });
    return told?.siteId === siteId && told.recordId === recordId;
  });
  const { ordinal } = existing(own, 'only a record is corrected');
  return toldAt(ordinal, numbersOfAct(reversed as Act));
}
