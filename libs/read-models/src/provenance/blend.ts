import { amountsInBigints, amountsInDoubles, type Amounts } from './amounts';
import type { BackReach, StillAsked } from './back-reach';
import type { Commodity } from './lines-by-number';
import { TooLargeForDoubles, type Mixture } from './mixture';
import {
  FirstInFirstOutMixture,
  ProportionalMixture,
  WorstCaseMixture,
} from './mixture-in-bigints';
import { MixtureInDoubles } from './mixture-in-doubles';
import { Origins, type CountryOf, type Origin } from './origins';
import { outside, type PlaySteps } from './play-steps';
import { play } from './play';
import type { Dictionaries } from '@lodestone/journal/dictionaries';

/** How what is blended is attributed to where it came from. */
export const attributionModels = ['proportional', 'fifo', 'worst-case'] as const;

export type AttributionModel = (typeof attributionModels)[number];

export type Blending = Readonly<{
  reach: BackReach;
  steps: PlaySteps;
  dictionaries: Pick<Dictionaries, 'of'>;
  countryOf: CountryOf;
  commodity: Commodity;
  model: AttributionModel;
  /** Local pools that are looked at: what came into them, and what is left. */
  pools: readonly number[];
  /** Local pools in which matter begins to be followed: everything else is of no origin then. */
  chosen?: ReadonlySet<number>;
  stillAsked: StillAsked;
}>;

/** Amounts by place in the list of origins; upper bounds do not sum to the total. */
export type Parts = Readonly<{
  total: bigint;
  amounts: ReadonlyArray<readonly [origin: number, amount: bigint]>;
}>;

export type Blended = Readonly<{
  origins: readonly Origin[];
  /** By local pool that was looked at. */
  brought: ReadonlyMap<number, Parts>;
  left: ReadonlyMap<number, Parts>;
  /** What flowed on in acts that were looked at: by line, in order of play. */
  fed: ReadonlyArray<Readonly<{ line: number; parts: Parts }>>;
  /** What settled draws beyond the content of a pool that was looked at. */
  covered: ReadonlyArray<Readonly<{ place: number; parts: Parts }>>;
}>;

const inBigints = {
  proportional: () => new ProportionalMixture(),
  fifo: () => new FirstInFirstOutMixture(),
  'worst-case': () => new WorstCaseMixture(),
} as const;

/** Plays one commodity in the fastest arithmetic that is exact for it. */
export function blend(asked: Blending): Blended {
  const { reach, steps, commodity, model } = asked;
  const { lines } = reach.index;
  if (model === 'proportional') {
    try {
      const amounts = amountsInDoubles(steps, lines, commodity);
      return blendIn(asked, amounts, () => new MixtureInDoubles());
    } catch (error) {
      if (!(error instanceof TooLargeForDoubles)) throw error;
    }
  }
  return blendExactly(asked);
}

/** The same in integers of any size: slower, and what the other is compared with. */
export function blendExactly(asked: Blending): Blended {
  const { reach, steps, commodity, model } = asked;
  const amounts = amountsInBigints(steps, reach.index.lines, commodity);
  return blendIn<bigint, Mixture<bigint>>(asked, amounts, inBigints[model]);
}

function blendIn<N extends number | bigint, M extends Mixture<N>>(
  asked: Blending,
  amounts: Amounts<N>,
  newMixture: () => M,
): Blended {
  const { steps, stillAsked } = asked;
  const { origins, originOf, undeclaredOf, chosenNumber } = originsIn(asked, amounts);
  const brought = new Map(asked.pools.map((place) => [place, newMixture()]));
  const away = newMixture();
  const fed: { line: number; parts: Parts }[] = [];
  const covered: { place: number; parts: Parts }[] = [];
  const pools = play<N, M>({
    steps,
    amounts,
    originOf,
    undeclaredOf,
    chosenOf: new Map(Array.from(asked.chosen ?? [], (place) => [place, chosenNumber])),
    newMixture,
    stillAsked,
    onlooker: {
      fed(entry, mixture) {
        const place = steps.places[entry] as number;
        brought.get(place)?.addAll(mixture);
        fed.push({ line: steps.lines[entry] as number, parts: partsOf(mixture) });
      },
      restatedAway(entry) {
        const from = brought.get(steps.places[entry] as number);
        from?.draw(away, amounts.amounts[entry] as N);
        away.clear();
      },
      covered(place, mixture) {
        if (brought.has(place)) covered.push({ place, parts: partsOf(mixture) });
      },
    },
  });
  const partsIn = (mixtureAt: (place: number) => M | undefined): ReadonlyMap<number, Parts> =>
    new Map(asked.pools.map((place) => [place, partsOf(mixtureAt(place))]));
  return {
    origins,
    brought: partsIn((place) => brought.get(place)),
    left: partsIn((place) => pools[place]),
    fed,
    covered,
  };
}

const partsOf = <N extends number | bigint>(mixture: Mixture<N> | undefined): Parts => ({
  total: BigInt(mixture?.total ?? 0),
  amounts: (mixture?.entries() ?? []).map(([origin, amount]) => [origin, BigInt(amount)] as const),
});

/** Which origin each source has that something is drawn from, in canonical order. */
function originsIn(
  { reach, steps, dictionaries, countryOf, chosen }: Blending,
  { directions }: Pick<Amounts<bigint>, 'directions'>,
) {
  const { lines } = reach.index;
  const found = new Origins(dictionaries, countryOf);
  const numbers = new Int32Array(directions.length);
  const isSource = (entry: number): boolean =>
    (directions[entry] as number) < 0 && steps.places[entry] === outside;
  for (let entry = 0; entry < directions.length; entry++) {
    if (!isSource(entry)) continue;
    lines.seek(steps.lines[entry] as number);
    numbers[entry] = found.ofLine(lines);
  }
  const undeclared = Int32Array.from(reach.pools, (_, place) => {
    const [first] = reach.flows[place] as number[];
    if (first === undefined) return 0;
    lines.seek(first);
    return found.undeclaredAt(lines);
  });
  const chosenFound = chosen ? found.chosen : 0;
  const { origins, placeOf } = found.inOrder();
  const inOrder = (number: number): number => placeOf[number] as number;
  return {
    origins,
    originOf: numbers.map(inOrder),
    undeclaredOf: undeclared.map(inOrder),
    chosenNumber: inOrder(chosenFound),
  };
}
