import { leftoversIn, type Leftover, type Projection } from '@lodestone/projections';
import { ok, warn, type Finding } from './finding';

const check = 'other files';

const words: Readonly<Record<Leftover['of'], string>> = {
  build: 'left by a build that did not end',
  'earlier-version': 'of an earlier version of the program',
  'later-version': 'of a later version of the program',
  unknown: 'of nothing that this version knows',
};

/** What lies in `read-models/` and is no read model's. While a ledger runs, it may be building one. */
export function examineLeftovers(
  { folder, isRunning }: Readonly<{ folder: string; isRunning: boolean }>,
  readModels: readonly Projection[],
): Finding {
  const leftovers = leftoversIn(folder, readModels).filter(
    ({ of }) => !isRunning || (of !== 'build' && of !== 'earlier-version'),
  );
  if (leftovers.length === 0) return ok(check, 'read-models/ holds nothing else');
  const listed = leftovers.map(({ file, of }) => `read-models/${file} is ${words[of]}`);
  const goesByItself = leftovers.every(({ of }) => of === 'build' || of === 'earlier-version');
  const mend = goesByItself
    ? 'start the ledger, which removes it when it is not needed any more.'
    : 'move it out of the folder, if no other version of the program needs it.';
  return warn(check, listed.join('; '), mend, { leftovers });
}
