import type { KeyedRows, Refusal } from '@lodestone/kernel';
import type { Act } from '../../records/site.events';
import {
  adjustmentsOf,
  dealKey,
  type AdjustmentRow,
  type DealRow,
  type RecordPlace,
} from '../site.rows';
import { dealsOf, hasOtherLots } from './deal-rows';

type Refused = Refusal<'credit-exceeds-deal-value'> | undefined;

/** The papers about a deal that stand, in the order of recording. */
export const adjustmentsTo = (rows: KeyedRows, dealId: string): readonly AdjustmentRow[] =>
  rows.scan<AdjustmentRow>(adjustmentsOf(dealId)).map(([, row]) => row);

/** Those about all deals of an act: it is not taken away under them. */
export const adjustmentsToDealsOf = (act: Act, rows: KeyedRows): readonly AdjustmentRow[] =>
  [...dealsOf(act).keys()].flatMap((dealId) => adjustmentsTo(rows, dealId));

type Adjustment = Pick<AdjustmentRow, 'adjustmentMinor' | 'occurredOn'>;

/** The least that the deal is worth with all of them, on any day from a given one on. */
export const leastLeft = (
  valueMinor: string,
  adjustments: readonly Adjustment[],
  from: string,
): bigint => leastOf(BigInt(valueMinor), byDay(adjustments), from);

type OfDay = { readonly day: string; minor: bigint };

function byDay(adjustments: readonly Adjustment[]): OfDay[] {
  const days: OfDay[] = [];
  for (const adjustment of adjustments) addToDay(days, adjustment);
  return days;
}

/** The days stay in order. */
function addToDay(days: OfDay[], { occurredOn: day, adjustmentMinor }: Adjustment): void {
  const at = days.findIndex((each) => each.day >= day);
  const known = days[at];
  if (known?.day === day) known.minor += BigInt(adjustmentMinor);
  else days.splice(at < 0 ? days.length : at, 0, { day, minor: BigInt(adjustmentMinor) });
}

function leastOf(valueMinor: bigint, days: readonly OfDay[], from: string): bigint {
  let leftMinor = valueMinor;
  let least: bigint | undefined;
  for (const { day, minor } of days) {
    if (day > from && (least === undefined || leftMinor < least)) least = leftMinor;
    leftMinor += minor;
  }
  return least === undefined || leftMinor < least ? leftMinor : least;
}

type Valued = Readonly<{ dealId: string; valueMinor: string }>;

/**
 * A deal is worth nothing at the least, on every day, and was so at every ordinal: what was credited
 * before, was credited on what stood by then.
 */
function refuseBelowNothing(
  { dealId, valueMinor }: Valued,
  adjustments: readonly Adjustment[],
): Refused {
  const days: OfDay[] = [];
  for (const adjustment of adjustments) {
    const { adjustmentMinor, occurredOn } = adjustment;
    const leftMinor = leastOf(BigInt(valueMinor), days, occurredOn);
    if (leftMinor + BigInt(adjustmentMinor) < 0n) {
      const detail = { dealId, leftMinor: String(leftMinor), adjustmentMinor };
      return { code: 'credit-exceeds-deal-value', detail };
    }
    addToDay(days, adjustment);
  }
  return undefined;
}

/** What a paper that is taken back leaves of the others about its deal. */
export function refuseWithoutAdjustment(
  act: Act,
  { recordId }: Pick<RecordPlace, 'recordId'>,
  rows: KeyedRows,
) {
  if (act.type !== 'DealValueAdjusted') return undefined;
  const { dealId } = act.data;
  const others = adjustmentsTo(rows, dealId).filter((each) => each.recordId !== recordId);
  return refuseBelowNothing({ dealId, valueMinor: valueOf(rows, dealId) }, others);
}

type Change = Readonly<{ before: Act; after: Act; rows: KeyedRows }>;

/** A correction: of a paper about a deal, or of an act whose deals such papers are about. */
export function refuseAdjusted({
  before,
  after,
  rows,
}: Change):
  | Refusal<'correction-changes-deal' | 'credit-exceeds-deal-value'>
  | Readonly<{ standing: readonly AdjustmentRow[] }>
  | undefined {
  if (before.type === 'DealValueAdjusted' && after.type === 'DealValueAdjusted') {
    const { dealId, recordId } = before.data;
    if (after.data.dealId !== dealId) {
      return { code: 'correction-changes-deal', detail: { dealId }, pointer: '/act/dealId' };
    }
    const changed = adjustmentsTo(rows, dealId).map((each) =>
      each.recordId === recordId ? after.data : each,
    );
    const refusal = refuseBelowNothing({ dealId, valueMinor: valueOf(rows, dealId) }, changed);
    return refusal && { ...refusal, pointer: '/act/adjustmentMinor' };
  }
  const deals = dealsOf(after);
  for (const [dealId, was] of dealsOf(before)) {
    const standing = adjustmentsTo(rows, dealId);
    if (standing.length === 0) continue;
    const is = deals.get(dealId);
    const isOfOther = hasOtherLots(before, after, dealId);
    if (!is || isOfOther || changesUnder(standing, was, is)) return { standing };
    const refusal = refuseBelowNothing({ dealId, valueMinor: is.terms.valueMinor }, standing);
    if (refusal) return { ...refusal, pointer: '/act' };
  }
  return undefined;
}

/** A paper in another currency, of another seller or from before the deal is about another deal. */
const changesUnder = (standing: readonly AdjustmentRow[], was: DealRow, is: DealRow): boolean =>
  was.terms.currency !== is.terms.currency ||
  was.sellerId !== is.sellerId ||
  standing.some(({ occurredOn }) => occurredOn < is.occurredOn);

const valueOf = (rows: KeyedRows, dealId: string): string =>
  rows.get<DealRow>(dealKey(dealId))?.terms.valueMinor ?? '0';
