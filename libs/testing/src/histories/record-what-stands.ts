import type { DomainEvent } from '@lodestone/kernel';
import {
  isAct,
  type LotAssayed,
  type LotRow,
  type RecordVoided,
  type SubmittedAct,
  type SubmittedLot,
} from '@lodestone/ledger';
import { recordAct } from '../chain';
import { releaseFound } from '../found';
import type { MemoryLedger } from '../memory-ledger';
import type { Played } from './play-history';
import { beginWorld, rowsOfSite, today } from './world';

/**
 * The same history if everybody had been right from the start: what still stands, in its latest
 * version, at its first ordinal (postings.md §9 e). The real decisions record it, with four
 * allowances, none of which moves anything:
 *
 * - Before a unit is used, a huge amount goes through it and comes out again, so that the unit's
 *   ceiling (C4) does not refuse what was covered by a record that was later taken back.
 * - A redirection is what the sender said: it may count on a receipt that was later taken back.
 * - A lot may have had something left when it was assayed only because of a record that was later
 *   corrected. Its assay is then one of nothing, which the decision would refuse.
 * - Goods that go back may name an import that was taken back since, and goods that come back a deal
 *   that was taken back, or put right to a later day. They name none then.
 *
 * Holds post nothing and are left out; what a record holds that it found is let go at once.
 */
export function recordWhatStands({ ledger: was, submitted }: Played): MemoryLedger {
  const again = beginWorld();
  // Whose a site is on a day is no act of anybody: it is known from the start.
  for (const { stream, event } of was.log) {
    if (event.type === 'SiteTransferred') again.record(stream, event);
  }
  const voided = voidedIn(was);
  let primed = 0;
  for (const { stream, event } of was.log) {
    if (!isAct(event)) continue;
    const { siteId, recordId } = event.data;
    const name = `${siteId}/${recordId}`;
    if (voided.has(name)) continue;
    if (event.type === 'DestinationChanged') {
      again.record(stream, event);
      continue;
    }
    const act = withoutVoided(submitted.get(name) as SubmittedAct, voided);
    if ('unitId' in act && act.unitId !== undefined) {
      prime(again, siteId, { unitId: act.unitId, n: (primed += 1) });
    }
    const decision = again.submit(recordAct(siteId, recordId, act));
    if (decision.outcome === 'accepted') {
      releaseFound(again, siteId, today);
      continue;
    }
    if (event.type === 'LotAssayed' && isEmptied(decision)) {
      again.record(stream, assayOfNothing(again, event));
      continue;
    }
    throw new Error(`${name} is not recorded again: ${JSON.stringify(decision)}`);
  }
  return again;
}

function withoutVoided(act: SubmittedAct, voided: ReadonlySet<string>): SubmittedAct {
  if (act.type === 'ImportLanded') {
    const { returnedDealId: _, ...rest } = act;
    return rest;
  }
  if (act.type !== 'Exported' || !voided.has(act.returnedImportRecordId ?? '')) return act;
  const { returnedImportRecordId: _, ...rest } = act;
  return rest;
}

/** Records that only make room for others; their own lines are not compared. */
export const isPriming = (recordId: string): boolean => recordId.startsWith('prime-');

const voidedIn = ({ log }: MemoryLedger): ReadonlySet<string> =>
  new Set(
    log
      .filter(({ event }) => event.type === 'RecordVoided')
      .map(({ event }) => (event as RecordVoided).data)
      .map(({ siteId, targetRecordId }) => `${siteId}/${targetRecordId}`),
  );

const everyElement = Object.fromEntries(
  'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Sc Y'
    .split(' ')
    .map((element) => [element, 50_000]),
);

function prime(
  ledger: MemoryLedger,
  siteId: string,
  { unitId, n }: Readonly<{ unitId: string; n: number }>,
): void {
  const lot = (lotId: string): SubmittedLot => ({
    lotId,
    material: 'other-rare-earth-alloy',
    massGrams: 1_000_000_000_000,
    ppm: everyElement,
  });
  const [fed, drawn] = [lot(`prime-${n}-in`), lot(`prime-${n}-out`)];
  const through = {
    type: 'Refined',
    occurredOn: today,
    step: 'separation',
    unitId,
    takes: [{ lotId: fed.lotId, massGrams: fed.massGrams }],
    makes: [drawn],
    wastes: [],
    adds: [],
  } as const;
  const acts: readonly SubmittedAct[] = [
    { type: 'OpeningStockDeclared', occurredOn: today, makes: [fed] },
    through,
  ];
  for (const [at, act] of acts.entries()) {
    const decision = ledger.submit(recordAct(siteId, `prime-${n}-${at}`, act));
    if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  }
}

const isEmptied = (decision: ReturnType<MemoryLedger['submit']>): boolean =>
  decision.outcome === 'refused' && decision.refusal.code === 'lot-empty';

function assayOfNothing(ledger: MemoryLedger, event: LotAssayed): DomainEvent {
  const { siteId, lot: assayed } = event.data;
  const row = rowsOfSite(ledger, siteId).get<LotRow>(`lot/${assayed.lotId}`) as LotRow;
  const { ppm, assayRecordId } = row;
  return {
    ...event,
    data: { ...event.data, lot: { ...assayed, massGrams: 0, ppm, assayRecordId } },
  };
}
