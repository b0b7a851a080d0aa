import { roundTo } from '../making/content';
import type { Making } from '../making/making';
import { deliver, type DeliveryLine } from '../moving/deliver';
import { smelters, separators } from '../planning/chain';
import { isTurn, lackingOf } from '../planning/cover';
import type { Stage } from '../planning/stages';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { allWorks } from '../works/works';
import { isDear, wares, type Ware } from './goods';
import type { Now } from './mine';

/** Who fetches what from whom this week. */
export function buy(now: Now): void {
  const { making, week } = now;
  const { orderWeeks } = making.rhythm;
  for (const [n, works] of allWorks.entries()) {
    if (isTurn(week, orderWeeks, n)) buyMetal(now, works);
  }
  for (const [n, smelter] of smelters.entries()) {
    if (isTurn(week, orderWeeks, n)) buyOxide(now, smelter);
  }
  for (const [n, separator] of separators.entries()) {
    if (isTurn(week, orderWeeks, n)) buyFeed(now, separator);
  }
}

type Wish = readonly [ware: Ware, grams: number];

function lacking(now: Now, siteId: string, ware: Ware, stage: Stage): number {
  return lackingOf(now, { siteId, material: ware.material }, { stage, week: now.week });
}

function buyMetal(now: Now, works: (typeof allWorks)[number]): void {
  const { siteId: to, metalFrom, heavyFrom } = works;
  const stage = now.stages.metalAtWorks;
  const on = workdayFrom(dayOfWeek(now.week, 0));
  const metal = lacking(now, to, wares.ndprMetal, stage);
  const heavy = ([wares.dysprosiumIron, wares.terbiumFluoride] as const).map((ware): Wish => [
    ware,
    lacking(now, to, ware, stage),
  ]);
  const orders = new Map<string, Wish[]>();
  for (const [from, share] of metalFrom) orders.set(from, [[wares.ndprMetal, metal * share]]);
  orders.set(heavyFrom, [...(orders.get(heavyFrom) ?? []), ...heavy]);
  for (const [from, wishes] of orders) order(now.making, { from, to, on }, wishes);
}

/** First what recyclers and clay separators have; the rest is ordered of those who work rock. */
function buyOxide(now: Now, smelter: (typeof smelters)[number]): void {
  const { making } = now;
  const { siteId: to, firstFrom, oxideFrom, heavyFrom } = smelter;
  const stage = now.stages.oxideAtSmelter;
  const on = workdayFrom(dayOfWeek(now.week, 3));
  const rare = [wares.dysprosiumOxide, wares.terbiumOxide] as const;
  const open = new Map<Ware, number>([
    [wares.ndprOxide, lacking(now, to, wares.ndprOxide, stage)],
    ...rare.map((ware) => [ware, lacking(now, to, ware, stage)] as const),
  ]);
  const fetch = (from: string, wishes: readonly Wish[]): void => {
    const lines = wishes.map(([ware, grams]) => lineOf(making, ware, { from, on }, grams));
    for (const [index, [ware]] of wishes.entries()) {
      const got = (lines[index]?.portions ?? []).reduce((sum, { grams }) => sum + grams, 0);
      open.set(ware, Math.max(0, (open.get(ware) ?? 0) - got));
    }
    deliver(making, { from, to, on, lines });
  };
  for (const from of firstFrom) fetch(from, [...open]);
  const rest = new Map(open);
  const wishes = new Map<string, Wish[]>();
  const wish = (from: string, ware: Ware, share: number): void => {
    const list = wishes.get(from) ?? [];
    wishes.set(from, [...list, [ware, (rest.get(ware) ?? 0) * share]]);
  };
  for (const [from, share] of oxideFrom) wish(from, wares.ndprOxide, share);
  for (const [from, share] of heavyFrom) for (const ware of rare) wish(from, ware, share);
  for (const [from, list] of wishes) fetch(from, list);
}

function buyFeed(now: Now, separator: (typeof separators)[number]): void {
  const { siteId: to, feeds } = separator;
  const on = workdayFrom(dayOfWeek(now.week, 4));
  const [first] = feeds;
  if (!first) return;
  const grams = lacking(now, to, first[0], now.stages.feedAtSeparator);
  for (const [ware, from, share] of feeds) {
    order(now.making, { from, to, on }, [[ware, grams * share]]);
  }
}

type Route = Readonly<{ from: string; to: string; on: CivilDate }>;

const order = (making: Making, route: Route, wishes: readonly Wish[]): void =>
  deliver(making, {
    ...route,
    lines: wishes.map(([ware, grams]) => lineOf(making, ware, route, grams)),
  });

/** As much of what is ordered as the seller has. */
export function lineOf(
  making: Making,
  ware: Ware,
  { from, on }: Omit<Route, 'to'>,
  grams: number,
): DeliveryLine {
  const wanted = roundTo(isDear(ware) ? 100 : 1_000, grams);
  const { material } = ware;
  const portions = wanted === 0 ? [] : making.book.draw({ siteId: from, material, on }, wanted);
  return { ...ware, portions, grade: 'ungraded' };
}
