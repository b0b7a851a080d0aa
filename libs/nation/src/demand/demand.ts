import type { GradeCode } from '@lodestone/reference';
import type { Random } from '../chance/random';
import { homeClients, type HomeClient } from '../people/clients-home';
import { addDays, daysInMonth, workdayFrom, type CivilDate } from '../time/calendar';
import { allWorks } from '../works/works';
import { exportTonnesByMonth } from './exports-by-month';
import { neededOn, type Order } from './orders';

/** Finished magnets of a grade that must lie at a site on a day. */
export type Demand = Readonly<{ siteId: string; grade: GradeCode; on: CivilDate; grams: number }>;

/** A sale at home to somebody who keeps no account. */
export type HomeOrder = Demand & Readonly<{ client: HomeClient }>;

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

/** Tonnes a month that every works sells at home of each of its grades, whatever happens abroad. */
const homeTonnes = 26;

/** Every works sells each grade to a maker of motors nearby, once a month. */
export function homeOrders(random: Random): readonly HomeOrder[] {
  const pairs = allWorks.flatMap(({ siteId, grades }) =>
    grades.map((grade) => ({ siteId, grade })),
  );
  return exportTonnesByMonth.flatMap(([month]) =>
    pairs.map(({ siteId, grade }, index) => ({
      client: homeClients.motors[index % homeClients.motors.length] as HomeClient,
      siteId,
      grade,
      on: workdayFrom(addDays(`${month}-01`, random.between(4, daysInMonth(month) - 6))),
      grams: Math.round(homeTonnes * random.within(0.75, 1.25) * 10) * 100_000,
    })),
  );
}
