import type { EventStore, Ordinal } from '@lodestone/kernel';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deliveredFilter } from './checkpoint';
import { DeliveryCounter, type Delivery, type DeliveryOptions } from './delivery';
import { Meter } from './meter';
import type { Projection } from './projection';
import { filesOf } from './projection-file';
import { ProjectionStore } from './projection-store';

export type BuildProgress = Readonly<{
  name: string;
  /** Delivered so far: counted events and the parties that they name. */
  events: number;
  ordinal: Ordinal;
  /** The ordinal at which it will be done, if the caller knew. */
  upTo: Ordinal | undefined;
  eventsPerSecond: number;
}>;

export type BuildOptions = DeliveryOptions &
  Readonly<{
    projection: Projection;
    store: EventStore;
    fingerprint: string;
    /** The last ordinal to take; default: to the end of the log as it is when it is reached. */
    upTo?: Ordinal;
    onProgress?: (progress: BuildProgress) => void;
    /** Stops between two batches and leaves nothing behind. */
    signal?: AbortSignal;
  }>;

export type Built = Readonly<{ ordinal: Ordinal | undefined; events: number }>;

/** A rebuild met an event that the projection cannot take. The file in use was left alone. */
export class CannotBuild extends Error {
  override readonly name = 'CannotBuild';
}

/** Large enough that a commit costs nothing beside its events, small enough for a steady progress. */
const batchEvents = 5_000;

/**
 * Folds the log from its first event into a new file, as fast as possible. The file is complete and
 * on its own when this returns; after a crash it is rubbish, and the next build begins anew.
 */
export async function build(path: string, options: BuildOptions): Promise<Built> {
  mkdirSync(dirname(path), { recursive: true });
  for (const leftover of filesOf(path)) rmSync(leftover);
  const { projection, fingerprint } = options;
  const file = new ProjectionStore({ projection, path, fingerprint, durability: 'building' });
  try {
    const events = await foldLog(file, options);
    file.settle();
    const { checkpoint } = file;
    file.close();
    return { ordinal: checkpoint === 'start' ? undefined : checkpoint.ordinal, events };
  } catch (error) {
    file.close();
    for (const rubbish of filesOf(path)) rmSync(rubbish);
    throw error;
  }
}

async function foldLog(file: ProjectionStore, options: BuildOptions): Promise<number> {
  const { store, upTo, signal } = options;
  const counter = new DeliveryCounter('start', options);
  const meter = new Meter();
  let events = 0;
  let batch: Delivery[] = [];
  const keep = (): void => {
    file.take(batch);
    assertNotParked(file);
    events += batch.length;
    meter.add(batch.length);
    batch = [];
    report(file, { options, events, meter });
  };
  if (upTo !== -1) {
    for await (const page of store.readAllPages({ filter: deliveredFilter })) {
      const deliveries = counter.count(page);
      const wanted = upTo === undefined ? deliveries : deliveries.filter((d) => d.ordinal <= upTo);
      for (const delivery of wanted) batch.push(delivery);
      if (batch.length >= batchEvents) {
        keep();
        await setImmediate();
        signal?.throwIfAborted();
      }
      if ((deliveries.at(-1)?.ordinal ?? -1) >= (upTo ?? Infinity)) break;
    }
    keep();
  }
  assertReached(file, upTo);
  return events;
}

function report(
  { checkpoint, projection }: ProjectionStore,
  { options, events, meter }: Readonly<{ options: BuildOptions; events: number; meter: Meter }>,
): void {
  options.onProgress?.({
    name: projection.name,
    events,
    ordinal: checkpoint === 'start' ? -1 : checkpoint.ordinal,
    upTo: options.upTo,
    eventsPerSecond: meter.eventsPerSecond,
  });
}

function assertNotParked({ parked, projection }: ProjectionStore): void {
  if (!parked) return;
  throw new CannotBuild(
    `${projection.name} v${projection.version} cannot take ${parked.type} ` +
      `(${parked.stream}@${parked.revision}, ordinal ${parked.ordinal}): ${parked.message}`,
  );
}

function assertReached({ checkpoint, projection }: ProjectionStore, upTo: Ordinal = -1): void {
  const reached = checkpoint === 'start' ? -1 : checkpoint.ordinal;
  if (reached >= upTo) return;
  throw new CannotBuild(
    `the log ends at ordinal ${reached}, but ${projection.name} was to be built up to ${upTo}: ` +
      'was an older copy of the log put back?',
  );
}
