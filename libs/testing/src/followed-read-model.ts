import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { FoldedEvent, RecordedEvent } from '@lodestone/kernel';
import { eventTypes } from '@lodestone/ledger';
import {
  digestOf,
  projectionPath,
  ProjectionReader,
  ProjectionStore,
  rebuild,
  type Delivery,
  type Digest,
  type Projection,
  type Reading,
  type Tables,
} from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fingerprint = 'key-of-the-spec';
const knownTypes: ReadonlySet<string> = new Set(eventTypes);

/** A log as a store gives it back, from events in the order of recording. */
export const recordedLog = (log: readonly FoldedEvent[]): readonly RecordedEvent[] =>
  log.map((folded, index) => {
    const at = BigInt(index + 1);
    return { ...folded, eventId: eventIdOf(folded), position: { commit: at, prepare: at } };
  });

function eventIdOf({ stream, revision }: FoldedEvent): string {
  const hex = createHash('sha256').update(`${stream}@${revision}`).digest('hex');
  return [8, 12, 16, 20, 32].map((to, i, ends) => hex.slice(ends[i - 1] ?? 0, to)).join('-');
}

/** One read model in a folder of its own, as the follower keeps it. */
export class FollowedReadModel<T extends Tables = Tables> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'read-model-'));
  readonly #file: ProjectionStore;
  readonly #reader: ProjectionReader<T>;
  readonly #counter = new DeliveryCounter('start', { knownTypes });

  constructor(private readonly projection: Projection<T>) {
    const path = projectionPath(this.#folder, projection);
    this.#file = new ProjectionStore({ projection, path, fingerprint });
    // As the program asks: each row that a question looks at may be its last.
    this.#reader = new ProjectionReader(this.#folder, projection, { stillAsked: () => undefined });
  }

  get folder(): string {
    return this.#folder;
  }

  /** Takes events that follow on those before, as one page. */
  take(log: readonly RecordedEvent[]): readonly Delivery[] {
    const deliveries = this.#counter.count(log);
    this.takeAgain(deliveries);
    return deliveries;
  }

  /** @throws LogOutOfOrder, because they were taken */
  takeAgain(deliveries: readonly Delivery[]): void {
    this.#file.take(deliveries);
    if (this.#file.parked) throw new Error(JSON.stringify(this.#file.parked));
  }

  ask<Answer>(question: (reading: Reading<T>) => Answer): Answer {
    return this.#reader.read(question).answer;
  }

  digest(): Digest {
    return digestOf(this.#file.path);
  }

  /** The digest of the same events, read from a store and folded as fast as possible. */
  async digestOfRebuilt(log: readonly RecordedEvent[]): Promise<Digest> {
    const store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    const folder = mkdtempSync(join(tmpdir(), 'rebuilt-'));
    const { projection } = this;
    try {
      for (const { stream, revision, eventId, event, metadata } of log) {
        const expected = revision === 0 ? 'no-stream' : revision - 1;
        await store.append(stream, [{ eventId, event, metadata }], { expected });
      }
      await rebuild({ projection, store, folder, fingerprint, knownTypes });
      return digestOf(projectionPath(folder, projection));
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  }

  close(): void {
    this.#reader.close();
    this.#file.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** The rules that every read model keeps, over one history that says what there is to say. */
export function itIsAReadModel(
  projection: Projection,
  history: () => readonly RecordedEvent[],
): void {
  let readModel: FollowedReadModel;
  beforeEach(() => {
    readModel = new FollowedReadModel(projection);
  });
  afterEach(() => readModel.close());

  it('has the same rows when it is rebuilt as when it followed, event by event', async () => {
    for (const recorded of history()) readModel.take([recorded]);

    expect(readModel.digest().rows).toBeGreaterThan(0);
    expect(await readModel.digestOfRebuilt(history())).toEqual(readModel.digest());
  });

  it('takes no event twice', () => {
    const taken = readModel.take(history());
    const before = readModel.digest();

    expect(() => readModel.takeAgain(taken)).toThrow(/stands at ordinal/);
    expect(() => readModel.takeAgain(taken.slice(-1))).toThrow(/stands at ordinal/);
    expect(readModel.digest()).toEqual(before);
  });
}
