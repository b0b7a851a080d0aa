import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A ledger of the demonstration nation, and how fast it was submitted in this run. */
export type NationLog = Readonly<{
  file: string;
  ledgerKey: Uint8Array;
  submittedPerSecond: number | undefined;
}>;

/** Of a ledger that is there, stopped or not: its log is only read. */
export const nationLogIn = (folder: string, submittedPerSecond?: number): NationLog => ({
  file: join(folder, 'log', 'events.sqlite'),
  ledgerKey: Buffer.from(readFileSync(join(folder, 'ledger.key'), 'utf8').trim(), 'hex'),
  submittedPerSecond,
});

/** Where it keeps what can be made anew. */
export const nationLedgerIn = (
  folder: string,
): Readonly<{ journal: string; readModels: string }> => ({
  journal: join(folder, 'journal'),
  readModels: join(folder, 'read-models'),
});

/** Loads the demonstration as `npm start` does, with its followers and everything, and stops it. */
export async function loadNation(folder: string, scale: string): Promise<NationLog> {
  process.stderr.write(`the demonstration is being loaded, at a scale of ${scale} …\n`);
  const main = join(__dirname, '../../../apps/cli/src/main.js');
  const program = spawn(process.execPath, [main, 'demo', '--data', folder, '--port', '0'], {
    env: { ...process.env, LODESTONE_SCALE: scale },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Lodestone is ready')) resolve();
      });
    }
  });
  await Promise.race([ready, ended]);
  program.kill('SIGINT');
  if ((await ended) !== 0) throw new Error(`the demonstration was not loaded:\n${said}`);
  const [, rate] = [...said.matchAll(/([\d,]+) submissions\/s/g)].at(-1) ?? [];
  return nationLogIn(folder, rate === undefined ? undefined : Number(rate.replaceAll(',', '')));
}
