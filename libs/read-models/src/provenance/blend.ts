import { AmountsArena } from './amounts-arena';
import { amountsInBigints, amountsInDoubles, type Amounts } from './amounts';
import type { BackReach, StillAsked } from './back-reach';
import { none } from './flow-index';
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
  /** Where matter begins to be followed: everything else is from elsewhere then. */
  chosen?: Chosen;
  /** Origins that are told; all, where nobody says. */
  isTold?: (origin: Origin) => boolean;
  stillAsked: StillAsked;
}>;

/** Local pools of which all that is fed, and groups of which all that they feed, is followed. */
export type Chosen = Readonly<{ pools: ReadonlySet<number>; groups: ReadonlySet<number> }>;

/** Amounts by place in the list of origins; upper bounds do not sum to the total. */
export type Parts = Readonly<{
  total: bigint;
  amounts: ReadonlyArray<readonly [origin: number, amount: bigint]>;
}>;

export type Blended = Readonly<{
  origins: readonly Origin[];
  /** How much came in of the origins that are told. */
  broughtIn: bigint;
  /** By local pool that was looked at, unless there is nothing. */
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
      const arena = new AmountsArena();
      return blendIn(asked, amounts, () => new MixtureInDoubles(arena));
    } catch (error) {
      if (!(error instanceof TooLargeForDoubles)) throw error;
    }
  }
  return blendExactly(asked);
}

/** The same in integers of any size: slower, and what the other is compared with. */
function blendExactly(asked: Blending): Blended {
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
  const { origins, originOf, undeclaredOf, chosen } = originsIn(asked, amounts);
  const told = asked.isTold && origins.map(asked.isTold);
  const looked = new Set(asked.pools);
  const brought = new Map<number, M>();
  const broughtTo = (place: number): M | undefined => {
    if (!brought.has(place) && looked.has(place)) brought.set(place, newMixture());
    return brought.get(place);
  };
  const away = newMixture();
  let begun = 0n;
  const fed: { line: number; parts: Parts }[] = [];
  const covered: { place: number; parts: Parts }[] = [];
  const pools = play<N, M>({
    ...{ steps, amounts, originOf, undeclaredOf, newMixture, stillAsked },
    ...(chosen ? { chosen } : {}),
    onlooker: {
      fed(entry, mixture) {
        broughtTo(steps.places[entry] as number)?.addAll(mixture);
        fed.push({ line: steps.lines[entry] as number, parts: partsOf(mixture, told) });
      },
      chosen(mixture) {
        // What comes round again was counted when it came first.
        mixture.forEach((origin, amount) => {
          if (origin !== chosen?.origin) begun += BigInt(amount);
        });
      },
      restatedAway(entry) {
        const from = broughtTo(steps.places[entry] as number);
        from?.draw(away, amounts.amounts[entry] as N);
        away.clear();
      },
      covered(place, mixture) {
        if (looked.has(place)) covered.push({ place, parts: partsOf(mixture, told) });
      },
    },
  });
  const partsIn = (mixtureAt: (place: number) => M | undefined): ReadonlyMap<number, Parts> => {
    const parts = new Map<number, Parts>();
    for (const place of looked) {
      const mixture = mixtureAt(place);
      if (mixture?.total) parts.set(place, partsOf(mixture, told));
    }
    return parts;
  };
  const isTold = (entry: number): boolean => told?.[originOf[entry] as number] !== false;
  return {
    origins,
    broughtIn: begun + amountsOut(asked, amounts, isTold),
    brought: partsIn((place) => brought.get(place)),
    left: partsIn((place) => pools[place]),
    fed,
    covered,
  };
}

/** How much such sources gave. */
function amountsOut<N extends number | bigint>(
  { steps }: Blending,
  { amounts, directions }: Amounts<N>,
  isWanted: (entry: number) => boolean,
): bigint {
  let sum = 0n;
  for (let entry = 0; entry < directions.length; entry++) {
    const isSource = (directions[entry] as number) < 0 && steps.places[entry] === outside;
    if (isSource && isWanted(entry)) sum += BigInt(amounts[entry] as N);
  }
  return sum;
}

function partsOf<N extends number | bigint>(mixture: Mixture<N>, told?: readonly boolean[]): Parts {
  const amounts: (readonly [origin: number, amount: bigint])[] = [];
  mixture.forEach((origin, amount) => {
    if (told?.[origin] !== false) amounts.push([origin, BigInt(amount)]);
  });
  return { total: BigInt(mixture.total), amounts };
}

/** Which origin each source has that something is drawn from, in canonical order. */
function originsIn(asked: Blending, { directions }: Pick<Amounts<bigint>, 'directions'>) {
  const { reach, steps, dictionaries, countryOf, chosen } = asked;
  const { lines } = reach.index;
  const found = new Origins(dictionaries, countryOf);
  const numbers = new Int32Array(directions.length);
  for (let entry = 0; entry < directions.length; entry++) {
    if ((directions[entry] as number) >= 0 || steps.places[entry] !== outside) continue;
    lines.seek(steps.lines[entry] as number);
    numbers[entry] = chosen ? found.of('elsewhere') : found.ofLine(lines);
  }
  const undeclared = new Int32Array(reach.pools.length);
  for (let place = 0; place < undeclared.length; place++) {
    const first = reach.firstFlow(place);
    if (first === none) continue;
    lines.seek(first);
    undeclared[place] = chosen ? found.of('elsewhere') : found.undeclaredAt(lines);
  }
  const chosenNumber = chosen ? found.of('chosen') : 0;
  const { origins, placeOf } = found.inOrder();
  const chosenOrigin = placeOf[chosenNumber] as number;
  renumber(numbers, placeOf);
  renumber(undeclared, placeOf);
  return {
    origins,
    originOf: numbers,
    undeclaredOf: undeclared,
    chosen: chosen && { entries: chosenEntries(asked, chosen), origin: chosenOrigin },
  };
}

function renumber(numbers: Int32Array, placeOf: Readonly<Uint32Array>): void {
  for (let n = 0; n < numbers.length; n++) numbers[n] = placeOf[numbers[n]!]!;
}

const chosenEntries = ({ reach, steps }: Blending, { pools, groups }: Chosen): Uint8Array =>
  Uint8Array.from(steps.lines, (line, entry) => {
    const place = steps.places[entry] as number;
    return place !== outside && (pools.has(place) || groups.has(reach.index.groupOfLine(line)))
      ? 1
      : 0;
  });
