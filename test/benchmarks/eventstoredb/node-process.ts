import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const entry = resolve(__dirname, '../../../apps/esdb-node/src/main.js');

/** Our own node in a process of its own, over a folder or a ledger that is there, on a free port. */
export async function startNode(folder: string, how: '--data' | '--attach' = '--data') {
  const child = spawn(process.execPath, [entry, how, folder, '--port', '0'], {
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
    cpuMicros: () => cpuMicrosOf(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Linux counts hundredths of a second for every process, whatever the clock of the machine. */
const microsPerTick = 10_000;

/** User and system time so far; undefined where the system does not tell it in this way. */
function cpuMicrosOf(pid: number | undefined): number | undefined {
  try {
    // Behind the name of the program, which may hold anything but a last bracket.
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\)(?!.*\))/s);
    const [user, kernel] = fields.trim().split(' ').slice(11, 13).map(Number);
    return ((user ?? NaN) + (kernel ?? NaN)) * microsPerTick;
  } catch {
    return undefined;
  }
}
