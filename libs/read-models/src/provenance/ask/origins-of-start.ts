import type { StillAsked } from '../back-reach';
import { BackReach } from '../back-reach';
import { blend, type AttributionModel, type Blended, type Parts } from '../blend';
import type { Start } from '../graph/walk';
import type { Commodity } from '../lines-by-number';
import { LocalNumbers } from '../local-numbers';
import type { Chain, OriginVector } from '../origins-of';
import type { Origin } from '../origins';
import { PlaySteps } from '../play-steps';
import type { ChainMoment } from '../play-order';

export type OriginsOptions = Readonly<{
  moment: ChainMoment;
  commodity: Commodity;
  model: AttributionModel;
  /** Of places: all that ever came there, or what is left of it. Of acts: what they moved. */
  part: 'brought' | 'left';
  stillAsked: StillAsked;
}>;

/** Where what lies in some places came from, or what some acts moved: one vector for all of them. */
export function originsOfStart(
  chain: Chain,
  { pools, groups }: Start,
  { moment, commodity, model, part, stillAsked }: OriginsOptions,
): OriginVector {
  const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
  const reach = new BackReach(chain.index, locals, { moment, stillAsked });
  for (const pool of pools) reach.need(pool, Infinity);
  for (const group of groups) reach.needWhole(group);
  reach.finish();
  const places = pools.map((pool) => reach.localPool(pool));
  const watching = { pools: new Set(places), groups: new Set(groups) };
  const steps = new PlaySteps(reach, watching);
  const { dictionaries, countryOf } = chain;
  const blended = blend({
    ...{ reach, steps, dictionaries, countryOf, commodity, model, stillAsked },
    pools: places,
  });
  const moved = groups.length === 0 ? [] : movedBy(chain, blended, new Set(groups));
  return vectorOf(blended, [...blended[part].values(), ...moved]);
}

const movedBy = (
  { index }: Chain,
  { fed }: Blended,
  groups: ReadonlySet<number>,
): readonly Parts[] =>
  fed.filter(({ line }) => groups.has(index.groupOfLine(line))).map(({ parts }) => parts);

function vectorOf({ origins }: Blended, all: readonly Parts[]): OriginVector {
  const sums = new Map<number, bigint>();
  let total = 0n;
  for (const parts of all) {
    total += parts.total;
    for (const [origin, amount] of parts.amounts) {
      sums.set(origin, (sums.get(origin) ?? 0n) + amount);
    }
  }
  const shares = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([origin, amount]) => ({ origin: origins[origin] as Origin, amount }));
  return { total, shares };
}
