import type { EventStore, Ordinal } from '@lodestone/kernel';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DeliveryOptions } from './delivery';
import { removeFile } from './file-paths';
import { logFromStart } from './log-from-start';
import { Meter } from './meter';
import type { Projection } from './projection';
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

/**
 * Folds the log from its first event into a new file, as fast as possible. The file is complete and
 * on its own when this returns; after a crash it is rubbish, and the next build begins anew.
 */
export async function build(path: string, options: BuildOptions): Promise<Built> {
  mkdirSync(dirname(path), { recursive: true });
  removeFile(path);
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
    removeFile(path);
    throw error;
  }
}

async function foldLog(file: ProjectionStore, options: BuildOptions): Promise<number> {
  const meter = new Meter();
  let events = 0;
  let reported = 0;
  const tell = (): void => {
    reported = events;
    report(file, { options, events, meter });
  };
  for await (const deliveries of logFromStart(options)) {
    file.take(deliveries);
    assertNotParked(file);
    events += deliveries.length;
    meter.add(deliveries.length);
    if (events - reported >= reportEvents) tell();
  }
  tell();
  assertReached(file, options.upTo);
  return events;
}

/** Often enough for a steady progress. */
const reportEvents = 5_000;

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
