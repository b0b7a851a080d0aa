import type {
  Command,
  Decision,
  DecisionInput,
  DomainEvent,
  KeyedDecider,
} from '@lodestone/kernel';
import { KeyedRowsLost } from '../keyed-rows/keyed-row-store';
import type { LedgerTime } from './ledger-clock';
import type { PendingCommand, Submission, WrittenEvent } from './submission';
import { needsOf, Surroundings, type Needs } from './surroundings';
import { writtenEvents } from './written-events';
import type { Writing } from './writing';

/** How one of the decisions of a rehearsal came out: as it would be answered if it were submitted. */
export type Tried<E extends DomainEvent = DomainEvent, Code extends string = string> =
  | Readonly<{
      outcome: 'accepted';
      /** As they would stand in the log. */
      events: ReadonlyArray<WrittenEvent<E>>;
    }>
  | Exclude<Decision<E, Code>, { outcome: 'accepted' }>;

export type Rehearsed<
  E extends DomainEvent = DomainEvent,
  Code extends string = string,
> = Readonly<{
  stream: string;
  /** The last event of the stream that the decisions stood on; -1 where there is no stream. */
  revision: number;
  tried: ReadonlyArray<Tried<E, Code>>;
}>;

/** What is tried: one decision for each thing that the command is about, in their order. */
export type Rehearse<C extends Command, E extends DomainEvent, Code extends string> = (
  command: C,
  given: DecisionInput,
) => ReadonlyArray<Decision<E, Code>>;

/** What a decider wants to see before it decides. */
export type Needing<C extends Command> = Pick<
  KeyedDecider<C, never, never>,
  'streamOf' | 'looksAt' | 'targetsOf' | 'looksInto'
>;

/** What is rehearsed never waits for an append, and appends nothing. */
export type Trial<C extends Command, E extends DomainEvent> = Omit<
  Submission<C, E>,
  'at' | 'beforeAppend' | 'admitted'
>;

type Rehearsing = Pick<
  Writing,
  'durable' | 'clock' | 'soleWriter' | 'schemaVersionOf' | 'deadlineMillis'
>;

/**
 * Decides what a command would come to, on what was durable when this was called or later, and
 * leaves everything as it is: no row, no clock, no writer's queue is touched. It is given what the
 * writer of the stream would give, gathered by the same code.
 *
 * @throws ClockFault, StoreUnavailable, and whatever the decider throws
 */
export async function rehearse<C extends Command, E extends DomainEvent, Code extends string>(
  rehearsing: Rehearsing,
  decider: Needing<C>,
  trial: Trial<C, E>,
  decide: Rehearse<C, E, Code>,
): Promise<Rehearsed<E, Code>> {
  for (;;) {
    try {
      const { given, time } = await gathered(rehearsing, pendingOf(rehearsing, decider, trial));
      const stream = decider.streamOf(trial.command);
      const circumstances = { ...time, contentDigest: trial.contentDigest };
      const decisions = decide(trial.command, { ...given, circumstances });
      const { schemaVersionOf } = rehearsing;
      const place = { stream, recordedAt: time.recordedAt, schemaVersionOf };
      const tried = triedOf(trial, decisions, { ...place, revision: given.revision });
      return { stream, revision: given.revision - 1, tried };
    } catch (error) {
      if (!(error instanceof KeyedRowsLost)) throw error;
    }
  }
}

/** Nobody waits for its turn: only what it says of the command is read. */
const pendingOf = <C extends Command, E extends DomainEvent>(
  { deadlineMillis }: Rehearsing,
  decider: Needing<C>,
  submission: Trial<C, E>,
): PendingCommand =>
  ({
    decider,
    submission,
    arrival: 0,
    deadline: performance.now() + deadlineMillis,
    answer: () => undefined,
    fail: () => undefined,
  }) as unknown as PendingCommand;

type Gathered = Readonly<{ given: Omit<DecisionInput, 'circumstances'>; time: LedgerTime }>;

/** Read again from the beginning of the own rows each time that something was fetched. */
async function gathered(rehearsing: Rehearsing, pending: PendingCommand): Promise<Gathered> {
  const { durable, clock, soleWriter } = rehearsing;
  const stream = pending.decider.streamOf(pending.submission.command);
  const isKept = soleWriter && durable.isChecked(stream);
  const view = isKept ? durable.keptView(stream) : await durable.viewOf(stream);
  const surroundings = new Surroundings(pending, durable, stream, soleWriter);
  for (;;) {
    const { rows: own, revision: durableRevision } = view();
    const needs = needsOf(pending, own);
    surroundings.giveKept(needs.others);
    const asked = surroundings.ready(needs);
    if (!asked) {
      await fetched(surroundings, needs);
      continue;
    }
    const given = { own, ...asked, revision: durableRevision + 1 };
    const looking = Promise.withResolvers<void>();
    const looked = surroundings.look(given, { durableRevision, done: () => looking.resolve() });
    if (looked) return { given: { ...given, ...looked }, time: clock.glance() };
    // All of the own stream that is looked at is durable: what is missing is being fetched.
    if (!surroundings.isFetching) throw new Error(`a rehearsal in ${stream} waits for nothing`);
    await looking.promise;
  }
}

const fetched = (surroundings: Surroundings, needs: Needs): Promise<void> =>
  new Promise((resolve) => surroundings.fetch(needs, resolve));

/** Each with the events that it would bring, one after the other. */
function triedOf<C extends Command, E extends DomainEvent, Code extends string>(
  submission: Trial<C, E>,
  decisions: ReadonlyArray<Decision<E, Code>>,
  place: Parameters<typeof writtenEvents>[2],
): ReadonlyArray<Tried<E, Code>> {
  let { revision } = place;
  return decisions.map((decision) => {
    if (decision.outcome !== 'accepted') return decision;
    const pending = { submission } as unknown as PendingCommand;
    const { events } = writtenEvents(pending, decision.events, { ...place, revision });
    revision += events.length;
    return { outcome: 'accepted', events: events as ReadonlyArray<WrittenEvent<E>> };
  });
}
