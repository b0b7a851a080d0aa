import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { appOf } from './app';
import { Certificate } from './certificate';
import { assertCanListen, listen } from './listening';
import { loadDemonstration } from './demonstration/load-demonstration';
import type { Plan } from './demonstration/plan';
import { planInThread } from './demonstration/plan-in-thread';
import { SystemClock } from '../running/clock';
import { collectGarbage } from '../running/collect-garbage';
import { tellParent } from './parent';
import { openProgram, type Program } from './program';
import { settingsFrom, type Settings } from './settings';
import { folderFault, logFault, StartupFault } from '../running/startup-fault';

/** Misused, or the machine is not as it must be: exit code 2, one line, nothing damaged. */
const misused = 2;

export async function runProgram(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(settingsFrom(environment));
  } catch (error) {
    const known = error instanceof StartupFault ? error : logFault(error);
    process.stderr.write(`${lineOf(known ?? error)}\n`);
    process.exit(known ? misused : 1);
  }
}

async function run(settings: Settings): Promise<void> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  // Before a ledger is begun: whoever has to mend a certificate may still choose everything else.
  const certificate = settings.tls && new Certificate(settings.tls, { log });
  const program = await openProgram(settings, {
    clock: new SystemClock(),
    threads: true,
    log,
    beforeBeginning: () => assertCanListen(settings),
  });
  const stopping = new AbortController();
  let app: NestFastifyApplication | undefined;
  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    // No new request comes in; questions are dropped, and records that have begun are answered; then
    // the parts close, the lock last.
    program.parts.readSide.close();
    program.parts.streams.end();
    await closeApp(app);
    await program.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  process.on('SIGHUP', () => certificate?.readAnew());
  // A parent that dies without a word must not leave the folder locked for ever.
  if (settings.parent) process.on('disconnect', () => void stop());

  try {
    // Made while everything else begins.
    const planned = planOf(program, stopping.signal);
    app = await appOf(program.parts, settings.logLevel, { door: { ...settings, certificate } });
    const url = await listen(app, settings);
    program.answersAt(url);
    tellParent(settings, { kind: 'listening', url });
    if (planned) await load(program, await planned, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return;
    await closeApp(app);
    await program.close();
    throw error;
  }
}

/** Longer than any answer of ours takes; who is still sending then is cut off. */
const graceMs = 6_000;

async function closeApp(app: NestFastifyApplication | undefined): Promise<void> {
  if (!app) return;
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs);
  await app.close();
  clearTimeout(cut);
}

/** Undefined where nothing is left to be loaded. */
function planOf({ isLoaded, parts }: Program, signal: AbortSignal): Promise<Plan> | undefined {
  const { demonstration } = parts.facts.opened;
  if (isLoaded || !demonstration) return undefined;
  const planned = planInThread(demonstration, signal);
  // Whoever waits for it hears of it; nobody does where the program does not come so far.
  planned.catch(() => undefined);
  return planned;
}

/** Resumes where an earlier start stopped: what is there already is recognised and not repeated. */
async function load(program: Program, plan: Plan, signal: AbortSignal): Promise<void> {
  await loadDemonstration(program, {
    plan,
    signal,
    progress: (loading) => tellParent(program.settings, { kind: 'loading', ...loading }),
  });
  if (signal.aborted) return;
  tellParent(program.settings, { kind: 'loaded' });
  collectGarbage();
}

function lineOf(error: unknown): string {
  const known = error instanceof StartupFault ? error : folderFault('the data folder', error);
  if (known) return known.line;
  return `Error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
