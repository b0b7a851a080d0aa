import { tellCases } from './cases/cases';
import { demandOfOrders, homeOrders } from './demand/demand';
import { neededOn, ordersOf, type Order } from './demand/orders';
import { shipmentsOf } from './demand/shipments';
import { keepBooks } from './keeping/week';
import { beginMaking } from './making/making';
import { rhythmOf } from './making/rhythm';
import { nationInfo } from './nation-info';
import { needsOf } from './planning/needs';
import { stagesOf } from './planning/stages';
import { decisions } from './recording/decisions';
import { register, standings } from './recording/register';
import { tell } from './recording/tell';
import { declareSpecialStocks } from './special/opening';
import { workSpecialMagnets } from './special/sell';
import type { Submission } from './submission';
import { isWithinNation, weekCount, weekOf } from './time/weeks';
import { fulfil } from './trade/fulfil';
import { sellByProducts, sellMagnetsAtHome, supplyTraders } from './trade/home';
import { tradeMaterials } from './trade/materials-abroad';
import { buy } from './upstream/buy';
import type { Now } from './upstream/mine';
import { declareOpeningStocks } from './upstream/opening-stock';
import { recycleAll } from './upstream/recycle';
import { workChain } from './upstream/week';
import { workMagnets } from './works/week';

export type NationOptions = Readonly<{
  /** Everything that is left to chance follows from it. */
  seed: number;
  /**
   * 1 is some 60,000 submissions. Batches and shipments are cut into so many times as many, or into
   * fewer and larger ones; the tonnes stay the same. Much happens at any scale: 0.05 is some 14,000.
   */
  scale?: number;
}>;

/**
 * All that the demonstration nation submits in two years, in the order in which the ledger hears of
 * it. Pure: the same options give the same submissions, to the byte, on any machine.
 *
 * @throws RangeError for a seed that is not a whole number, or a scale out of range
 */
export function nationPlan({ seed, scale = 1 }: NationOptions): readonly Submission[] {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  const { least, most } = nationInfo.scales;
  if (!(scale >= least && scale <= most)) {
    throw new RangeError(`a scale is a number from ${least} to ${most}, not ${scale}`);
  }
  const rhythm = rhythmOf(scale);
  const stages = stagesOf(rhythm);
  const making = beginMaking(seed, rhythm);
  const shipments = shipmentsOf(making.random('shipments'), rhythm.shipments);
  const orders = ordersOf(shipments, making.random('orders'));
  const home = homeOrders(making.random('home'));
  const needs = needsOf([...demandOfOrders(orders), ...home], stages);
  declareOpeningStocks(making, needs, stages);
  declareSpecialStocks(making);
  const ordersByWeek = byWeek(orders, firstNeedOf);
  const homeByWeek = byWeek(home, ({ on }) => on);
  for (let week = 0; week < weekCount; week += 1) {
    const now: Now = { making, needs, stages, week };
    // First in the week, while the recyclers still have what they made in the last.
    tellCases(making, week);
    workChain(now);
    buy(now);
    workMagnets(now);
    for (const order of ordersByWeek.get(week) ?? []) fulfil(making, order);
    for (const order of homeByWeek.get(week) ?? []) sellMagnetsAtHome(making, order);
    workSpecialMagnets(now);
    supplyTraders(now);
    tradeMaterials(now);
    sellByProducts(now);
    recycleAll(now);
    keepBooks(making, week);
  }
  // What is planned beyond the last day happens, if it does, in another nation.
  const acts = making.acts.filter(({ occurredOn }) => isWithinNation(occurredOn));
  const told = tell(acts, making.random('telling'));
  return inOrder([...register(), ...standings(), ...decisions(), ...told]);
}

const firstNeedOf = (order: Order): string =>
  order.shipments.map((shipment) => neededOn(order, shipment)).sort()[0] ?? '';

function byWeek<T>(
  all: readonly T[],
  dayOf: (one: T) => string,
): ReadonlyMap<number, readonly T[]> {
  const weeks = new Map<number, T[]>();
  for (const one of all) {
    const week = weekOf(dayOf(one));
    const list = weeks.get(week) ?? [];
    list.push(one);
    weeks.set(week, list);
  }
  return weeks;
}

/** Of the same instant, what stands first is told first. */
const inOrder = (submissions: readonly Submission[]): readonly Submission[] =>
  submissions.toSorted((a, b) =>
    a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? -1 : 1,
  );
