import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { BackReach, type StillAsked } from './back-reach';
import { blend, type AttributionModel, type Blended, type Parts } from './blend';
import { none, type FlowIndex } from './flow-index';
import type { Commodity } from './lines-by-number';
import { withLocals, type Locals } from './local-numbers';
import { chainMoment, type AskedMoment } from './moment-of-chain';
import type { CountryOf, Origin } from './origins';
import { PlaySteps } from './play-steps';
import { poolsNamed, type Start } from './start';

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

export type OriginsOfStart = Readonly<{
  commodity: Commodity;
  /** Of places: all that ever came in, by what is known of it now. */
  brought: OriginVector;
  /** Of places: what is left of it. */
  left: OriginVector;
}>;

/** Where what lies in a lot, a unit or a movement came from; undefined where nothing ever lay. */
export function originsOf(
  chain: Chain,
  { of, ...question }: OriginsQuestion,
): readonly OriginsOfStart[] | undefined {
  return originsOfStart(chain, { pools: poolsNamed(chain, of), groups: [] }, question);
}

/** One vector for all of them: of acts, where that came from which they moved. */
export const originsOfStart = (
  chain: Chain,
  start: Start,
  question: Omit<OriginsQuestion, 'of'>,
): readonly OriginsOfStart[] | undefined =>
  withLocals(chain.index, (locals) => originsWith(locals, { chain, start, question }));

type AskedOfStart = Readonly<{
  chain: Chain;
  start: Start;
  question: Omit<OriginsQuestion, 'of'>;
}>;

function originsWith(
  locals: Locals,
  { chain, start: { pools, groups }, question }: AskedOfStart,
): readonly OriginsOfStart[] | undefined {
  const { commodities, model = 'proportional', stillAsked = () => {}, ...asked } = question;
  const reach = new BackReach(chain.index, locals, { moment: chainMoment(asked), stillAsked });
  for (const pool of pools) reach.need(pool, Infinity);
  for (const group of groups) reach.needWhole(group);
  reach.finish();
  const places = pools.map((pool) => reach.localPool(pool));
  const isEmpty = places.every((place) => reach.firstFlow(place) === none);
  if (groups.length === 0 && isEmpty) return undefined;
  const watched = new Set(groups);
  const steps = new PlaySteps(reach, { pools: new Set(places), groups: watched });
  return commodities.map((commodity) => {
    const { dictionaries, countryOf } = chain;
    const options = { reach, steps, dictionaries, countryOf, pools: places, stillAsked };
    const blended = blend({ ...options, commodity, model });
    const moved = movedBy(chain, blended, watched);
    return {
      commodity,
      brought: vectorOf(blended, [...blended.brought.values(), ...moved]),
      left: vectorOf(blended, [...blended.left.values(), ...moved]),
    };
  });
}

const movedBy = (
  { index }: Chain,
  { fed }: Blended,
  groups: ReadonlySet<number>,
): readonly Parts[] =>
  groups.size === 0
    ? []
    : fed.filter(({ line }) => groups.has(index.groupOfLine(line))).map(({ parts }) => parts);

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
