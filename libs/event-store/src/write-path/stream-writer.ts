import { OutcomeUnknown, StreamTombstoned, type DomainEvent } from '@lodestone/kernel';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { KeyedRowsLost, type RowTexts } from '../keyed-rows/keyed-row-store';
import { remembering } from '../keyed-rows/remembered-texts';
import { emptyLayer } from '../keyed-rows/overlay-rows';
import type { Batch, Decided } from './batch';
import { Bell } from './bell';
import { Flight, type Landing } from './flight';
import { answersOf, failWritten, withoutExpired, withoutFailed } from './landings';
import type { PendingCommand } from './submission';
import { needsOf, Surroundings, type Needs } from './surroundings';
import { Undurable } from './undurable';
import { writtenEvents } from './written-events';
import type { Writing } from './writing';

/** Deciding yields to the rest of the program after this long. */
const sliceMillis = 5;

/**
 * Writes one stream: decides its commands one after the other and appends what they gave together.
 * One loop (`#run`) is the only one that changes anything here; everything else rings its bell.
 *
 * A command is in exactly one place until it is answered: waiting, or decided in a batch that
 * collects or is in flight. What was decided rests on the layers below it, so whatever goes wrong
 * with a lower layer sends everything above it back to waiting, in its order.
 */
export class StreamWriter {
  #waiting: PendingCommand[] = [];
  #undurable = new Undurable(-1);
  #flight: Flight | undefined;
  #surroundings: Surroundings | undefined;
  /** The rows have to be caught up before anything is decided on them. Never while in flight. */
  #isInDoubt = true;
  /** Refusals of commands that arrived no later than this rest on rows compared since. */
  #verifiedUpTo = -1;
  /** The generation of the rows that everything undurable stands on. */
  #generation = -1;
  #isRunning = false;
  readonly #bell = new Bell();

  constructor(
    private readonly stream: string,
    private readonly writing: Writing,
  ) {}

  get isIdle(): boolean {
    return !this.#isRunning;
  }

  enqueue(pending: PendingCommand): void {
    this.#waiting.push(pending);
    this.#bell.ring();
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // What else arrives in this turn of the event loop goes into the same append.
    await nextTurn();
    let sliceEnd = performance.now() + sliceMillis;
    while (this.#waiting.length > 0 || !this.#undurable.isEmpty) {
      const isInTime = performance.now() < sliceEnd;
      const flight = this.#flight;
      try {
        if (flight?.landing) this.#land(flight.batch, flight.landing);
        else if (this.#isInDoubt) await this.#catchUp();
        else if (isInTime && this.#decideNext()) continue;
        else if (!flight && !this.#undurable.isEmpty) this.#launch();
        else if (isInTime) await this.#bell.listen();
        else await nextTurn();
      } catch (error) {
        this.#breakDown(error, flight?.landing && flight.batch);
      }
      sliceEnd = performance.now() + sliceMillis;
    }
    this.#isRunning = false;
  }

  /**
   * Something that must not happen did, between two steps: a loop that ended here would answer nobody
   * ever again. All that wait are told, and whoever comes next finds rows compared with the log.
   *
   * @param landed what became of it, nobody here can say any more
   */
  #breakDown(error: unknown, landed: Batch | undefined): void {
    const unknown = new OutcomeUnknown(
      `the writer of ${this.stream} broke down; send the same again, and what was recorded is recognised`,
      { cause: error },
    );
    for (const { pending } of landed?.decided ?? []) pending.fail(unknown);
    for (const pending of this.#waiting.splice(0)) pending.fail(error);
    // What is still in the air lands first, and with it what was decided on top of it.
    if (this.#flight) return;
    for (const { pending } of this.#undurable.collecting.decided) pending.fail(error);
    this.#undurable = new Undurable(-1);
    this.#surroundings = undefined;
    this.#isInDoubt = true;
  }

  async #catchUp(): Promise<void> {
    const { durable, latestArrival, soleWriter } = this.writing;
    const upTo = latestArrival();
    try {
      await durable.catchUp(this.stream);
      this.#generation = durable.generation;
      this.#undurable = new Undurable(durable.revisionOf(this.stream));
    } catch (error) {
      if (error instanceof KeyedRowsLost) return;
      if (error instanceof StreamTombstoned) durable.forget(this.stream);
      for (const { fail } of this.#waiting.splice(0)) fail(error);
      return;
    }
    this.#isInDoubt = false;
    // Nobody else can write to a sole writer's store, so one comparison is enough.
    this.#verifiedUpTo = soleWriter ? Infinity : upTo;
  }

  /** Decides the first of those that wait. False when that cannot be done now. */
  #decideNext(): boolean {
    const pending = this.#waiting[0];
    if (!pending || this.#undurable.collecting.isFull) return false;
    if (this.#generation !== this.writing.durable.generation) {
      // The rows below are gone; what is in flight has to land before they are folded again.
      if (this.#flight) return false;
      this.#suspect([]);
      return true;
    }
    try {
      if (!this.#isOvertaken) return this.#decide(pending);
      this.#suspect([]);
      return true;
    } catch (error) {
      this.#surroundings = undefined;
      if (error instanceof KeyedRowsLost) return true;
      this.#waiting.shift();
      pending.fail(error);
      return true;
    }
  }

  /**
   * Somebody else has folded what another program wrote: a decision that looks at this stream, or a
   * reader. That happens to rows that nothing pins, so nothing undurable is lost by starting anew.
   */
  get #isOvertaken(): boolean {
    const { durable } = this.writing;
    return (
      this.#undurable.isEmpty && durable.revisionOf(this.stream) !== this.#undurable.collecting.last
    );
  }

  #decide(pending: PendingCommand): boolean {
    const { decider, submission } = pending;
    const texts = remembering(this.writing.durable.texts(this.stream));
    const own = this.#undurable.rows(texts);
    const asked = this.#given(pending, needsOf(pending, own));
    if (!asked) return false;
    const revision = this.#undurable.collecting.last + 1;
    const given = { own, ...asked, revision };
    const looked = this.#surroundings?.look(given, {
      durableRevision: this.writing.durable.revisionOf(this.stream),
      done: () => this.#bell.ring(),
    });
    if (!looked) return false;

    const { clock } = this.writing;
    const time = submission.at ? clock.at(submission.at) : clock.now();
    const circumstances = { ...time, contentDigest: submission.contentDigest };
    const decision = decider.decide(submission.command, { ...given, ...looked, circumstances });
    this.#surroundings = undefined;
    if (decision.outcome === 'accepted') {
      const { recordedAt } = time;
      if (this.#write(pending, decision.events, { recordedAt, texts })) this.#waiting.shift();
      return true;
    }

    const batch = this.#undurable.restOf(decision);
    const answer = decision.outcome === 'refused' ? decision : { ...decision, stream: this.stream };
    if (batch) batch.attach({ pending, answer });
    else if (answer.outcome === 'refused' && pending.arrival > this.#verifiedUpTo) {
      // Somebody else may have written what lets the command pass: look there, and decide again.
      this.#suspect([]);
      return true;
    } else pending.answer(answer);
    this.#waiting.shift();
    return true;
  }

  /** What the decision is given of other streams; undefined while that is being fetched. */
  #given(pending: PendingCommand, needs: Needs): ReturnType<Surroundings['ready']> {
    const { durable, soleWriter } = this.writing;
    if (this.#surroundings?.pending !== pending) {
      this.#surroundings = new Surroundings(pending, durable, this.stream, soleWriter);
    }
    const surroundings = this.#surroundings;
    if (surroundings.isFetching) return undefined;
    surroundings.giveKept(needs.others);
    for (const revision of needs.targets) {
      const undurable = this.#undurable.eventAt(revision);
      if (undurable) surroundings.giveTarget(undurable);
    }

    const given = surroundings.ready(needs);
    if (!given) surroundings.fetch(needs, () => this.#bell.ring());
    return given;
  }

  /** False when the events have to go into the next batch, where the command is decided again. */
  #write(
    pending: PendingCommand,
    events: readonly DomainEvent[],
    { recordedAt, texts }: Readonly<{ recordedAt: string; texts: RowTexts }>,
  ): boolean {
    const { durable, schemaVersionOf } = this.writing;
    const { stream } = this;
    const { collecting } = this.#undurable;
    const place = { stream, revision: collecting.last + 1, recordedAt, schemaVersionOf };
    const written = writtenEvents(pending, events, place);
    if (!collecting.hasRoomFor(written)) return false;

    // A layer of its own, so that a fold that throws half-way leaves nothing behind.
    const changes = emptyLayer();
    durable.foldInto(this.#undurable.rows(texts, changes), written.events, stream);
    collecting.write(pending, written, changes);
    durable.pin(stream, () => this.#undurable.flyingLayers);
    return true;
  }

  #launch(): void {
    this.#flight = new Flight(this.#undurable.take(), this.stream, this.writing);
    this.#flight.start(() => this.#bell.ring());
  }

  #land(batch: Batch, landing: Landing): void {
    this.#flight = undefined;
    switch (landing.kind) {
      case 'stored':
        return this.#settle(batch, landing);
      case 'conflict':
        this.writing.counters.conflicts += 1;
        return this.#suspect(withoutExpired(batch.decided, landing.error));
      case 'hooks-failed':
        return this.#suspect(withoutFailed(batch.decided, landing.failures));
      case 'fault':
        if (landing.error instanceof StreamTombstoned) this.writing.durable.forget(this.stream);
        return this.#suspect(failWritten(batch.decided, landing.error));
    }
  }

  #settle(batch: Batch, landing: Extract<Landing, { kind: 'stored' }>): void {
    const isTakenOver = landing.asWritten && this.#takeOver(batch);
    // The rows come before the answers, so that the next command finds this one.
    const again = answersOf(this.stream, batch, landing, this.writing.soleWriter);
    // Commands that came back were decided before the collecting ones, and are so again.
    if (!isTakenOver || again.length > 0) return this.#suspect(again);
    this.#undurable.landed();
    if (this.#undurable.isEmpty) this.writing.durable.unpin(this.stream);
  }

  /** False when the rows could not follow. The batch is recorded all the same. */
  #takeOver({ base, events, layer }: Batch): boolean {
    try {
      return this.writing.durable.takeOver(this.stream, { base, events, layer });
    } catch {
      // Nothing is lost: the catch-up that follows meets the same trouble, and says so.
      return false;
    }
  }

  /** Drops everything undurable and has it decided again, on rows compared with the log. */
  #suspect(landed: readonly Decided[]): void {
    const decided = [...landed, ...this.#undurable.collecting.decided];
    this.#waiting = [...decided.map(({ pending }) => pending), ...this.#waiting];
    this.#undurable = new Undurable(-1);
    this.#surroundings = undefined;
    this.#isInDoubt = true;
    this.writing.durable.doubt(this.stream);
    this.writing.durable.unpin(this.stream);
  }
}
