import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { helpOf } from '../../arguments/run-as';
import { UsageError, type ExitCode, type Given, type Option, type Outside } from '../../command';
import { figure } from '../../terminal/figures';
import { resultText } from './result-text';
import { watchFold, type FoldLimits } from './watch-fold';

/** How `lodestone replay` is told to hand events to a fold instead of printing them. */
export const reduceOptions: Readonly<Record<string, Option>> = {
  reduce: {
    value: 'FILE',
    about: 'hand the events to this module (.ts or .mjs) and print what it makes of them',
  },
  'step-limit': {
    value: 'SECONDS',
    about: 'end a fold that takes longer for one event (default: 10)',
  },
  'time-limit': { value: 'SECONDS', about: 'end a fold that takes longer for all (default: none)' },
  'memory-limit': { value: 'MB', about: 'end a fold that takes more memory (default: 1024)' },
};

/** @throws UsageError, CannotRun */
export async function reduce(given: Given, outside: Outside): Promise<ExitCode> {
  const { here, print, projectRoot, environment, interruption } = outside;
  const path = resolve(here, given.values['reduce'] ?? '');
  if (!existsSync(path)) {
    throw new UsageError(`there is no file ${path}.`, 'name a module: see docs/folds.');
  }
  if (!/\.(ts|mts|js|mjs|cjs)$/.test(path)) {
    throw new UsageError(`${path} is no module.`, 'name one that ends in .ts or .mjs.');
  }
  if (given.switches.has('postings')) {
    throw new UsageError('--postings is not for folds.', 'a fold looks at `line.postings`.');
  }
  const task = { path, given, outside: { here, projectRoot, environment: { ...environment } } };
  const begunAt = performance.now();
  const limits = limitsIn(given);
  const { result, range, source } = await watchFold(task, { limits, print, interruption });
  const made: unknown = JSON.parse(result);
  print.answer({ text: resultText(made), json: { fold: path, ...range, source, result: made } });
  const events = Math.max(0, range.to - range.from + 1);
  const seconds = (performance.now() - begunAt) / 1_000;
  print.note(
    `ordinals ${range.from} to ${range.to}, from the ${source}: ${figure(events)} events in ${seconds.toFixed(1)} s.`,
  );
  return 0;
}

const limitsIn = (given: Given): FoldLimits => ({
  stepSeconds: numberIn(given, 'step-limit') ?? 10,
  wholeSeconds: numberIn(given, 'time-limit'),
  megabytes: numberIn(given, 'memory-limit') ?? 1_024,
});

/** What is smaller than 16 MB ends before the first event. */
const least = { 'step-limit': 1, 'time-limit': 1, 'memory-limit': 16 } as const;

function numberIn({ values }: Given, option: keyof typeof least): number | undefined {
  const text = values[option];
  if (text === undefined) return undefined;
  if (/^\d{1,7}$/.test(text) && Number(text) >= least[option]) return Number(text);
  throw new UsageError(
    `--${option} ${text} is not a whole number from ${least[option]} on.`,
    helpOf('replay'),
  );
}
