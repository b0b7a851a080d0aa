import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const entry = resolve(__dirname, '../../../apps/esdb-node/src/main.js');

/** Our own node in a process of its own, over a folder, on a free port. */
export async function startNode(folder: string) {
  const child = spawn(process.execPath, [entry, '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line');
  const [text] = (await Promise.race([
    line,
    ended.then(() => Promise.reject(new Error('esdb-node did not start'))),
  ])) as [string];
  const { url } = JSON.parse(text) as { url: string };
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
