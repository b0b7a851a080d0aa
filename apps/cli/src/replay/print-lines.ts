import type { ExitCode, Outside } from '../command';
import { figure } from '../terminal/figures';
import type { LinesSource } from './lines-source';

/**
 * Every line to stdout, as fast as it is read there; how far it is to stderr. Interrupted, it ends after
 * a whole line and says how to go on; where nobody reads any more, it just ends.
 */
export async function printLines(
  { range, texts }: LinesSource,
  { print, interruption }: Pick<Outside, 'print' | 'interruption'>,
): Promise<ExitCode> {
  const signal = interruption();
  const total = Math.max(0, range.to - range.from + 1);
  const show = (done: number) =>
    print.progress.show({ what: 'replay', done, total, unit: 'events' });
  let [upTo, printed] = [range.from - 1, 0];
  try {
    for await (const { lines, count, upTo: seen } of texts(signal)) {
      if (!(await print.raw(lines, signal))) return 0;
      [upTo, printed] = [seen, printed + count];
      show(upTo + 1 - range.from);
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    print.progress.clear();
    print.note(`interrupted after ordinal ${upTo}: go on with --from ${upTo + 1}.`);
    return 130;
  }
  print.note(`${figure(printed)} events, ordinals ${range.from} to ${range.to}.`);
  return 0;
}
