import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from './build';
import { inodeOf, isDamage, noteDamage } from './damage';
import { digestOf, type Digest } from './digest';
import { projectionPath } from './file-paths';
import { UnusableFile } from './projection-file';

export type CheckOptions = Omit<BuildOptions, 'upTo'> & Readonly<{ folder: string }>;

export type RebuildCheck = Readonly<{ agrees: boolean; live: Digest; rebuilt: Digest }>;

/** Every time the file has moved on, one build more; nobody forgets somebody that often in a row. */
const comparisonsMax = 4;

/**
 * Are the rows in use what the log says? A log may lose what it said while it is read: where an
 * identity is forgotten, the stream of its declaration is ended, and a file that has not taken the
 * order yet holds what cannot be read any more. It takes the order next. So they differ only if
 * they still do when the file in use has not moved meanwhile.
 *
 * @throws UnusableFile when the file in use is damaged; the follower is told, and makes it anew
 */
export async function checkRebuild(options: CheckOptions): Promise<RebuildCheck> {
  const path = projectionPath(options.folder, options.projection);
  for (let comparisons = 1; ; comparisons += 1) {
    const check = await compareOnce(options);
    if (check.agrees || comparisons >= comparisonsMax) return check;
    if (digestInUse(path).ordinal === check.live.ordinal) return check;
  }
}

/**
 * Takes the digest of the file in use at the ordinal that it
 * has reached, builds it anew up to that ordinal in a folder of its own, and compares. Nothing in use
 * is changed, and the follower may go on writing.
 */
async function compareOnce(options: CheckOptions): Promise<RebuildCheck> {
  const { folder, projection } = options;
  const live = digestInUse(projectionPath(folder, projection));
  // Beside the file in use, where there is room for it, and not in a small memory disk.
  const temporary = mkdtempSync(join(folder, `.check-${projection.name}-`));
  try {
    const path = projectionPath(temporary, projection);
    await build(path, { ...options, upTo: live.ordinal ?? -1 });
    const rebuilt = digestOf(path);
    return { agrees: live.digest === rebuilt.digest, live, rebuilt };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function digestInUse(path: string): Digest {
  const inode = inodeOf(path);
  try {
    return digestOf(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    if (inode !== undefined) noteDamage(path, inode);
    throw new UnusableFile('its file is damaged: a ledger that runs, or starts, makes it anew');
  }
}
