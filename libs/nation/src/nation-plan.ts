import { demandOfOrders, demandOfPurchases, homeOrders, purchasesOf } from './demand/demand';
import { forecastOf } from './demand/forecast';
import { neededOn, ordersOf, type Order } from './demand/orders';
import { shipmentsOf } from './demand/shipments';
import { beginMaking, type Making } from './making/making';
import { register } from './recording/register';
import { tell } from './recording/tell';
import type { Submission } from './submission';
import { isWithinNation, weekCount, weekOf } from './time/weeks';
import { fulfil } from './trade/fulfil';
import { sellByProducts, sellMagnetsAtHome, supplyTrader } from './trade/home';
import { declareOpeningStocks } from './upstream/opening-stock';
import { ratesOf } from './upstream/rates';
import { supply } from './upstream/supply';
import { workChain } from './upstream/week';
import { worksSites } from './works/recipes';
import { workMagnets } from './works/week';

export type NationOptions = Readonly<{
  /** Everything that is left to chance follows from it. */
  seed: number;
  /** Batches and shipments are cut into so many times as many; the tonnes stay the same. */
  scale?: number;
}>;

/**
 * All that the demonstration nation submits in two years, in the order in which the ledger hears of
 * it. Pure: the same options give the same submissions, to the byte, on any machine.
 *
 * @throws RangeError for a seed or scale that is not a whole number
 */
export function nationPlan({ seed, scale = 1 }: NationOptions): readonly Submission[] {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  if (!Number.isSafeInteger(scale) || scale < 1 || scale > 20) {
    throw new RangeError(`a scale is a whole number from 1 to 20, not ${scale}`);
  }
  const making = beginMaking(seed);
  const orders = ordersOf(shipmentsOf(making.random('shipments'), scale), making.random('orders'));
  live(making, { orders, scale });
  // What is planned beyond the last day happens, if it does, in another nation.
  const acts = making.acts.filter(({ occurredOn }) => isWithinNation(occurredOn));
  return [...register(), ...tell(acts, making.random('telling'))];
}

function live(
  making: Making,
  { orders, scale }: { orders: readonly Order[]; scale: number },
): void {
  const home = homeOrders(making.random('home'));
  const abroad = demandOfOrders(orders);
  const purchases = purchasesOf(abroad);
  const demands = [...abroad, ...home, ...demandOfPurchases(purchases)];
  const forecast = forecastOf(demands);
  const rates = ratesOf(forecast);
  declareOpeningStocks(making, { rates, forecast, demands });

  const firstNeed = (order: Order): string =>
    order.shipments.map((shipment) => neededOn(order, shipment)).sort()[0] ?? '';
  for (let week = 0; week < weekCount; week += 1) {
    const isNow = (on: string): boolean => weekOf(on) === week;
    workChain(making, rates, week);
    supply(making, rates, forecast, week);
    for (const siteId of worksSites) workMagnets(making, { siteId, forecast, scale }, week);
    if (week % 4 === 3) sellByProducts(making, week);
    for (const purchase of purchases) if (isNow(purchase.on)) supplyTrader(making, purchase);
    for (const order of home) if (isNow(order.on)) sellMagnetsAtHome(making, order);
    for (const order of orders) if (isNow(firstNeed(order))) fulfil(making, order);
  }
}
