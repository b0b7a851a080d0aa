import { civilDateOf } from './period';
import { Contents, elementSlots } from './all-elements';
import { stretchesOf, type Chain } from './chain';
import { ExactSums } from './exact-sums';
import type { Bounds } from './scope';
import { numberOf } from './terms';
import { countBefore, type UnitCounts } from './unit-counts';

const inProcess = numberOf('in-process');

/** What the books have in units at the end of days that somebody asks about. */
export type HeldInUnits = ReadonlyMap<number, HeldInUnit>;

type HeldInUnit = Readonly<{
  site: number;
  /** Ends of stretches, oldest first; the last one is the last day of the question. */
  days: Int32Array;
  counts: Int32Array;
  /** By stretch and element slot: what came in less what went out. */
  moved: ExactSums;
  /** By stretch, whether anything did. */
  isMoved: Uint8Array;
}>;

/** One pass over the lines of units: before the period, and from count to count. */
export function heldInUnits(chain: Chain, bounds: Bounds, counts: UnitCounts): HeldInUnits {
  const units = new Map<number, HeldInUnit>();
  for (const { lines, from, to } of stretchesOf(chain, bounds.knownAt)) {
    const { account, site, date, lot } = lines.columns;
    const contents = new Contents(lines);
    for (let n = from; n < to; n++) {
      if (account[n] !== inProcess || bounds.isWithin[site[n] as number] === 0) continue;
      const day = date[n] as number;
      if (day > bounds.toDay) continue;
      const number = lot[n] as number;
      const unit = units.get(number) ?? begun(site[n] as number, counts.get(number), bounds);
      units.set(number, unit);
      const stretch = unit.days.findIndex((last) => last >= day);
      unit.isMoved[stretch] = 1;
      contents.addTo(unit.moved, stretch, n);
    }
  }
  return units;
}

const noDays = new Int32Array(0);

function begun(site: number, counted: Int32Array | undefined, bounds: Bounds): HeldInUnit {
  const { fromDay, toDay } = bounds;
  const counts = counted ?? noDays;
  const days = Int32Array.from(new Set([...counts, fromDay - 1, toDay])).sort();
  return {
    site,
    days,
    counts,
    moved: new ExactSums(days.length * elementSlots),
    isMoved: new Uint8Array(days.length),
  };
}

/** By element slot, at the end of a day that ends a stretch. */
function bookAt({ days, moved }: HeldInUnit, day: number): readonly bigint[] {
  const last = days.findLastIndex((end) => end <= day);
  return Array.from({ length: elementSlots }, (_, slot) => {
    let sum = 0n;
    for (let stretch = 0; stretch <= last; stretch++)
      sum += moved.of(stretch * elementSlots + slot);
    return sum;
  });
}

const nothing = new Float64Array(elementSlots);

/** What a count found, and the count before it; of the first one that the unit was empty. */
export function heldAt(
  held: HeldInUnits,
  unit: number,
  countedOn: number,
): Readonly<{ opening: Float64Array; closing: Float64Array }> {
  const of = held.get(unit);
  if (!of) return { opening: nothing, closing: nothing };
  const before = countBefore(of.counts, countedOn);
  return {
    opening: before === undefined ? nothing : Float64Array.from(bookAt(of, before), Number),
    closing: Float64Array.from(bookAt(of, countedOn), Number),
  };
}

export type UnitBalance = Readonly<{
  siteId: string;
  unitId: string;
  opening: bigint;
  closing: bigint;
  isMoved: boolean;
  /** Days within the period on which it was counted. */
  countedOn: readonly string[];
  lastCountedOn?: string;
}>;

/** It holds something, or something went through it, and nobody looked. */
export const isUncounted = ({ opening, closing, isMoved, countedOn }: UnitBalance): boolean =>
  countedOn.length === 0 && (isMoved || opening !== 0n || closing !== 0n);

/** What a unit held before the period and after it, and whether anybody looked in between. */
export function unitBalancesOf(
  { dictionaries }: Chain,
  held: HeldInUnits,
  { bounds: { fromDay, toDay }, slot }: Readonly<{ bounds: Bounds; slot: number }>,
): readonly UnitBalance[] {
  return [...held]
    .map(([number, unit]): UnitBalance => {
      const name = dictionaries.of('lot').wordOf(number);
      const siteId = dictionaries.of('site').wordOf(unit.site);
      const counted = [...unit.counts].map(civilDateOf);
      const last = counted.at(-1);
      return {
        siteId,
        unitId: name.slice(siteId.length + '/unit:'.length),
        opening: bookAt(unit, fromDay - 1)[slot] as bigint,
        closing: bookAt(unit, toDay)[slot] as bigint,
        isMoved: unit.days.some((day, n) => day >= fromDay && unit.isMoved[n] === 1),
        countedOn: counted.filter((_, n) => (unit.counts[n] as number) >= fromDay),
        ...(last === undefined ? {} : { lastCountedOn: last }),
      };
    })
    .sort((a, b) => (a.siteId + a.unitId < b.siteId + b.unitId ? -1 : 1));
}
