import { parentPort, workerData } from 'node:worker_threads';
import type { FoldTask, FromFold } from './fold-messages';
import { runFold } from './run-fold';

/** The analyst's module runs in here, and can end nothing else. */
const tell = (message: FromFold): void => parentPort?.postMessage(message);

void runFold(workerData as FoldTask, tell).then(tell);
