import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { BackReach, type StillAsked } from './back-reach';
import { blend, type AttributionModel, type Blended, type Parts } from './blend';
import { none, type FlowIndex } from './flow-index';
import type { Commodity } from './lines-by-number';
import { LocalNumbers } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { CountryOf, Origin } from './origins';
import { PlaySteps } from './play-steps';

/** The chain as it lies in memory. */
export type Chain = Readonly<{
  index: FlowIndex;
  dictionaries: Pick<Dictionaries, 'of'>;
  countryOf: CountryOf;
}>;

export type OriginsQuestion = AskedMoment &
  Readonly<{
    /** A lot or unit with its site, or a line of a movement, as the journal names it. */
    of: string;
    commodities: readonly Commodity[];
    model?: AttributionModel;
    stillAsked?: StillAsked;
  }>;

/** Shares are whole grams or micrograms, and sum to the total unless they are upper bounds. */
export type OriginVector = Readonly<{
  total: bigint;
  shares: ReadonlyArray<Readonly<{ origin: Origin; amount: bigint }>>;
}>;

export type OriginsOfPool = Readonly<{
  commodity: Commodity;
  /** All that ever came in, by what is known of it now. */
  brought: OriginVector;
  /** What is left of it. */
  left: OriginVector;
}>;

/** Where what lies in a lot, a unit or a movement came from; undefined where nothing ever lay. */
export function originsOf(
  chain: Chain,
  { of, commodities, model = 'proportional', stillAsked = () => {}, ...asked }: OriginsQuestion,
): readonly OriginsOfPool[] | undefined {
  const lot = chain.dictionaries.of('lot').numberOf(of);
  const pools = lot === undefined ? [] : chain.index.poolsOfLot(lot);
  const reach = new BackReach(chain.index, newLocals(), {
    moment: chainMoment(asked),
    stillAsked,
  });
  for (const pool of pools) reach.need(pool, Infinity);
  reach.finish();
  const places = pools.map((pool) => reach.localPool(pool));
  if (places.every((place) => reach.firstFlow(place) === none)) return undefined;
  const watching = { pools: new Set(places), groups: new Set<number>() };
  const steps = new PlaySteps(reach, watching);
  return commodities.map((commodity) => {
    const { dictionaries, countryOf } = chain;
    const options = { reach, steps, dictionaries, countryOf, pools: places, stillAsked };
    const blended = blend({ ...options, commodity, model });
    return {
      commodity,
      brought: vectorOf(blended, blended.brought),
      left: vectorOf(blended, blended.left),
    };
  });
}

const newLocals = () => ({ pools: new LocalNumbers(), groups: new LocalNumbers() });

function vectorOf({ origins }: Blended, byPool: ReadonlyMap<number, Parts>): OriginVector {
  const sums = new Map<number, bigint>();
  let total = 0n;
  for (const parts of byPool.values()) {
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
