import { parentPort, workerData } from 'node:worker_threads';
import type { FromLines, ToLines } from './asked-lines';
import { serveLines, type LinesPlace } from './lines-port';

const port = parentPort;
if (!port) throw new Error('lines.thread runs only as a thread of the ledger');

const serving = serveLines(workerData as LinesPlace, (message: FromLines) => {
  // Handed over, not copied.
  const moved = 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : [];
  port.postMessage(message, moved);
});

port.on('message', (message: ToLines | 'stop') => {
  void serving.then(async (lines) => {
    if (message !== 'stop') return lines.send(message);
    await lines.stop();
    port.close();
  });
});
