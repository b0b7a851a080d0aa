import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableLog } from '../unusable-log';
import { putFile } from './put-file';

/** What the program knows that has last worked in a data folder, and may have written. */
export type ProgramMark = Readonly<{
  version: string;
  /** Each event type with the newest schema version of it. */
  events: Readonly<Record<string, number>>;
}>;

/** Before this one nothing was released, so nobody has to be brought over from there. */
export const oldestVersion = '0.1.0';

const fileIn = (folder: string): string => join(folder, 'written-by');

/** Undefined in a new folder, or where nobody can say it any more: then the log itself has to. */
export function programMarkIn(folder: string): ProgramMark | undefined {
  try {
    const mark = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<ProgramMark>;
    const isWhole = typeof mark.version === 'string' && typeof mark.events === 'object';
    return isWhole ? (mark as ProgramMark) : undefined;
  } catch {
    return undefined;
  }
}

/** Before the first event is written that an earlier program may not know. */
export async function writeProgramMark(folder: string, mark: ProgramMark): Promise<void> {
  if (JSON.stringify(programMarkIn(folder)) === JSON.stringify(mark)) return;
  await putFile(fileIn(folder), `${JSON.stringify(mark)}\n`);
}

/**
 * That this program knows every event that the last one may have written, and can take over from it.
 * Back to an earlier version there is a way as long as both know the same events.
 *
 * @throws UnusableLog
 */
export function assertTakesOver(folder: string, own: ProgramMark): void {
  const last = programMarkIn(folder);
  if (!last) return;
  const unknown = Object.entries(last.events).find(
    ([type, version]) => (own.events[type] ?? 0) < version,
  );
  if (unknown) {
    throw new UnusableLog(
      `${folder} was last used by Lodestone ${last.version}, which may have written ${unknown.join(' version ')}, and this is ${own.version}, which does not know it`,
      `start Lodestone ${last.version} or a newer one; or restore a backup from before the upgrade into a new folder with \`lodestone restore\`.`,
    );
  }
  if (isOlder(last.version, oldestVersion)) {
    throw new UnusableLog(
      `${folder} was last used by Lodestone ${last.version}, and this is ${own.version}, which takes over from ${oldestVersion} on`,
      `start Lodestone ${oldestVersion} on it first, which brings it to where this one can go on.`,
    );
  }
}

function isOlder(a: string, b: string): boolean {
  const [as, bs] = [a, b].map((text) => text.split('.').map(Number));
  for (const [place, part] of (bs ?? []).entries()) {
    const difference = (as?.[place] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
