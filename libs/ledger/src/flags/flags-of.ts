import { unreachable } from '@lodestone/kernel';
import {
  actActivities,
  ceilingFiguresOn,
  flagFiguresOn,
  rareEarths,
  type FilingDeadline,
} from '@lodestone/reference';
import { elementVariance } from '../measuring/line-errors';
import { isBeyond } from '../measuring/ceilings';
import { contentOf } from '../measuring/content';
import type { Act, LotAssayed, Received } from '../records/site.events';
import { flagCodes, type Flag } from './flag';
import { flagsOfAgency } from './flags-of-agency';
import { flagsOfDeclaration } from './flags-of-declaration';
import { flagsOfDispatch } from './flags-of-dispatch';
import { flagsOfReturn, type ReturnedDeal } from './flags-of-return';
import { flagsOfStep, flagsOfTransformation } from './flags-of-transformation';
import { lateBy } from './late-by';
import { standingOn, type Standing } from './standing-on';

/** What an act does not say of itself: who recorded it, and when. */
export type FlagContext = Readonly<{
  /** What the site is registered for on the day of the act. */
  activities: readonly string[];
  /** Of a dispatch: what the receiving site is registered for on that day, where that is known. */
  receivingActivities?: readonly string[] | undefined;
  /** Of an import that comes back: the deal of the importer's that it names, if that stands. */
  returnedDeal?: ReturnedDeal | undefined;
  /** Since when the site is closed on that day. */
  closedSince?: string | undefined;
  /** What authorities had decided about its enterprise, in order of recording. */
  standings: readonly Standing[];
  /** The civil day on which it was recorded, in the ledger's calendar zone. */
  recordedOn: string;
  /** Until when records are in time: those of the law, or of the configuration in their place. */
  deadlines?: readonly FilingDeadline[];
}>;

/**
 * The flags that an authority will see beside an act: pure, from the act, its surroundings and the
 * reference tables in force on its day, and never a reason to refuse it (design §3, *Flags*).
 */
export function flagsOf(act: Act, context: FlagContext): readonly Flag[] {
  const { occurredOn } = act.data;
  const standing = standingOn(context.standings, occurredOn);
  const { suspendedSince, merged } = standing;
  const { closedSince } = context;
  const flags = [
    ...(merged === undefined ? [] : [flag('enterprise-merged', merged)]),
    ...(suspendedSince === undefined ? [] : [flag('enterprise-suspended', { suspendedSince })]),
    ...(closedSince === undefined ? [] : [flag('site-closed', { closedSince })]),
    ...flagsOfActivity(act, { activities: context.activities, standing }),
    ...flagsOfWhat(act, context),
    ...flagsOfDay(occurredOn, context),
  ];
  return flags.sort((a, b) => flagCodes.indexOf(a.code) - flagCodes.indexOf(b.code));
}

const flag = (code: Flag['code'], detail: Flag['detail']): Flag => ({ code, detail });

/** The activities of which an act without a step needs one, for those that need any. */
const activitiesOfAct: Partial<Readonly<Record<Act['type'], readonly string[]>>> = actActivities;

function flagsOfActivity(act: Act, asked: Parameters<typeof flagsOfStep>[2]): readonly Flag[] {
  const { occurredOn } = act.data;
  if (act.type === 'Mined') return flagsOfStep('mining', occurredOn, asked);
  if ('step' in act.data) return flagsOfStep(act.data.step, occurredOn, asked);
  const needed = activitiesOfAct[act.type];
  return needed === undefined || needed.some((activity) => asked.activities.includes(activity))
    ? []
    : [
        flag('activity-not-registered', {
          act: act.type,
          needed,
          registered: asked.activities,
        }),
      ];
}

function flagsOfWhat(
  act: Act,
  { receivingActivities, returnedDeal }: FlagContext,
): readonly Flag[] {
  switch (act.type) {
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return flagsOfTransformation(act);
    case 'Received':
      return act.data.receipts.flatMap(flagsOfReceipt);
    case 'Dispatched':
      return flagsOfDispatch(act, receivingActivities);
    case 'ImportLanded':
      return flagsOfReturn(act, returnedDeal);
    case 'LotAssayed':
      return flagsOfAssay(act);
    case 'SoldToClient':
      return flagsOfAgency(act);
    case 'Exported':
      return [...flagsOfAgency(act), ...flagsOfDeclaration(act)];
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ScrapCollected':
    case 'SaleGivenUp':
    case 'DealValueAdjusted':
    case 'DestinationChanged':
    case 'StockTaken':
    case 'LotsRegrouped':
    case 'Discarded':
    case 'Lost':
      return [];
    default:
      return unreachable(act);
  }
}

/** A short, excess, damaged or refused receipt: the other side should hear of it. */
function flagsOfReceipt({
  movementId,
  clearedGrams,
  made,
  surplus,
  refused,
  discrepancy,
}: Received['data']['receipts'][number]): readonly Flag[] {
  const receivedGrams = (made?.massGrams ?? 0) + (surplus?.massGrams ?? 0);
  const refusedGrams = refused?.massGrams ?? 0;
  const differenceGrams = receivedGrams + refusedGrams - clearedGrams;
  if (differenceGrams === 0 && refusedGrams === 0 && discrepancy === undefined) return [];
  return [
    flag('receipt-differs', {
      movementId,
      clearedGrams,
      receivedGrams,
      refusedGrams,
      ...(surplus ? { surplusGrams: surplus.massGrams } : {}),
      differenceGrams,
      ...(discrepancy === undefined ? {} : { discrepancy }),
    }),
  ];
}

/** Earlier takings keep figures from which the new assay differs by more than so many σ. */
function flagsOfAssay({ data }: LotAssayed): readonly Flag[] {
  const { lot, toPpm, analysis, occurredOn } = data;
  const { massGrams, material, ppm } = lot;
  const figures = ceilingFiguresOn(occurredOn);
  const { reassaySigmas } = flagFiguresOn(occurredOn);
  const [was, is] = [contentOf(massGrams, ppm), contentOf(massGrams, toPpm)];
  return rareEarths.flatMap((element) => {
    const [before, after] = [was.get(element) ?? 0n, is.get(element) ?? 0n];
    const variance =
      elementVariance({ material, massGrams, ppm }, element, figures) +
      elementVariance({ material, massGrams, ppm: toPpm, analysis }, element, figures);
    const moved = after > before ? after - before : before - after;
    if (!isBeyond(moved, variance, reassaySigmas)) return [];
    const [fromPpm, newPpm] = [ppm[element] ?? 0, toPpm[element] ?? 0];
    return [flag('assay-moved', { lotId: lot.lotId, element, fromPpm, toPpm: newPpm })];
  });
}

/** The day by which a month's records are to be in, by the strictest of the site's activities. */
function flagsOfDay(occurredOn: string, context: FlagContext): readonly Flag[] {
  const { activities, recordedOn, deadlines } = context;
  const late = lateBy({ occurredOn, recordedOn, activities }, deadlines);
  return late ? [flag('late', { occurredOn, recordedOn, ...late })] : [];
}
