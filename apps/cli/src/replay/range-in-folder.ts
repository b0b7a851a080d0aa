import { countedFilter } from '@lodestone/exchange';
import type { EventStore, Ordinal } from '@lodestone/kernel';
import { holdsMark, ProjectionReader } from '@lodestone/projections';
import { ordinalAt, positionBefore, readModels, type BeginAt } from '@lodestone/read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from '../arguments/run-as';
import { CannotRun, UsageError } from '../command';
import { headOrdinalOf, markIn } from '../folder/head-ordinal';
import type { AskedMoment, AskedReplay } from './asked-replay';

const lookMs = 250;

type Moments = (typeof readModels)['moments'];

/** What ordinals and instants mean in the log of a data folder. */
export class RangeInFolder {
  readonly #moments: ProjectionReader<Moments['tables']>;
  #isOfThisLog: Promise<boolean> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly folder: string,
  ) {
    this.#moments = new ProjectionReader(folder, readModels.moments);
  }

  /** @throws CannotRun, UsageError where it ends before it begins */
  async of(asked: AskedReplay): Promise<Readonly<{ from: Ordinal; to: Ordinal }>> {
    const head = await this.#headFrom(lastWanted(asked), asked.waitSeconds);
    const from = await this.#firstOf(asked.from, head);
    const last = await this.#lastOf(asked.to, head);
    const to = Math.min(last, await this.#lastOf(asked.knownAt, head));
    const isAsked = asked.from !== undefined && (asked.to ?? asked.knownAt) !== undefined;
    const areInstants =
      typeof asked.from === 'string' && typeof (asked.to ?? asked.knownAt) === 'string';
    if (to < from && isAsked && !areInstants) {
      throw new UsageError(
        `the range ends at ${to}, before it begins at ${from}.`,
        'turn it round.',
      );
    }
    return { from, to };
  }

  /** Where reading begins, looked up in `moments`; at the start of the log where that is not there. */
  async beginAt(ordinal: Ordinal): Promise<BeginAt | undefined> {
    if (!(await this.#isUsable())) return undefined;
    return this.#moments.read((reading) => positionBefore(reading, ordinal)).answer;
  }

  close(): void {
    this.#moments.close();
  }

  async #headFrom(wanted: Ordinal, waitSeconds: number): Promise<Ordinal> {
    const giveUpAt = performance.now() + waitSeconds * 1_000;
    for (;;) {
      const head = await headOrdinalOf(this.store, this.folder);
      if (head >= wanted) return head;
      if (performance.now() >= giveUpAt) {
        throw new CannotRun(
          `${wanted} lies beyond the newest ordinal, which is ${head}.`,
          'name a smaller one, or wait for it with --wait SECONDS.',
        );
      }
      await pause(lookMs);
    }
  }

  async #firstOf(from: AskedMoment | undefined, head: Ordinal): Promise<Ordinal> {
    if (typeof from !== 'string') return from ?? 0;
    const before = new Date(Date.parse(from) - 1).toISOString();
    return (await this.#knownAt(before, head)) + 1;
  }

  async #lastOf(to: AskedMoment | undefined, head: Ordinal): Promise<Ordinal> {
    if (to === undefined) return head;
    return typeof to === 'number' ? to : this.#knownAt(to, head);
  }

  /** The last ordinal that was known at a time. */
  async #knownAt(at: string, head: Ordinal): Promise<Ordinal> {
    if (Date.parse(at) > Date.now()) {
      throw new CannotRun(
        `${at} is still to come.`,
        'name an instant that has been, or leave it out.',
      );
    }
    if (!(await this.#isUsable())) throw noMoments(this.folder);
    const { answer } = this.#moments.read((reading) => ordinalAt(reading, { at }));
    if (answer.isOver || answer.head >= head) return answer.ordinal;
    return this.#knownBeyond(Date.parse(at), answer.head);
  }

  /** Of what `moments` has not taken yet: stamps never count as earlier than those before them. */
  async #knownBeyond(at: number, taken: Ordinal): Promise<Ordinal> {
    const begin = await this.beginAt(Number.MAX_SAFE_INTEGER);
    let ordinal = Number.MAX_SAFE_INTEGER - (begin?.skip ?? 0) - 1;
    const after = begin?.after ?? 'start';
    for await (const page of this.store.readAllPages({ after, filter: countedFilter })) {
      for (const { event, metadata } of page) {
        const isNew = ordinal + 1 > taken;
        if (isNew && event.type === 'ClockFaultDeclared') throw noMoments(this.folder);
        if (isNew && Date.parse(metadata.recordedAt) > at) return ordinal;
        ordinal += 1;
      }
    }
    return ordinal;
  }

  #isUsable(): Promise<boolean> {
    this.#isOfThisLog ??= this.#holds();
    return this.#isOfThisLog;
  }

  async #holds(): Promise<boolean> {
    const mark = markIn(this.#moments);
    return mark !== undefined && (await holdsMark(this.store, mark));
  }
}

/** Behind the newest event there is nothing yet: who goes on from there knows it, or waits. */
function lastWanted({ from, to, knownAt, waitSeconds }: AskedReplay): Ordinal {
  const first = typeof from === 'number' && waitSeconds === 0 ? from - 1 : from;
  return Math.max(-1, ...[first, to, knownAt].filter((one) => typeof one === 'number'));
}

const noMoments = (folder: string): CannotRun =>
  new CannotRun(
    `what was known when is not in ${folder}, or not as far as it is asked.`,
    `start the ledger once, or ${runAs('rebuild moments')}; or name ordinals.`,
  );
