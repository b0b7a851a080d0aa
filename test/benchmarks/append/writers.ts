import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { EventToAppend } from '@lodestone/kernel';
import { BareLoop, bareRow } from './bare-loop';

export type Run = Readonly<{ file: string; events: readonly EventToAppend[]; inFlight: number }>;

/** Writes the events, `inFlight` at a time, and says how many seconds that took. */
export type Measured = (run: Run) => Promise<number>;

const millisecondsNow = () => performance.now();

const bareLoop: Measured = async ({ file, events, inFlight }) => {
  const loop = new BareLoop(file);
  const start = millisecondsNow();
  for (let at = 0; at < events.length; at += inFlight) {
    loop.commit(rowsOf(events, at, inFlight));
  }
  const seconds = (millisecondsNow() - start) / 1_000;
  loop.close();
  return seconds;
};

const bareLoopInThread: Measured = async ({ file, events, inFlight }) => {
  const worker = new Worker(join(__dirname, 'bare-loop.thread.js'), { workerData: { file } });
  let answer: (rows: number) => void;
  worker.on('message', (rows: number) => answer(rows));
  const answered = (rows: readonly unknown[]) =>
    new Promise<number>((resolve) => {
      answer = resolve;
      worker.postMessage(rows);
    });
  // The first batch also waits for the thread and its file, so it is not counted.
  await answered(rowsOf(events, 0, inFlight));
  const start = millisecondsNow();
  for (let at = inFlight; at < events.length; at += inFlight) {
    await answered(rowsOf(events, at, inFlight));
  }
  const seconds = (millisecondsNow() - start) / 1_000;
  worker.postMessage([]);
  await once(worker, 'exit');
  return seconds / (1 - inFlight / events.length);
};

/** One row of every stream in turn, like the clients of the store. */
const rowsOf = (events: readonly EventToAppend[], at: number, inFlight: number) =>
  events
    .slice(at, at + inFlight)
    .map((event, index) => bareRow(index + 1, Math.floor(at / inFlight), event));

const store =
  (writer: 'in-process' | 'thread'): Measured =>
  async ({ file, events, inFlight }) => {
    const log = await EmbeddedEventStore.open({ file, writer });
    const start = millisecondsNow();
    await Promise.all(Array.from({ length: inFlight }, (_, client) => append(log, client)));
    const seconds = (millisecondsNow() - start) / 1_000;
    await log.close();
    return seconds;

    async function append(log: EmbeddedEventStore, client: number) {
      const stream = `site-${client}`;
      let revision = -1;
      for (let at = client; at < events.length; at += inFlight) {
        const expected = revision < 0 ? 'no-stream' : revision;
        ({ revision } = await log.append(stream, [events[at] as EventToAppend], { expected }));
      }
    }
  };

export const writers = {
  'bare loop': bareLoop,
  'bare loop behind a thread': bareLoopInThread,
  'store in process': store('in-process'),
  'store behind a thread': store('thread'),
} as const satisfies Record<string, Measured>;

export type WriterName = keyof typeof writers;
