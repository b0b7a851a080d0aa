import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { actRefusals, decideAct, postingRule } from '../record-act';
import { refuseDeclaredIn } from '../acts/declared-terms';
import { refuseUnlisted } from '../acts/who-acts';
import { refuseRetired } from '../retire-party-refs';
import type { Act, ActHeader, ActType, RecordCorrected } from '../../records/site.events';
import { leaveMadeLots, refuseRetaken } from '../crossings/refuse-leaving';
import { openRefusals } from '../crossings/refuse-open';
import { lotRowOf } from '../site.rows';
import type { CorrectRecord, SubmittedAct } from '../submitted';
import { takesSaidBy } from '../takes-said';
import { beforeRecord } from './before-record';
import { blockersOfCorrection, type Blocker } from './blockers-of';
import { sameFlowsAs, withPapersOf } from './papers';
import type { Stands } from './stamped-again';
import { blockedBy, embedded, recogniseTarget, targetRefusals } from './recognise-target';
import {
  refuseDealsUnder,
  refuseEmptied,
  refuseMadeLots,
  refuseTakenLots,
  refuseUnits,
} from './refuse-changes';
import { restatedByCorrection } from './restatements';
import type { SiteOn } from '../site-on';
import { siteOfCorrection } from './site-of-correction';

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
    'correction-changes-deal',
    'correction-uses-sent-grams',
    ...openRefusals,
  ] as const),
];

export type CorrectRefusal = (typeof correctRecordRefusals)[number];

/**
 * What moved by receipts, counts, assays and redirections is voided and recorded again (postings.md
 * V3); the papers of a receipt are corrected as those of all others are.
 */
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
  SaleGivenUp: true,
  DealValueAdjusted: true,
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
  const told = siteOfCorrection(recognised.target, submitted.occurredOn);
  const stands = 'site' in told ? { before, site: told.site, reach: given } : undefined;
  const papers = stands && withPapersOf(submitted, stands);
  const malformed =
    refuseType(before, data, { isOfPapers: papers !== undefined }) ??
    refuseFuture(submitted, given.circumstances.today);
  if (malformed) return no(malformed);
  const retired = refuseRetired(submitted, given.own);
  if (retired) return no(inAct(retired));
  if (papers && stands) {
    const { site } = stands;
    const untrue = refuseNobody(submitted, site, given) ?? refuseDeclaredIn(submitted, site, given);
    return untrue ? no(inAct(untrue)) : accepted(correctionOfPapers(data, before, papers));
  }
  const blocked = (found: readonly Blocker[]) => no(blockedCorrection(data, found, stands));
  const blockers = blockersOfCorrection(before, row.revision, given);
  if (blockers.length > 0) return blocked(blockers);
  const later = refuseLaterLots(data, row.revision, given);
  if (later) return no(later);
  if ('refusal' in told) return no(told.refusal);

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
  const decided = decideAct({ ...given, own, stood: before }, told.site, header, submitted);
  if (decided.outcome === 'refused') return no(inAct(decided.refusal));
  if (decided.outcome === 'unchanged') throw new Error('an act that is decided anew is new');
  const [after] = decided.events;

  const change = { before, after, rows: given.own, revision: row.revision };
  const refusal =
    refuseMadeLots(change) ??
    refuseTakenLots(change) ??
    refuseUnits(change) ??
    refuseEmptied(change) ??
    refuseDealsUnder(change) ??
    refuseRetaken(change, given);
  if (refusal) return 'blockers' in refusal ? blocked(refusal.blockers) : no(refusal);
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

/** Nothing comes back and nothing leaves: what stands on the record stands as it did. */
const correctionOfPapers = (
  { siteId, recordId, targetRecordId, reason }: CorrectRecord['data'],
  before: Act,
  after: Act,
): RecordCorrected => ({
  type: 'RecordCorrected',
  data: {
    siteId,
    recordId,
    targetRecordId,
    reason,
    reversed: embedded(before),
    act: embedded(after),
    restated: [],
    leavesFlows: true,
  },
});

/** Of what says more than papers, papers alone have nothing in their way, and the refusal says so. */
function blockedCorrection(
  data: CorrectRecord['data'],
  blockers: readonly Blocker[],
  stands: Stands | undefined,
): Refusal<CorrectRefusal> {
  const refusal = blockedBy(data, blockers);
  return stands && sameFlowsAs(data.act, stands)
    ? refusal
    : { ...refusal, detail: { ...refusal.detail, papersAlone: 'accepted' } };
}

/** Whoever is declared in the place of another has to be in the directory. */
const refuseNobody = (act: SubmittedAct, site: SiteOn, { other }: DecisionInput) =>
  act.type === 'SoldToClient' || act.type === 'Exported'
    ? refuseUnlisted(act, site, other)
    : undefined;

/** The act lies inside the correction, and so does what is wrong with it. */
const inAct = (refusal: Refusal<CorrectRefusal>): Refusal<CorrectRefusal> => ({
  ...refusal,
  pointer: `/act${refusal.pointer ?? ''}`,
});

function refuseType(
  before: Act,
  { targetRecordId, act }: CorrectRecord['data'],
  { isOfPapers }: Readonly<{ isOfPapers: boolean }>,
): Refusal<CorrectRefusal> | undefined {
  const detail = { targetRecordId, type: before.type };
  if (!isCorrectable[before.type] && !isOfPapers) {
    return { code: 'target-not-correctable', detail, pointer: '/targetRecordId' };
  }
  return act.type === before.type
    ? undefined
    : { code: 'correction-changes-type', detail, pointer: '/act/type' };
}

const refuseFuture = (
  { occurredOn }: SubmittedAct,
  today: string,
): Refusal<CorrectRefusal> | undefined =>
  occurredOn > today
    ? { code: 'occurred-in-future', detail: { occurredOn, today }, pointer: '/act/occurredOn' }
    : undefined;

/** A correction stands where its original stood: what was not there then cannot be in it. */
function refuseLaterLots(
  { act }: CorrectRecord['data'],
  revision: number,
  { own }: DecisionInput,
): Refusal<CorrectRefusal> | undefined {
  const later = takesSaidBy(act).find(
    ({ lotId }) => (lotRowOf(own, lotId)?.madeRevision ?? -1) > revision,
  );
  if (!later) return undefined;
  const { lotId } = later;
  return { code: 'lot-after-original', detail: { lotId }, pointer: '/act' };
}
