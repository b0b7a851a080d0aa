import type { Mark } from '@lodestone/projections';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { AttributeName } from './attributes';
import { markFrom, markText, type MarkText } from './mark-text';
import { Damaged, type SealedFile } from './segment';
import { replaceDurably } from './write-durably';

/** Raised whenever columns, words or their meaning change: what is there is made anew. */
export const journalFormat = 5;

/**
 * Lines of some ordinals in their order, what else their acts said, the texts of their events, and the
 * words that came up in them for the first time.
 */
export type Segment = Readonly<{
  lines: SealedFile;
  words: SealedFile;
  attributes: Readonly<Record<AttributeName, SealedFile>>;
  texts: SealedFile;
  lineCount: number;
  firstOrdinal: number;
  /** Its last event. */
  mark: Mark;
}>;

export type Manifest = Readonly<{
  /** Of the ledger whose log it is. */
  fingerprint: string;
  segments: readonly Segment[];
}>;

type SegmentText = Omit<Segment, 'mark'> & Readonly<{ mark: MarkText }>;
type ManifestText = Readonly<{ format: number; fingerprint: string; segments: SegmentText[] }>;

export const manifestPath = (folder: string): string => join(folder, 'manifest.json');

/** Left by whoever met damage while reading: the journal is its writer's. */
export const notePath = (folder: string): string => join(folder, 'damaged');

/** The tail that follows on so many segments. */
export const tailPath = (folder: string, segments: number): string =>
  join(folder, `tail-${numbered(segments)}.frames`);

/** What the events of that tail say. */
export const tailTextsPath = (folder: string, segments: number): string =>
  join(folder, `tail-${numbered(segments)}.texts`);

export function removeTail(folder: string, segments: number): void {
  rmSync(tailPath(folder, segments), { force: true });
  rmSync(tailTextsPath(folder, segments), { force: true });
}

/** By its name: what else lies in the folder is left alone. */
export const isOfJournal = (entry: string): boolean =>
  /^([a-z]+-\d{6}\.arrow|tail-\d{6}\.(frames|texts)|manifest\.json(\.new)?)$/.test(entry);

export const linesFile = (segment: number): string => `lines-${numbered(segment)}.arrow`;
export const wordsFile = (segment: number): string => `words-${numbered(segment)}.arrow`;
export const textsFile = (segment: number): string => `texts-${numbered(segment)}.arrow`;
export const attributesFile = (name: AttributeName, segment: number): string =>
  `${name}-${numbered(segment)}.arrow`;

/** Of a segment, by their names in the folder. */
export const filesOf = ({ lines, words, attributes, texts }: Segment): readonly SealedFile[] => [
  lines,
  words,
  ...Object.values(attributes),
  texts,
];

const numbered = (n: number): string => String(n).padStart(6, '0');

export function writeManifest(folder: string, { fingerprint, segments }: Manifest): void {
  const text = JSON.stringify({
    format: journalFormat,
    fingerprint,
    segments: segments.map((segment) => ({ ...segment, mark: markText(segment.mark) })),
  } satisfies ManifestText);
  replaceDurably(manifestPath(folder), Buffer.from(`${crc32(text)}\n${text}`));
}

/** Something else has the place of the folder. Nobody deletes what is not known. */
export class NoFolder extends Error {
  override readonly name = 'NoFolder';
  constructor(folder: string) {
    super(`${folder} is no folder: move what is there away, and the journal is made anew`);
  }
}

/**
 * Undefined where there is none yet.
 *
 * @throws Damaged also of another format; NoFolder
 */
export function readManifest(folder: string): Manifest | undefined {
  const path = manifestPath(folder);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw new NoFolder(folder);
    throw error;
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || String(crc32(body)) !== text.slice(0, end)) {
    throw new Damaged(`${path} is damaged`);
  }
  const { format, fingerprint, segments } = JSON.parse(body) as ManifestText;
  if (format !== journalFormat) {
    throw new Damaged(`${path} is of format ${format} and not of ${journalFormat}`);
  }
  return {
    fingerprint,
    segments: segments.map((segment) => ({ ...segment, mark: markFrom(segment.mark) })),
  };
}
