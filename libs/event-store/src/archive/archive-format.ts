import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableLog } from '../unusable-log';
import type { Encryption } from './sealing';

/** The name that every part of an archive begins with, and the one version that there is. */
export const archiveFormat = 'lodestone-archive';
export const archiveVersion = 1;

/** What an archive is of, said once when it is begun. */
export type ArchiveFacts = Readonly<{
  format: typeof archiveFormat;
  version: typeof archiveVersion;
  archiveId: string;
  /** Fingerprint of the key of the ledger whose log this is. */
  keyFingerprint: string;
  /** Null where whoever has the files can read them. */
  encryption: Encryption | null;
}>;

/** How far an archive reaches: written last, so that what it names is there whole. */
export type ArchiveHead = Readonly<{
  segments: number;
  events: number;
  /** Position of the newest event. */
  to: number;
  /** Of the newest segment, and through it of all before. */
  sha256: string;
  /** The newest event that is never removed: a log without it is another one, or older. */
  newest: Readonly<{ position: number; eventId: string; stream: string; revision: number }>;
  /** Of `newest`. */
  ordinal: number;
  /** When the newest event was written, by the clock of the ledger. */
  writtenAt: string;
}>;

export const placesOfArchive = (folder: string) => ({
  folder,
  facts: join(folder, 'archive.json'),
  head: join(folder, 'head.json'),
  key: join(folder, 'ledger.key'),
  sealedKey: join(folder, 'ledger.key.sealed'),
  segments: join(folder, 'segments'),
});

const digits = 12;

/** Sorts by place; says what is in it to whoever looks into the folder. */
export const segmentName = (
  { from, to }: Readonly<{ from: number; to: number }>,
  isSealed: boolean,
): string =>
  `${String(from).padStart(digits, '0')}-${String(to).padStart(digits, '0')}.ndjson.gz` +
  (isSealed ? '.sealed' : '');

const segmentPattern = /^(\d{12})-(\d{12})\.ndjson\.gz(\.sealed)?$/;

/** Undefined for a file that is no segment, as one that was being written when a backup died. */
export function segmentNamed(name: string): Readonly<{ from: number; to: number }> | undefined {
  const [, from, to] = segmentPattern.exec(name) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

export const damagedArchive = (says: string): UnusableLog =>
  new UnusableLog(
    `the backup is damaged: ${says}`,
    'take another copy of it; `lodestone verify-backup` says up to where it is whole, and `lodestone ' +
      'restore --up-to` goes to any ordinal before that.',
  );

/** @throws UnusableLog where there is no archive that this version can read */
export function archiveFactsIn(folder: string): ArchiveFacts {
  const { facts: file } = placesOfArchive(folder);
  if (!existsSync(file)) {
    throw new UnusableLog(
      `there is no backup in ${folder}`,
      'name the folder that `lodestone backup` wrote; it holds archive.json.',
    );
  }
  const facts = parsed<ArchiveFacts>(file);
  if (facts?.format !== archiveFormat || typeof facts.keyFingerprint !== 'string') {
    throw damagedArchive(`${file} does not say what this is a backup of`);
  }
  if (facts.version !== archiveVersion) {
    throw new UnusableLog(
      `the backup in ${folder} is of version ${String(facts.version)} of its form, and this program knows ${String(archiveVersion)}`,
      'use the version of Lodestone that wrote it, or a newer one.',
    );
  }
  return facts;
}

/** Undefined before the first segment is whole. @throws UnusableLog where it is not as written */
export function archiveHeadIn(folder: string): ArchiveHead | undefined {
  const { head: file } = placesOfArchive(folder);
  if (!existsSync(file)) return undefined;
  const head = parsed<ArchiveHead>(file);
  if (typeof head?.to === 'number' && typeof head.sha256 === 'string' && head.newest) return head;
  throw damagedArchive(`${file} does not say how far it goes`);
}

function parsed<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
