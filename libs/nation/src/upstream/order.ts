import { roundTo } from '../making/content';
import type { Making } from '../making/making';
import type { CivilDate } from '../time/calendar';
import { deliver, type DeliveryLine } from './deliver';
import type { Ware } from './goods';
import { toCover } from './rates';

/**
 * Everybody orders until so many weeks of use lie in his yard; more of what is dear and light and
 * used for some grades only, because a single batch takes weeks of it.
 */
const orderCover = { coverWeeks: 7, mostWeeks: 6 } as const;
const dearCover = { coverWeeks: 13, mostWeeks: 10 } as const;

/** Yuan a kilogram from which a material is bought by the hundred grams. */
const dearFrom = 1_000;

export const isDear = ({ yuanPerKilogram }: Ware): boolean => yuanPerKilogram > dearFrom;

type Route = Readonly<{ from: string; to: string; on: CivilDate }>;

/** Grams that a buyer lacks of something that he uses at a rate. */
export function lackingAt(making: Making, to: string, ware: Ware, rate: number): number {
  const stock = making.book.position({ siteId: to, material: ware.material });
  return toCover(rate, { ...(isDear(ware) ? dearCover : orderCover), stock });
}

/** As much of what is ordered as the seller has. */
export function lineOf(
  making: Making,
  ware: Ware,
  { from, on }: Route,
  grams: number,
): DeliveryLine {
  const wanted = roundTo(isDear(ware) ? 100 : 1_000, grams);
  const { material } = ware;
  const portions = wanted === 0 ? [] : making.book.draw({ siteId: from, material, on }, wanted);
  return { ...ware, portions, grade: 'ungraded' };
}

export function order(
  making: Making,
  route: Route,
  lines: ReadonlyArray<readonly [Ware, number]>,
): void {
  deliver(making, {
    ...route,
    lines: lines.map(([ware, grams]) => lineOf(making, ware, route, grams)),
  });
}
