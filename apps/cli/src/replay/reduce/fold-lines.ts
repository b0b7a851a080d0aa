import {
  postingsToldBy,
  type EventLine,
  type FoldedLine,
  type ToldPosting,
} from '@lodestone/exchange';
import { FoldFault, placed, type FoldModule } from './fold-module';
import type { FoldPlace } from './fold-place';
import type { Piece } from '../lines-source';

type Evolving = Extract<FoldModule, { kind: 'evolve' }>;

type Folding = Readonly<{ fold: Evolving; path: string; place: FoldPlace }>;

/**
 * Hands a fold one line after the other. Where it is stands in memory that another thread sees, which
 * ends it when it does not come back.
 *
 * @returns the last state
 * @throws FoldFault that names ordinal and event
 */
export async function foldLines(
  pieces: AsyncIterable<Piece<readonly EventLine[]>>,
  { fold, path, place }: Folding,
): Promise<unknown> {
  place.enter(-1);
  let state = called('`initial`', path, () => initialOf(fold));
  place.leave();
  for await (const { lines, upTo } of pieces) {
    for (const line of lines) {
      state = evolved(state, { fold, path, place, line: new FoldedEvent(line) });
    }
    place.reached(upTo);
  }
  return state;
}

/** @throws FoldFault */
export function resultOf(fold: FoldModule, state: unknown, path: string): unknown {
  const result = called('`result`', path, () => fold.result(state as never));
  if (isPromise(result))
    throw new FoldFault('`result` returned a promise: it must return the result');
  return result;
}

/** A function makes a state of its own for each run; anything else is the state itself. */
function initialOf({ initial }: Evolving): unknown {
  const state: unknown = typeof initial === 'function' ? (initial as () => unknown)() : initial;
  if (isPromise(state)) throw new FoldFault('`initial` is a promise: it must be a state');
  return state;
}

function evolved(
  state: unknown,
  { fold, path, place, line }: Folding & Readonly<{ line: FoldedLine }>,
): unknown {
  place.enter(line.ordinal, line.event.type);
  let next: unknown;
  try {
    next = fold.evolve(state, line);
  } catch (error) {
    throw new FoldFault(`it threw ${at(line)}: ${placed(error, path)}`);
  }
  place.leave();
  if (next === undefined) {
    throw new FoldFault(`\`evolve\` returned nothing ${at(line)}: it must return the next state`);
  }
  if (!isPromise(next)) return next;
  // Nobody waits for it, so nobody may be told that it failed either.
  void Promise.resolve(next).catch(() => undefined);
  throw new FoldFault(
    `\`evolve\` returned a promise ${at(line)}: it must return the next state, without waiting`,
  );
}

const at = ({ ordinal, event: { type }, stream, revision }: FoldedLine): string =>
  `at ordinal ${ordinal} (${type}, ${stream}@${revision})`;

function called<Answer>(what: string, path: string, call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    if (error instanceof FoldFault) throw error;
    throw new FoldFault(`${what} threw: ${placed(error, path)}`);
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';

class FoldedEvent implements FoldedLine {
  readonly ordinal: number;
  readonly recordedAt: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: FoldedLine['event'];
  readonly metadata: EventLine['metadata'];
  #postings: readonly ToldPosting[] | undefined;

  constructor({ ordinal, recordedAt, stream, revision, event, metadata, postings }: EventLine) {
    this.ordinal = ordinal;
    this.recordedAt = recordedAt;
    this.stream = stream;
    this.revision = revision;
    // What the log has is one of the events that this program knows, or was refused before.
    this.event = event as FoldedLine['event'];
    this.metadata = metadata;
    this.#postings = postings;
  }

  get postings(): readonly ToldPosting[] {
    return (this.#postings ??= postingsToldBy(this.event));
  }
}
