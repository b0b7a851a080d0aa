import { isCounted } from '@lodestone/kernel';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../log-place/make-folder';
import { UnusableLog } from '../unusable-log';
import { Archive } from './archive';
import {
  archiveFormat,
  archiveVersion,
  damagedArchive,
  placesOfArchive,
  segmentName,
  segmentNamed,
  type ArchiveFacts,
  type ArchiveHead,
} from './archive-format';
import { newEncryption } from './sealing';
import { encodeSegment, nothingBefore, type Segment } from './segment';
import { SegmentSource } from './segment-source';

export type ArchiveOptions = Readonly<{
  /** Of the log in a data folder. */
  file: string;
  folder: string;
  keyFingerprint: string;
  /** In hex. */
  ledgerKey: string;
  passphrase: string | undefined;
  signal: AbortSignal;
  onProgress: (events: number) => void;
}>;

export type Archived = Readonly<{
  head: ArchiveHead;
  /** Of this time. */
  segments: number;
  events: number;
}>;

/**
 * Begins an archive of a log, or goes on with one: copies what the archive lacks, segment by segment.
 * Each is durable, and was read back and found whole, before `head.json` names it, so whatever stops
 * this leaves an archive that is whole up to there. One process at a time; the caller holds the lock.
 *
 * @throws UnusableLog for an archive of another ledger, or a log that is not the one in it
 */
export async function writeArchive(options: ArchiveOptions): Promise<Archived> {
  const archive = existsSync(placesOfArchive(options.folder).facts)
    ? goOnWith(options)
    : begin(options);
  const source = new SegmentSource(options.file);
  try {
    assertGoesOn(archive, source);
    return await new ArchiveWriter(archive, source, options).copy();
  } finally {
    source.close();
  }
}

function goOnWith({ folder, passphrase, keyFingerprint, ledgerKey }: ArchiveOptions): Archive {
  const archive = Archive.open(folder, passphrase);
  if (archive.facts.keyFingerprint !== keyFingerprint) {
    throw new UnusableLog(
      `the backup in ${folder} is of another ledger`,
      'name another folder with --to: each ledger has its own.',
    );
  }
  const { key, sealedKey } = placesOfArchive(folder);
  // A backup that died as it began may lack it.
  if (!existsSync(archive.sealing ? sealedKey : key)) putKey(archive, ledgerKey);
  // Reading it says whether the passphrase is the one of this archive.
  if (archive.ledgerKey !== ledgerKey) {
    throw damagedArchive('ledger.key is not the key of this ledger');
  }
  for (const name of readdirSync(placesOfArchive(folder).segments)) {
    // What a backup that died was writing.
    if (!segmentNamed(name)) rmSync(join(placesOfArchive(folder).segments, name));
  }
  return archive;
}

function begin({ folder, passphrase, keyFingerprint, ledgerKey }: ArchiveOptions): Archive {
  const encryption = passphrase === undefined ? null : newEncryption();
  const archiveId = randomUUID();
  const facts: ArchiveFacts = {
    ...{ format: archiveFormat, version: archiveVersion },
    ...{ archiveId, keyFingerprint, encryption },
  };
  const places = placesOfArchive(folder);
  makeFolder(places.segments, 0o700);
  putDurably(places.facts, `${JSON.stringify(facts, undefined, 2)}\n`);
  const archive = Archive.open(folder, passphrase);
  putKey(archive, ledgerKey);
  return archive;
}

function putKey({ folder, sealing }: Archive, ledgerKey: string): void {
  const { key, sealedKey } = placesOfArchive(folder);
  const text = `${ledgerKey}\n`;
  if (sealing) putDurably(sealedKey, sealing.seal('ledger.key', Buffer.from(text)));
  else putDurably(key, text);
}

/** That the log holds the newest event of the archive, at its place. */
function assertGoesOn({ head, folder }: Archive, source: SegmentSource): void {
  if (!head) return;
  const { position, eventId, stream, revision } = head.newest;
  const found = source.eventAt(position);
  if (found?.eventId === eventId) return;
  throw new UnusableLog(
    `the log is not the one that the backup in ${folder} was made of: it lacks ${stream}@${revision}`,
    'if the log was restored or moved, begin a new backup in another folder, and keep this one.',
  );
}

class ArchiveWriter {
  constructor(
    private readonly archive: Archive,
    private readonly source: SegmentSource,
    private readonly options: ArchiveOptions,
  ) {}

  async copy(): Promise<Archived> {
    let { head } = this.archive;
    let [segments, events] = [0, 0];
    for (let isLast = false; !isLast && !this.options.signal.aborted;) {
      const read = this.source.segmentBehind(head?.to ?? 0);
      if (!read) break;
      head = this.#take(read.segment, head);
      segments += 1;
      events += read.segment.events.length;
      this.options.onProgress(events);
      isLast = read.isLast;
      // A stop that is asked for is heard between two segments.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (head) return { head, segments, events };
    throw new UnusableLog('the log holds nothing', 'start the ledger once.');
  }

  #take(segment: Segment, head: ArchiveHead | undefined): ArchiveHead {
    const { folder, sealing } = this.archive;
    const name = segmentName(segment, sealing !== undefined);
    const { bytes, sha256 } = encodeSegment(segment, head?.sha256 ?? nothingBefore);
    const places = placesOfArchive(folder);
    putDurably(join(places.segments, name), sealing ? sealing.seal(name, bytes) : bytes);
    const written = this.archive.segment(name);
    if (written.sha256 !== sha256) throw damagedArchive(`segment ${name} was not written as told`);
    const next = headBehind(segment, sha256, head);
    putDurably(places.head, `${JSON.stringify(next, undefined, 2)}\n`);
    return next;
  }
}

function headBehind(
  { to, events }: Segment,
  sha256: string,
  before: ArchiveHead | undefined,
): ArchiveHead {
  const counted = events.filter(({ stream }) => isCounted(stream));
  const newest = counted.at(-1) ?? events.at(-1);
  const last = events.at(-1);
  if (!newest || !last) throw new TypeError('a segment without events');
  const { position, eventId, stream, revision } = newest;
  return {
    segments: (before?.segments ?? 0) + 1,
    events: (before?.events ?? 0) + events.length,
    to,
    sha256,
    newest: counted.length > 0 || !before ? { position, eventId, stream, revision } : before.newest,
    ordinal: (before?.ordinal ?? -1) + counted.length,
    writtenAt: new Date(last.createdAt).toISOString(),
  };
}

/** Whole or not at all, and durable on return. @throws UnusableLog where there is no room */
function putDurably(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  try {
    writeDurably(draft, content);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw asUnusable(error, path);
  }
}

function writeDurably(path: string, content: string | Uint8Array): void {
  const descriptor = openSync(path, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // One call writes what there is room for, and says how much that was.
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  // A folder cannot be opened, and need not be synced, on Windows.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Codes of a disk that takes no more. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function asUnusable(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const what = fullCodes.has(code) ? 'there is no room for' : 'the backup cannot be written to';
  return new UnusableLog(
    `${what} ${path} (${message})`,
    'free space or mend the folder, and run the same command again: what is there already is whole, and it goes on from there.',
  );
}
