import { saidIn, standingAct, type RecordRow, type SubmittedAct } from '@lodestone/ledger';
import type { SubmittedAdjustment } from '@lodestone/ledger/site/submitted';
import { givingUpReasons } from '@lodestone/reference';
import type { FoldedEvent } from '@lodestone/kernel';
import { correctRecord } from '../keeping';
import type { Draws } from './draws';
import { withoutPapers } from './uncorrectable';
import { rowsOfSite, siteIds, type Attempts, type Turn } from './world';

type Named = Readonly<{ siteId: string; recordId: string; act: SubmittedAct }>;

/** Every live act whose papers can be put right, whatever stands on it. */
export const actsWithPapers = ({
  ledger,
  submitted,
}: Pick<Turn, 'ledger' | 'submitted'>): Named[] =>
  siteIds.flatMap((siteId) =>
    rowsOfSite(ledger, siteId)
      .scan<RecordRow>('record/')
      .flatMap(([key, { state }]) => {
        const recordId = key.slice('record/'.length);
        const act = submitted.get(`${siteId}/${recordId}`);
        const isAsked = state === 'live' && act !== undefined && !withoutPapers.has(act.type);
        return isAsked ? [{ siteId, recordId, act }] : [];
      }),
  );

/** A sending or a receipt as its submitter says it, in the version that stands after an event. */
export function saidAnewOf({ event }: FoldedEvent): SubmittedAct | undefined {
  const act = standingAct(event);
  if (!act) return undefined;
  const said = saidIn(act) as SubmittedAct;
  if (said.type !== 'Received') return said;
  // The composition is the sender's, and is not said.
  return { ...said, receipts: said.receipts.map(({ ppm: _, ...line }) => line) };
}

/** Papers of records of one site, each of which can be put right at any time. */
export const correctPapers = (turn: Turn): Attempts =>
  turn.draws
    .some(
      actsWithPapers(turn).filter(({ siteId }) => siteId === turn.siteId),
      1,
    )
    .map(({ siteId, recordId, act }) =>
      correctRecord(siteId, turn.recordId, {
        targetRecordId: recordId,
        act: withOtherPapers(act, turn.draws),
      }),
    );

/** What a paper of this sign may be called. */
const kindsOf = ({ adjustmentMinor }: Pick<SubmittedAdjustment, 'adjustmentMinor'>) =>
  adjustmentMinor.startsWith('-')
    ? ['credit-note', 'price-adjustment']
    : ['debit-note', 'price-adjustment'];

/** The same flows under other papers, as far as an act of this type has any. */
export function withOtherPapers(act: SubmittedAct, draws: Draws): SubmittedAct {
  const number = `P-${draws.below(1_000)}`;
  switch (act.type) {
    case 'SoldToClient':
    case 'Exported':
      return {
        ...act,
        invoiceNumber: number,
        destinationCountryCode: draws.one(['DE', 'JP']),
        goods: act.goods.map((line) => ({ ...line, valueMinor: String(draws.below(1_000)) })),
      };
    case 'ImportLanded':
      return { ...act, customsDeclarationNumber: number };
    case 'Dispatched':
      return { ...act, transportDocumentNumber: number };
    case 'Discarded':
      return { ...act, kind: draws.one(['slag', 'laboratory-sample']) };
    case 'Lost':
      return { ...act, cause: draws.one(['theft', 'fire']) };
    case 'SaleGivenUp':
      return { ...act, reason: draws.pick(givingUpReasons)?.code ?? act.reason };
    case 'DealValueAdjusted':
      return { ...act, documentNumber: number, kind: draws.pick(kindsOf(act)) ?? act.kind };
    case 'Received':
      return {
        ...act,
        receipts: act.receipts.map(({ refused, ...line }) => ({
          ...line,
          ...(refused ? { refused: { ...refused, reason: 'damaged' } } : {}),
          discrepancy: draws.one(['short', 'seal-broken']),
        })),
      };
    default:
      return { ...act, occurredAt: `${act.occurredOn}T0${draws.below(10)}:00:00Z` };
  }
}
