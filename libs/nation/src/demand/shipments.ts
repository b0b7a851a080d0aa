import type { GradeCode } from '@lodestone/reference';
import type { Random } from '../chance/random';
import { clients } from '../people/clients';
import type { NationClient } from '../people/client';
import { addDays, daysInMonth, workdayFrom, monthOf, type CivilDate } from '../time/calendar';
import { exportTonnesByMonth, gramsByDestination } from './exports-by-month';
import { withoutReserved } from './reserved-exports';

/** One consignment that leaves the country, as it will be wished for. */
export type Shipment = Readonly<{
  client: NationClient;
  exporterId: string;
  on: CivilDate;
  lines: ReadonlyArray<Readonly<{ grade: GradeCode; grams: number }>>;
}>;

/** Half a container: magnets are heavy, and buyers want them in parts. */
const usualShipmentGrams = 7_300_000;

/**
 * All shipments of the two years and of the months that are planned for beyond them, by day. Every
 * month and every published destination comes out at exactly its grams.
 */
export function shipmentsOf(random: Random, shipments: number): readonly Shipment[] {
  const credits = new Map<string, number>();
  return exportTonnesByMonth
    .flatMap(([month, total, known]) =>
      [...withoutReserved(month, gramsByDestination(total, known))].flatMap(([country, grams]) =>
        shipmentsTo(clientsIn(country), { month, grams, random, credits, shipments }),
      ),
    )
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

const clientsIn = (country: string): readonly NationClient[] =>
  clients.filter(({ countryCode }) => countryCode === country);

type Month = Readonly<{
  month: string;
  grams: number;
  random: Random;
  /** The client that has waited longest, in proportion to its weight, is served first. */
  credits: Map<string, number>;
  /** How many times as many shipments as usual. */
  shipments: number;
}>;

function shipmentsTo(there: readonly NationClient[], given: Month): readonly Shipment[] {
  const { grams, random, credits, shipments } = given;
  const count = Math.max(1, Math.round((grams / usualShipmentGrams) * shipments));
  const weights = there.reduce((sum, { weight }) => sum + weight, 0);

  const served = Array.from({ length: count }, () => {
    for (const { key, weight } of there) credits.set(key, (credits.get(key) ?? 0) + weight);
    const next = there.reduce((best, client) =>
      (credits.get(client.key) ?? 0) > (credits.get(best.key) ?? 0) ? client : best,
    );
    credits.set(next.key, (credits.get(next.key) ?? 0) - weights);
    return next;
  });
  const parts = splitGrams(grams, count, random);
  return served.map((client, index) => shipmentOf(client, parts[index] ?? 0, given));
}

/** In uneven parts of whole hundreds of grams; the last part is exactly the rest. */
export function splitGrams(grams: number, count: number, random: Random): readonly number[] {
  const weights = Array.from({ length: count }, () => random.within(0.6, 1.4));
  const total = weights.reduce((a, b) => a + b, 0);
  const parts = weights.slice(1).map((weight) => Math.round((grams * weight) / total / 100) * 100);
  return [...parts, grams - parts.reduce((a, b) => a + b, 0)];
}

function shipmentOf(client: NationClient, grams: number, { month, random }: Month): Shipment {
  const [main, ...others] = client.suppliers;
  if (!main) throw new Error(`client ${client.key} has no supplier`);
  const { exporterId, grades } =
    others.length > 0 && random.chance(0.4) ? random.pick(others) : main;
  const on = workdayWithin(month, random);
  const first = random.pick(grades);
  const second = grades.find((grade) => grade !== first);
  if (second === undefined || !random.chance(0.25)) {
    return { client, exporterId, on, lines: [{ grade: first, grams }] };
  }
  const part = Math.round((grams * random.within(0.5, 0.75)) / 100) * 100;
  return {
    client,
    exporterId,
    on,
    lines: [
      { grade: first, grams: part },
      { grade: second, grams: grams - part },
    ],
  };
}

/** A working day of the month; the third at the earliest, when the papers of the year are there. */
function workdayWithin(month: string, random: Random): CivilDate {
  const wished = workdayFrom(addDays(`${month}-01`, random.between(2, daysInMonth(month) - 1)));
  return monthOf(wished) === month ? wished : workdayFrom(addDays(`${month}-01`, 9));
}
