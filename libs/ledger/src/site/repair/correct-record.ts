import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { actRefusals, decideAct, postingRule } from '../record-act';
import { refuseRetired } from '../retire-party-refs';
import type { Act, ActHeader, ActType, RecordCorrected } from '../../records/site.events';
import { leaveMadeLots, refuseRetaken } from '../crossings/refuse-leaving';
import { openRefusals } from '../crossings/refuse-open';
import { lotRowOf } from '../site.rows';
import { operatorOfRecord, siteOn, type SiteOn } from '../site-on';
import type { CorrectRecord } from '../submitted';
import { blockersOfCorrection } from './blockers-of';
import { beforeRecord } from './before-record';
import {
  blockedBy,
  embedded,
  recogniseTarget,
  targetRefusals,
  type Target,
} from './recognise-target';
import { refuseEmptied, refuseMadeLots, refuseTakenLots, refuseUnits } from './refuse-changes';
import { restatedByCorrection } from './restatements';

export const correctRecordRefusals = [
  ...new Set([
    ...targetRefusals,
    'target-not-correctable',
    'correction-changes-type',
    'party-ref-retired',
    'record-built-on',
    'lot-after-original',
    'not-operator-on-day',
    ...actRefusals,
    'correction-changes-lot-in-use',
    'mass-below-taken',
    'correction-uses-sent-grams',
    ...openRefusals,
  ] as const),
];

export type CorrectRefusal = (typeof correctRecordRefusals)[number];

/** Receipts, counts, assays and redirections are voided and recorded again (postings.md V3). */
const isCorrectable: Readonly<Record<ActType, boolean>> = {
  OpeningStockDeclared: true,
  Mined: true,
  ImportLanded: true,
  ScrapCollected: true,
  Refined: true,
  MagnetProduced: true,
  Recycled: true,
  SoldToClient: true,
  Exported: true,
  Dispatched: true,
  LotsRegrouped: true,
  Discarded: true,
  Lost: true,
  Received: false,
  DestinationChanged: false,
  StockTaken: false,
  LotAssayed: false,
};

/** Says what should have stood from the start: the record keeps its id, its place and its deals. */
export function correctRecord(
  { data }: CorrectRecord,
  given: DecisionInput,
): Decision<RecordCorrected, CorrectRefusal> {
  const no = (refusal: Refusal<CorrectRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const recognised = recogniseTarget(data, given);
  if ('answer' in recognised) return recognised.answer;
  const { row, act: before } = recognised.target;
  const { siteId, recordId, targetRecordId, reason, act: submitted } = data;
  const malformed = refuseType(before, data, given.circumstances.today);
  if (malformed) return no(malformed);
  const retired = refuseRetired(submitted, given.own);
  if (retired) return no(inAct(retired));
  const blockers = blockersOfCorrection(before, row.revision, given);
  if (blockers.length > 0) return no(blockedBy(data, blockers));
  const later = refuseLaterLots(data, row.revision, given);
  if (later) return no(later);
  const corrected = siteOfCorrection(recognised.target, submitted.occurredOn);
  if ('refusal' in corrected) return no(corrected.refusal);

  const { occurredOn, occurredAt } = submitted;
  const header: ActHeader = {
    siteId,
    recordId: targetRecordId,
    occurredOn,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    postingRule,
  };
  const target = { recordId: targetRecordId, revision: row.revision };
  const own = beforeRecord(given.own, before, target);
  const decided = decideAct({ ...given, own }, corrected.site, header, submitted);
  if (decided.outcome === 'refused') return no(inAct(decided.refusal));
  if (decided.outcome === 'unchanged') throw new Error('an act that is decided anew is new');
  const [after] = decided.events;

  const change = { before, after, rows: given.own, revision: row.revision };
  const refusal =
    refuseMadeLots(change) ??
    refuseTakenLots(change) ??
    refuseUnits(change) ??
    refuseEmptied(change) ??
    refuseRetaken(change, given);
  if (refusal) return no('blockers' in refusal ? blockedBy(data, refusal.blockers) : refusal);
  const leaving = leaveMadeLots(change, given);
  if ('refusal' in leaving) return no(leaving.refusal);
  return accepted({
    type: 'RecordCorrected',
    data: {
      siteId,
      recordId,
      targetRecordId,
      reason,
      reversed: embedded(before),
      act: embedded(after),
      restated: restatedByCorrection(before, after, given.own),
      ...leaving,
    },
  });
}

/** The act lies inside the correction, and so does what is wrong with it. */
const inAct = (refusal: Refusal<CorrectRefusal>): Refusal<CorrectRefusal> => ({
  ...refusal,
  pointer: `/act${refusal.pointer ?? ''}`,
});

function refuseType(
  before: Act,
  { targetRecordId, act }: CorrectRecord['data'],
  today: string,
): Refusal<CorrectRefusal> | undefined {
  const detail = { targetRecordId, type: before.type };
  if (!isCorrectable[before.type]) {
    return { code: 'target-not-correctable', detail, pointer: '/targetRecordId' };
  }
  if (act.type !== before.type) {
    return { code: 'correction-changes-type', detail, pointer: '/act/type' };
  }
  const { occurredOn } = act;
  return occurredOn > today
    ? { code: 'occurred-in-future', detail: { occurredOn, today }, pointer: '/act/occurredOn' }
    : undefined;
}

/** It stays the record of who told it: on its day as it stood, on another if that is one of theirs. */
function siteOfCorrection(
  { site, row, act }: Target,
  occurredOn: string,
): Readonly<{ site: SiteOn }> | Readonly<{ refusal: Refusal<CorrectRefusal> }> {
  const enterpriseId = operatorOfRecord(site, row);
  const on = siteOn(site, occurredOn);
  if (act.data.occurredOn === occurredOn) return { site: { ...on, enterpriseId } };
  if (on.enterpriseId === enterpriseId) return { site: on };
  const detail = { siteId: site.siteId, occurredOn };
  return { refusal: { code: 'not-operator-on-day', detail, pointer: '/act/occurredOn' } };
}

/** A correction stands where its original stood: what was not there then cannot be in it. */
function refuseLaterLots(
  { act }: CorrectRecord['data'],
  revision: number,
  { own }: DecisionInput,
): Refusal<CorrectRefusal> | undefined {
  const takes = [
    ...('takes' in act ? act.takes : []),
    ...('goods' in act ? act.goods.flatMap(({ takes: each }) => each) : []),
  ];
  const later = takes.find(({ lotId }) => (lotRowOf(own, lotId)?.madeRevision ?? -1) > revision);
  if (!later) return undefined;
  const { lotId } = later;
  return { code: 'lot-after-original', detail: { lotId }, pointer: '/act' };
}
