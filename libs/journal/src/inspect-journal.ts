import type { EventStore, Ordinal } from '@lodestone/kernel';
import { holdsMark } from '@lodestone/projections';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFrames } from './frames';
import {
  filesOf,
  notePath,
  readManifest,
  tailPath,
  tailTextsPath,
  type Manifest,
} from './manifest';
import { Damaged, readSealed } from './segment';
import { readTexts } from './texts';

export type JournalCondition =
  | Readonly<{ is: 'missing' }>
  | Readonly<{ is: 'sound'; ordinal: Ordinal; segments: number; lines: number }>
  | Readonly<{ is: 'damaged' | 'of-something-else'; says: string }>;

export type InspectOptions = Readonly<{
  fingerprint: string;
  /** Without it nobody can say whether the log holds the last event. */
  store: EventStore | undefined;
}>;

/** Reads every byte of it, beside whoever fills it, and changes nothing. */
export async function inspectJournal(
  folder: string,
  { fingerprint, store }: InspectOptions,
): Promise<JournalCondition> {
  try {
    const manifest = readManifest(folder);
    if (!manifest) return { is: 'missing' };
    if (manifest.fingerprint !== fingerprint) return another('it is of another ledger');
    if (existsSync(notePath(folder))) throw new Damaged('somebody met damage while reading it');
    for (const segment of manifest.segments) {
      for (const sealed of filesOf(segment)) readSealed(join(folder, sealed.file), sealed);
    }
    return await conditionOf(manifest, { folder, store });
  } catch (error) {
    if (error instanceof Damaged) return { is: 'damaged', says: error.message };
    throw error;
  }
}

async function conditionOf(
  { segments }: Manifest,
  { folder, store }: Readonly<{ folder: string; store: EventStore | undefined }>,
): Promise<JournalCondition> {
  const { frames } = readFrames(tailPath(folder, segments.length));
  for (const { texts } of frames) readTexts(tailTextsPath(folder, segments.length), texts);
  const mark = (frames.at(-1) ?? segments.at(-1))?.mark;
  if (mark && store && !(await holdsMark(store, mark))) {
    return another(`its last event, ordinal ${mark.ordinal}, is not in this log`);
  }
  const counts = [
    ...segments.map(({ lineCount }) => lineCount),
    ...frames.map(({ lines }) => lines.length),
  ];
  return {
    is: 'sound',
    ordinal: mark?.ordinal ?? -1,
    segments: segments.length,
    lines: counts.reduce((a, b) => a + b, 0),
  };
}

const another = (says: string): JournalCondition => ({ is: 'of-something-else', says });
