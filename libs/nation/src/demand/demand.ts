import type { GradeCode } from '@lodestone/reference';
import type { Random } from '../chance/random';
import { homeClients, type HomeClient } from '../people/clients-home';
import { addDays, daysInMonth, workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek, weekOf } from '../time/weeks';
import { recipeOf } from '../works/recipes';
import { exportTonnesByMonth } from './exports-by-month';
import { neededOn, traderSite, type Order } from './orders';

/** Finished magnets of a grade that must lie at a works on a day. */
export type Demand = Readonly<{ siteId: string; grade: GradeCode; on: CivilDate; grams: number }>;

/** A sale at home to somebody who keeps no account. */
export type HomeOrder = Demand & Readonly<{ client: HomeClient }>;

/** What the trading house fetches from one works at a time. */
export type Purchase = Readonly<{
  from: string;
  on: CivilDate;
  lines: ReadonlyArray<Readonly<{ grade: GradeCode; grams: number }>>;
}>;

export const demandOfOrders = (orders: readonly Order[]): readonly Demand[] =>
  orders.flatMap((order) =>
    order.shipments.flatMap((shipment) =>
      shipment.lines.map(({ grade, grams }) => ({
        siteId: order.siteId,
        grade,
        on: neededOn(order, shipment),
        grams,
      })),
    ),
  );

/** Tonnes a month, whatever happens abroad. */
const homeTonnes: ReadonlyArray<readonly [GradeCode, HomeClient, number]> = [
  ['N42SH', homeClients.cars, 9],
  ['N45M', homeClients.elevators, 7],
  ['N45SH', homeClients.airConditioners, 7],
  ['N42', homeClients.airConditioners, 6],
  ['N42H', homeClients.cars, 8],
  ['N38', homeClients.elevators, 7],
];

export function homeOrders(random: Random): readonly HomeOrder[] {
  return exportTonnesByMonth.flatMap(([month]) =>
    homeTonnes.map(([grade, client, tonnes]) => ({
      client,
      siteId: recipeOf(grade).siteId,
      grade,
      on: workdayFrom(addDays(`${month}-01`, random.between(4, daysInMonth(month) - 6))),
      grams: Math.round(tonnes * random.within(0.75, 1.25) * 10) * 100_000,
    })),
  );
}

/** The trading house buys every second week what it will need three weeks later. */
const purchaseLeadWeeks = 3;

/** Until then the trading house lives on what it had when its account began. */
export const firstPurchaseWeek = 2;

export function purchasesOf(demands: readonly Demand[]): readonly Purchase[] {
  const byVisit = new Map<string, Map<GradeCode, number>>();
  for (const { siteId, grade, on, grams } of demands) {
    if (siteId !== traderSite) continue;
    const week = weekOf(on) - purchaseLeadWeeks;
    const visit = week - (((week % 2) + 2) % 2);
    if (visit < firstPurchaseWeek) continue;
    const key = `${String(visit).padStart(3, '0')}/${recipeOf(grade).siteId}`;
    const lines = byVisit.get(key) ?? new Map<GradeCode, number>();
    byVisit.set(key, lines.set(grade, (lines.get(grade) ?? 0) + grams));
  }
  return [...byVisit].sort().map(([key, lines]) => {
    const [week = '', from = ''] = key.split('/');
    return {
      from,
      on: dayOfWeek(Number(week), 1),
      // A little more than is promised on, because the trader's scale may show less.
      lines: [...lines].map(([grade, grams]) => ({
        grade,
        grams: Math.ceil((grams / 100_000) * 1.001) * 100_000,
      })),
    };
  });
}

export const demandOfPurchases = (purchases: readonly Purchase[]): readonly Demand[] =>
  purchases.flatMap(({ from, on, lines }) =>
    lines.map(({ grade, grams }) => ({ siteId: from, grade, on, grams })),
  );

/** Of every grade, what the trading house needs before its first purchase arrives. */
export const traderOpeningStock = (demands: readonly Demand[]): ReadonlyMap<GradeCode, number> => {
  const grams = new Map<GradeCode, number>();
  for (const { siteId, grade, on, grams: needed } of demands) {
    if (siteId !== traderSite || weekOf(on) >= firstPurchaseWeek + purchaseLeadWeeks) continue;
    grams.set(grade, (grams.get(grade) ?? 0) + needed);
  }
  return grams;
};
