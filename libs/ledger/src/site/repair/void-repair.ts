import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { siteStream, type Act, type RecordVoided } from '../../records/site.events';
import type { Claim, Reach } from '../crossings/gather-line';
import { linesChangedBetween, placeOfSite, type LineChange } from '../crossings/line-statements';
import { verdictOf } from '../crossings/look-into';
import { flowsOf } from '../flows';
import {
  lineKey,
  lineOf,
  linesOfRecord,
  receivedKey,
  recordKey,
  sentKey,
  type LineRow,
  type ReceivedRow,
  type RecordRow,
  type SentRow,
} from '../site.rows';
import type { VoidRecord } from '../submitted';
import { wallsOver, type Blocker } from './blockers-of';
import { blockedBy, type RepairTarget } from './recognise-target';
import { refuseDealsUnder } from './refuse-changes';
import { restatedByReturn } from './restatements';

type RepairRefusal = 'record-built-on' | 'look-first' | 'credit-exceeds-deal-value';

/**
 * What the void or correction took out of somewhere between the sites: only that can yield. So can
 * what it was told on top of: a correction that yields is taken back after those that follow it.
 */
export function claimsOfRepair({ repair, row }: RepairTarget, own: KeyedRows): readonly Claim[] {
  const { repairs = [] } = own.get<RecordRow>(recordKey(repair.data.targetRecordId)) ?? {};
  const told = new Set([...repairs.map(({ revision }) => revision), row.revision]);
  const { siteId } = repair.data;
  const sent = own.scan<LineRow>(linesOfRecord(siteId, repair.data.targetRecordId));
  const received = flowsOf(repair.data.reversed as Act).receives;
  const lines = [
    ...sent.map(([key, line]) => ({ ...lineOf(key), senderId: siteId, line })),
    ...received.map(({ movementId, lotId, siteId: senderId }) => ({
      movementId,
      lotId,
      senderId,
      line: own.get<LineRow>(lineKey(movementId, lotId)),
    })),
  ];
  return lines.flatMap(({ movementId, lotId, senderId, line }) =>
    (line?.statements ?? [])
      .filter(({ revision }) => told.has(revision) && revision <= row.revision)
      .filter(({ changes }) => Object.values(changes).some((grams) => grams < 0))
      .map(({ revision }) => ({ siteId, movementId, sentLotId: lotId, senderId, revision })),
  );
}

/**
 * Of two statements that cross, the later yields; where that is a void or a correction, its own void
 * brings the record back. Undefined where nothing of it yields: then it is not taken back.
 */
export function voidRepair(
  data: VoidRecord['data'],
  target: RepairTarget,
  given: DecisionInput,
): Decision<RecordVoided, RepairRefusal> | undefined {
  const { repair, row } = target;
  const verdicts = claimsOfRepair(target, given.own).map((claim) => ({
    claim,
    verdict: verdictOf(claim, given),
  }));
  const yielding = verdicts.filter(({ verdict }) => verdict?.standing === 'yielding');
  if (yielding.length === 0) {
    if (verdicts.every(({ verdict }) => verdict !== undefined)) return undefined;
    const refusal: Refusal<RepairRefusal> = {
      code: 'look-first',
      detail: { broughtByRecordId: data.targetRecordId },
      pointer: '/targetRecordId',
    };
    return { outcome: 'refused', refusal };
  }
  const yieldingLines = new Set(
    yielding.map(({ claim }) => lineKey(claim.movementId, claim.sentLotId)),
  );
  const onDeals = dealsBack(target, given.own);
  const blockers = [
    ...blockersOf(target, given, yieldingLines),
    ...(onDeals && 'blockers' in onDeals ? onDeals.blockers : []),
  ];
  if (blockers.length > 0) return { outcome: 'refused', refusal: blockedBy(data, blockers) };
  if (onDeals && 'code' in onDeals && onDeals.code === 'credit-exceeds-deal-value') {
    const { code, detail } = onDeals;
    return { outcome: 'refused', refusal: { code, detail, pointer: '/targetRecordId' } };
  }
  const { siteId, recordId, targetRecordId, reason } = data;
  const restated = restatedByReturn(repair, row.revision, given.own);
  return accepted({
    type: 'RecordVoided',
    data: { siteId, recordId, targetRecordId, reason, reversed: repair, restated },
  });
}

/** Papers about the value of its deals that do not fit what a correction took back. */
const dealsBack = ({ repair }: RepairTarget, rows: KeyedRows) =>
  repair.type === 'RecordCorrected'
    ? refuseDealsUnder({
        before: repair.data.act as Act,
        after: repair.data.reversed as Act,
        rows,
      })
    : undefined;

/** What changes of each line when the repair is taken back. */
function changedBack(repair: RepairTarget['repair']): readonly LineChange[] {
  const stood = repair.type === 'RecordCorrected' ? (repair.data.act as Act) : undefined;
  return linesChangedBetween(stood, repair.data.reversed as Act);
}

/** What was told on the strength of the repair since: everything but holds. */
function blockersOf(
  { repair, row }: RepairTarget,
  reach: DecisionInput,
  yieldingLines: ReadonlySet<string>,
): readonly Blocker[] {
  const { own } = reach;
  const { siteId, targetRecordId } = repair.data;
  const act = repair.data.reversed as Act;
  const stood = repair.type === 'RecordCorrected' ? [repair.data.act as Act] : [];
  // Papers move nothing that a count could have closed.
  const leavesFlows = repair.type === 'RecordCorrected' && repair.data.leavesFlows;
  const moved = leavesFlows ? [] : [act, ...stood];
  const here = ({ recordId, revision }: Readonly<{ recordId: string; revision: number }>) => ({
    siteId,
    recordId,
    revision,
  });
  const found = [
    ...laterOf(own.get<RecordRow>(recordKey(targetRecordId)), { row }).map(here),
    ...moved.flatMap((version) => wallsOver(version, flowsOf(version), own)),
    ...flowsOf(act).receives.flatMap(({ movementId, lotId }) =>
      (own.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? []).map(here),
    ),
    ...changedBack(repair).flatMap((line) => [
      // What yields has moved nothing that anybody could have received.
      ...(yieldingLines.has(lineKey(line.movementId, line.lotId))
        ? []
        : receiptsAgainst(line, reach)),
      ...(own
        .get<SentRow>(sentKey(line.movementId, line.lotId))
        ?.redirections.filter(({ revision }) => revision > row.revision)
        .map(here) ?? []),
    ]),
  ];
  const byName = new Map(found.map((each) => [`${each.siteId}/${each.recordId}`, each]));
  return [...byName.values()].sort((a, b) => b.revision - a.revision);
}

/** A newer repair of the same record is taken back first. */
function laterOf(
  record: RecordRow | undefined,
  { row }: Pick<RepairTarget, 'row'>,
): ReadonlyArray<Readonly<{ recordId: string; revision: number }>> {
  return (record?.repairs ?? []).filter(({ revision }) => revision > row.revision);
}

/** What a site is known to have received of what it would not have been sent. */
function receiptsAgainst({ movementId, lotId, changes }: LineChange, { seen }: Reach): Blocker[] {
  const sites = placeOfSite('');
  return Object.entries(changes).flatMap(([place, grams]) => {
    const siteId = grams < 0 && place.startsWith(sites) ? place.slice(sites.length) : undefined;
    if (siteId === undefined) return [];
    const rows = seen?.rowsOf(siteStream(siteId));
    const receipts = rows?.get<ReceivedRow>(receivedKey(movementId, lotId))?.receipts ?? [];
    return receipts.map(({ recordId, revision }) => ({ siteId, recordId, revision }));
  });
}
