import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CannotRun, UsageError, type Outside } from '../../command';
import { runAs } from '../../arguments/run-as';
import type { FoldAnswer, FoldRange, FoldSource, FoldTask, FromFold } from './fold-messages';
import { FoldPlace } from './fold-place';

/** How much an analyst's module may use before it is ended. */
export type FoldLimits = Readonly<{
  /** For one event, and for what is around them. */
  stepSeconds: number;
  /** For all of it. */
  wholeSeconds: number | undefined;
  megabytes: number;
}>;

export type Folded = Readonly<{ result: string; source: FoldSource; range: FoldRange }>;

type Watching = Pick<Outside, 'print' | 'interruption'> & Readonly<{ limits: FoldLimits }>;

/** Why a thread ended that did not answer, or was ended. */
type End =
  | FoldAnswer
  | Readonly<{ ended: string; mend: string; exitCode?: 130 }>
  | Readonly<{ broke: unknown }>;

const lookMs = 100;

/** What a page of events makes lives no longer than the page. */
const youngMegabytes = 32;

/** What a thread may have beside its heap, before it is said to eat memory. */
const beside = 256;

/**
 * Runs a fold in a thread of its own and ends it where it goes beyond its limits or somebody presses
 * Ctrl-C. Whatever it does, what the ledger has is only read.
 *
 * @throws CannotRun that says what the module did, and UsageError of the options
 */
export async function watchFold(
  task: Omit<FoldTask, 'memory'>,
  { limits, print, interruption }: Watching,
): Promise<Folded> {
  const place = new FoldPlace();
  const thread = startThread({ ...task, memory: place.memory }, limits);
  const signal = interruption();
  let range: FoldRange | undefined;
  let looking: NodeJS.Timeout | undefined;
  try {
    const end = await new Promise<End>((resolve) => {
      thread.on('message', (message: FromFold) => {
        if ('note' in message) print.note(message.note);
        else if ('range' in message) range = message.range;
        else resolve(message);
      });
      thread.once('error', (error: unknown) => resolve(broken(error, place, limits)));
      thread.once('exit', (code) => resolve(left(code, place)));
      const watch = new Watch(place, limits);
      looking = setInterval(() => {
        if (range) show(print, range, place);
        const ended = watch.look();
        if (ended) resolve(ended);
      }, lookMs);
      signal.addEventListener('abort', () => resolve(interrupted(place)), { once: true });
    });
    return answered(end, task.path, range ?? { from: 0, to: -1 });
  } finally {
    clearInterval(looking);
    await thread.terminate();
    print.progress.clear();
  }
}

function startThread(task: FoldTask, { megabytes }: FoldLimits): Worker {
  const thread = new Worker(join(__dirname, 'fold.thread.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdout: true,
    stderr: true,
  });
  // What a module prints is no part of its result.
  thread.stdout.pipe(process.stderr, { end: false });
  thread.stderr.pipe(process.stderr, { end: false });
  return thread;
}

/** Looks at a fold from outside, again and again. */
class Watch {
  readonly #begunAt = performance.now();
  readonly #bytesAtFirst = process.memoryUsage.rss();
  #call: number | undefined;
  #callAt = this.#begunAt;

  constructor(
    private readonly place: FoldPlace,
    private readonly limits: FoldLimits,
  ) {}

  look(): End | undefined {
    const { stepSeconds, wholeSeconds = Infinity, megabytes } = this.limits;
    const now = performance.now();
    const { call } = this.place;
    if (call !== this.#call) [this.#call, this.#callAt] = [call, now];
    if (call !== undefined && now - this.#callAt > stepSeconds * 1_000) {
      const says = `has not come back ${this.place.words} within ${stepSeconds} s`;
      return { ended: says, mend: 'end its loop, or give it longer with --step-limit SECONDS.' };
    }
    if (now - this.#begunAt > wholeSeconds * 1_000) {
      const says = `took longer than ${wholeSeconds} s, and was ${this.place.words}`;
      return { ended: says, mend: 'ask for fewer events, or give it longer with --time-limit.' };
    }
    const grown = process.memoryUsage.rss() - this.#bytesAtFirst;
    return grown > (megabytes + beside) * 1_024 * 1_024
      ? tooLarge(this.place, megabytes)
      : undefined;
  }
}

const tooLarge = (place: FoldPlace, megabytes: number): End => ({
  ended: `took more than ${megabytes} MB of memory, and was ${place.words}`,
  mend: 'keep less in its state, or give it more with --memory-limit MB.',
});

const interrupted = (place: FoldPlace): End => ({
  ended: `was interrupted; it was ${place.words}`,
  mend: 'run it again: nothing was changed.',
  exitCode: 130,
});

function broken(error: unknown, place: FoldPlace, { megabytes }: FoldLimits): End {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge(place, megabytes);
  // Nobody else's code runs behind the back of the thread.
  return place.call === undefined ? { broke: error } : thrownLate(error, place);
}

const thrownLate = (error: unknown, place: FoldPlace): End => ({
  fault: `it threw ${place.words}: ${error instanceof Error ? error.message : String(error)}`,
});

const left = (code: number, place: FoldPlace): End => ({
  ended: `ended its own thread with ${code}, and was ${place.words}`,
  mend: 'leave process.exit() out of it.',
});

function show(print: Outside['print'], { from, to }: FoldRange, place: FoldPlace): void {
  const done = Math.max(0, place.done - from);
  print.progress.show({ what: 'fold', done, total: Math.max(0, to - from + 1), unit: 'events' });
}

function answered(end: End, path: string, range: FoldRange): Folded {
  if ('result' in end) return { ...end, range };
  if ('broke' in end) throw end.broke;
  if ('fault' in end) {
    throw new CannotRun(`the fold ${path}: ${end.fault}.`, `mend it, then ${runAs('replay')}`);
  }
  if ('ended' in end) throw new CannotRun(`the fold ${path} ${end.ended}.`, end.mend, end.exitCode);
  if (end.isMisused) throw new UsageError(end.cannot, end.mend);
  throw new CannotRun(end.cannot, end.mend);
}
