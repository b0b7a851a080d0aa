import { assertSqliteIsSound } from '@lodestone/projections';
import { statfsSync } from 'node:fs';
import { byteFigure } from '../terminal/figures';
import { fail, messageOf, ok, warn, type Finding } from './finding';

export function examineNode(): Finding {
  const { node, sqlite } = process.versions;
  const says = `Node ${node} with SQLite ${sqlite ?? '(none)'}`;
  try {
    assertSqliteIsSound();
    return ok('node', says, { node, sqlite });
  } catch (error) {
    return fail('node', `${says}: ${messageOf(error)}`, 'start it with npm, which brings its own.');
  }
}

/** Below the first a day's records may not fit, below the second the next append may not. */
const roomMin = { warn: 1024 ** 3, fail: 64 * 1024 ** 2 };

export function examineDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const freeBytes = bavail * bsize;
  const says = `${byteFigure(freeBytes)} free`;
  const facts = { freeBytes };
  if (freeBytes < roomMin.fail) return fail('disk', says, 'free some space now.', facts);
  if (freeBytes < roomMin.warn) return warn('disk', says, 'free some space soon.', facts);
  return ok('disk', says, facts);
}
