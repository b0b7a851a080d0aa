import fc from 'fast-check';
import { saidToTests } from '../environment';
import { playHistory, wheelOfActs, type History, type Played, type Playing } from './play-history';
import { siteIds } from './world';

/** Long enough that everything stands on something. */
const moveCount = 240;

/** A few in the unit run, always the same; as many as asked for, and others each time, otherwise. */
const { runs: askedRuns, seed: askedSeed, shrink } = saidToTests;
const seed =
  askedSeed === undefined && askedRuns !== undefined
    ? Date.now() % 2 ** 31
    : Number(askedSeed ?? 785);

const movesOf = ({ wheel = wheelOfActs }: Playing) =>
  fc.record({
    verb: fc.noBias(fc.nat(wheel.length - 1)),
    site: fc.noBias(fc.nat(siteIds.length - 1)),
    seed: fc.noBias(fc.nat(2 ** 31 - 1)),
  });

const someHistories = ({ runs, moves = moveCount, ...playing }: Options): readonly History[] =>
  fc.sample(fc.array(movesOf(playing), { minLength: moves, maxLength: moves, size: 'max' }), {
    numRuns: Number(askedRuns ?? runs),
    seed,
  });

type Options = Playing & Readonly<{ runs: number; moves?: number }>;

const played = new Map<string, Played>();

/** Played once for all rules of a spec: a history is only ever read afterwards. */
function playedOnce(history: History, playing: Playing): Played {
  const { mayContradict, wheel = wheelOfActs } = playing;
  const ends = [history[0], history.at(-1), history.length];
  const key = JSON.stringify([...ends, mayContradict, wheel.length]);
  const known = played.get(key) ?? playHistory(history, playing);
  if (askedRuns === undefined) played.set(key, known);
  return known;
}

/**
 * Checks a rule on long random histories. One that breaks it is made as short as it can be, and told
 * with its seed and its commands.
 */
export function everyHistory(rule: (played: Played) => void, options: Options): void {
  for (const history of someHistories(options)) {
    if (!faultOf(() => rule(playedOnce(history, options)))) continue;
    const faultIn = (shorter: History) => faultOf(() => rule(playHistory(shorter, options)));
    // A planted fault is only looked for, not looked into.
    const shortest =
      shrink === 'no' ? history : shortestOf(history, (shorter) => faultIn(shorter) !== undefined);
    const { commands } = playHistory(shortest, options);
    const fault = faultIn(shortest);
    const told = commands.map((command) => JSON.stringify(command)).join('\n');
    throw new Error(
      `LODESTONE_SEED=${seed}, ${shortest.length} moves:\n${told}\n${fault?.message}`,
      {
        cause: fault,
      },
    );
  }
}

function faultOf(check: () => void): Error | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Leaves out ever smaller pieces, as long as the rest still breaks the rule. */
function shortestOf(history: History, breaks: (history: History) => boolean): History {
  let shortest = history;
  for (let piece = Math.ceil(history.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let from = 0; from < shortest.length;) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + piece)];
      if (shorter.length > 0 && breaks(shorter)) shortest = shorter;
      else from += piece;
    }
  }
  return shortest;
}
