import { parentPort, workerData } from 'node:worker_threads';
import { BareLoop, type BareRow } from './bare-loop';

const { file } = workerData as { file: string };
const loop = new BareLoop(file);

/** A batch comes, is committed, and the number of its rows goes back; no rows: the end. */
parentPort?.on('message', (rows: readonly BareRow[]) => {
  if (rows.length === 0) {
    loop.close();
    parentPort?.close();
    return;
  }
  loop.commit(rows);
  parentPort?.postMessage(rows.length);
});
