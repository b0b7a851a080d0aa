import { byteFigure } from '../terminal/figures';
import type { Progress } from '../terminal/progress';

/** Says how far an examination is, where it takes long enough for somebody to wonder. */
export type Looking = Readonly<{
  /** For what can be counted. */
  at: (what: string, unit: string) => (done: number) => void;
  /** Before a file of that many bytes is read in one piece, during which nothing else can be said. */
  atFile: (name: string, bytes: number) => void;
}>;

/** Read in about a second from a cold disk. */
const bytesOfASecond = 64 * 1024 ** 2;

export const lookingOn = (progress: Progress): Looking => ({
  at: (what, unit) => (done) => progress.show({ what, done, unit }),
  atFile: (name, bytes) => {
    if (bytes < bytesOfASecond) return;
    progress.show({
      what: `every page of ${name} (${byteFigure(bytes)})`,
      done: 0,
      total: 1,
      unit: 'file',
    });
  },
});
