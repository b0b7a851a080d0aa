import { parentPort, workerData } from 'node:worker_threads';
import { Damaged } from '../segment';
import { sumSegments, type SegmentSums, type SumTask } from './sum-segments';

/** What a thread answers, once. */
export type FromSummer = Readonly<{ summed: SegmentSums } | { damaged: string }>;

const answer = (message: FromSummer): void => parentPort?.postMessage(message);

try {
  answer({ summed: sumSegments(workerData as SumTask) });
} catch (error) {
  if (!(error instanceof Damaged)) throw error;
  answer({ damaged: error.message });
}
