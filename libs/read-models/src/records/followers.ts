import { unreachable } from '@lodestone/kernel';
import { flowsOf, isAct, parseLineId, type Act, type Notice } from '@lodestone/ledger';
import { textOf, type KeyedTable, type Rows } from '@lodestone/projections';

/** What a later record did with what an earlier one brought about. */
export const followings = [
  'took',
  'assayed',
  'counted',
  'held',
  'released',
  'received',
  'redirected',
  'exported',
] as const;

export type Following = (typeof followings)[number];

/** By the lot (`lot/…`) or the record (`record/…`) of a site that a later record is about. */
export const followersTable = {
  key: ['siteId', 'subject', 'bySiteId', 'byRecordId', 'following'],
  columns: {
    siteId: 'text',
    subject: 'text',
    bySiteId: 'text',
    byRecordId: 'text',
    following: textOf<Following>(),
  },
} as const satisfies KeyedTable;

export const lotSubject = (lotId: string): string => `lot/${lotId}`;
export const recordSubject = (recordId: string): string => `record/${recordId}`;

type FollowerRows = Rows<{ readonly followers: typeof followersTable }>;
type Followed = Readonly<{ siteId: string; subject: string; following: Following }>;

export function addFollower(record: Act | Notice, rows: FollowerRows): void {
  const { siteId: bySiteId, recordId: byRecordId } = record.data;
  for (const followed of followedBy(record)) {
    rows.put('followers', { ...followed, bySiteId, byRecordId });
  }
}

/** A version that no longer stands follows nothing. */
export function deleteFollower(act: Act, rows: FollowerRows): void {
  const { siteId, recordId } = act.data;
  for (const { siteId: ofSiteId, subject, following } of followedBy(act)) {
    rows.delete('followers', ofSiteId, subject, siteId, recordId, following);
  }
}

function followedBy(record: Act | Notice): readonly Followed[] {
  const { siteId } = record.data;
  const here = (subjects: readonly string[], following: Following): readonly Followed[] =>
    subjects.map((subject) => ({ siteId, subject, following }));
  if (!isAct(record)) {
    switch (record.type) {
      case 'LotHeld':
        return here(record.data.lotIds.map(lotSubject), 'held');
      case 'LotReleased':
        return here([recordSubject(record.data.targetRecordId)], 'released');
      case 'PeriodClosed':
        return [];
      default:
        return unreachable(record);
    }
  }
  const { takes, assays, counts, receives } = flowsOf(record);
  const lots = (some: ReadonlyArray<Readonly<{ lotId: string }>>): readonly string[] =>
    some.map(({ lotId }) => lotSubject(lotId));
  return [
    // What a count found missing is part of the count.
    ...(record.type === 'StockTaken' ? [] : here(lots(takes), 'took')),
    ...here(lots(assays), 'assayed'),
    ...here(lots(counts), 'counted'),
    ...receives.flatMap(({ movementId }) => ofLine(movementId, 'received')),
    ...(record.type === 'Exported'
      ? record.data.goods.flatMap(({ saleDealId = '' }) => ofLine(saleDealId, 'exported'))
      : []),
    ...(record.type === 'DestinationChanged'
      ? here([recordSubject(record.data.targetRecordId)], 'redirected')
      : []),
  ];
}

/** Of the record that a line of goods, or of a movement, is of: a deal and a movement line are one. */
function ofLine(name: string, following: Following): readonly Followed[] {
  const line = parseLineId(name);
  if (!line) return [];
  return [{ siteId: line.siteId, subject: recordSubject(line.recordId), following }];
}
