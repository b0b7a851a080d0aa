import { isCounted, type EventStore } from '@lodestone/kernel';
import {
  assertFollows,
  holdsMark,
  markOfDelivery,
  type Delivery,
  type LogCopy,
  type Mark,
  type Parked,
  type Remade,
} from '@lodestone/projections';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { attributeNames, type AttributeName } from './attributes';
import { Dictionaries, type NewWords } from './dictionaries';
import { appendFrame, cutFrames, readFrames } from './frames';
import {
  attributesFile,
  filesOf,
  isOfJournal,
  journalFormat,
  linesFile,
  manifestPath,
  NoFolder,
  notePath,
  readManifest,
  removeTail,
  tailPath,
  tailTextsPath,
  textsFile,
  wordsFile,
  writeManifest,
  type Segment,
} from './manifest';
import { fromStart, GrowingPart, type Extent } from './part';
import {
  Damaged,
  readSealed,
  readWords,
  sealAttributes,
  sealLines,
  sealWords,
  type SealedFile,
} from './segment';
import { TailTexts } from './tail-texts';
import { sealTexts } from './texts';

export type JournalOptions = Readonly<{
  folder: string;
  /** Of the ledger: what was made from another one is made anew. */
  fingerprint: string;
  store: EventStore;
  /** The tail is sealed when it has so many lines. */
  segmentLines?: number;
  onRemade?: (remade: Remade) => void;
}>;

/** Some fifteen thousand events: 7 MB that the writer has in memory, and as much in a file. */
const segmentLinesUsual = 65_536;

/** What is read to seal them: of long events, and of those that post nothing, fewer go into one. */
const segmentTextBytes = 64 * 1_024 * 1_024;

/**
 * The posting lines of the log in columns: sealed segments that never change, and an open tail that
 * each page of the log adds a frame to. It holds nothing that the log does not: a frame that was
 * half written, a segment that is damaged and all that follows are simply taken from the log again.
 * It is handed what is durable, so it is never ahead of that. One writer for a folder.
 */
export class Journal implements LogCopy {
  readonly name = 'journal';
  readonly version = journalFormat;
  #segments: readonly Segment[] = [];
  #dictionaries = new Dictionaries();
  #tail = new GrowingPart();
  /** Words of the tail: its segment will have them. */
  #tailWords: NewWords[number][] = [];
  readonly #tailTexts: TailTexts;
  #checkpoint: Mark | 'start' = 'start';
  #parked: Parked | undefined;

  constructor(private readonly options: JournalOptions) {
    this.#tailTexts = new TailTexts(options.folder);
  }

  get checkpoint(): Mark | 'start' {
    return this.#checkpoint;
  }

  get parked(): Parked | undefined {
    return this.#parked;
  }

  /** Whether somebody deleted it, or met damage while reading. */
  hasChanged(): boolean {
    const { folder } = this.options;
    return !existsSync(manifestPath(folder)) || existsSync(notePath(folder));
  }

  /**
   * Goes on with what is there, as far as it is sound and of this log.
   *
   * @throws StoreUnavailable when the log cannot be asked; Error when the machine fails (no rights)
   */
  async open(): Promise<void> {
    this.#load();
    const { checkpoint } = this;
    if (checkpoint !== 'start' && !(await holdsMark(this.options.store, checkpoint))) {
      this.#beginAnew(`its last event, ordinal ${checkpoint.ordinal}, is not in this log`);
    }
    this.#removeStrangers();
    rmSync(notePath(this.options.folder), { force: true });
  }

  take(deliveries: readonly Delivery[]): void {
    if (this.#parked || deliveries.length === 0) return;
    assertFollows(this, deliveries);
    const before = this.#tail.extent;
    let last: Delivery | undefined;
    try {
      for (const delivery of deliveries) {
        if (!isCounted(delivery.recorded.stream)) continue;
        const problem = this.#add(delivery);
        if (problem !== undefined) {
          this.#park(delivery, problem);
          break;
        }
        last = delivery;
      }
      if (last) this.#keep(before, markOfDelivery(last));
    } catch (error) {
      // What did not get into the file is not in memory either: it comes again.
      this.#load();
      throw error;
    }
  }

  close(): void {
    this.#forget();
  }

  /** @returns why it cannot be taken */
  #add(delivery: Delivery): string | undefined {
    if (delivery.problem !== undefined) return delivery.problem;
    try {
      this.#tailTexts.add(delivery.recorded, (bytes) =>
        this.#tail.add(delivery, this.#dictionaries, bytes),
      );
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #park({ recorded, ordinal }: Delivery, message: string): void {
    const { stream, revision, event } = recorded;
    this.#parked = { stream, revision, type: event.type, ordinal, message };
  }

  /** From here on the page is in the journal; what is not in a whole frame comes again. */
  #keep(before: Extent, mark: Mark): void {
    const words = this.#dictionaries.takeNew();
    const { folder } = this.options;
    const n = this.#segments.length;
    const texts = this.#tailTexts.keep(n);
    appendFrame(tailPath(folder, n), { mark, words, texts, ...this.#tail.since(before) });
    for (const word of words) this.#tailWords.push(word);
    this.#checkpoint = mark;
    if (this.#isFull) this.#seal(mark);
  }

  get #isFull(): boolean {
    const { segmentLines = segmentLinesUsual } = this.options;
    return this.#tail.lineCount >= segmentLines || this.#tailTexts.byteLength >= segmentTextBytes;
  }

  /**
   * Until the manifest names it the segment is nothing, and the tail is still what counts: whoever
   * dies in between seals it again.
   */
  #seal(mark: Mark): void {
    const { folder, fingerprint } = this.options;
    const n = this.#segments.length;
    const { lines, attributes } = this.#tail.since(fromStart);
    const sealed = attributeNames.map((name): [AttributeName, SealedFile] => {
      const file = attributesFile(name, n);
      return [name, sealAttributes(join(folder, file), file, { name, table: attributes[name] })];
    });
    const { events } = attributes;
    const sizes = events.columns.bytes;
    const texts = this.#tailTexts.read(n);
    const segment: Segment = {
      lines: sealLines(join(folder, linesFile(n)), linesFile(n), lines),
      words: sealWords(join(folder, wordsFile(n)), wordsFile(n), this.#tailWords),
      attributes: Object.fromEntries(sealed) as Segment['attributes'],
      texts: sealTexts(join(folder, textsFile(n)), textsFile(n), { texts, sizes }),
      lineCount: lines.length,
      firstOrdinal: Number(events.columns.ordinal[0]),
      mark,
    };
    this.#segments = [...this.#segments, segment];
    writeManifest(folder, { fingerprint, segments: this.#segments });
    this.#tail = new GrowingPart();
    this.#tailWords = [];
    this.#tailTexts.forget();
    removeTail(folder, n);
  }

  #load(): void {
    const wasFilled = this.#checkpoint !== 'start';
    this.#forget();
    const { folder, fingerprint } = this.options;
    makeFolder(folder);
    try {
      const manifest = readManifest(folder);
      if (manifest && manifest.fingerprint !== fingerprint) {
        return this.#beginAnew('it is of another ledger');
      }
      // A tail without a manifest is of nobody knows whom.
      const isGone = wasFilled || readdirSync(folder).some(isOfJournal);
      if (!manifest) return this.#beginAnew(isGone ? 'somebody deleted it' : undefined);
      this.#loadSegments(manifest.segments);
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      return this.#beginAnew(error.message);
    }
    this.#loadTail();
    if (this.#isFull && this.#checkpoint !== 'start') this.#seal(this.#checkpoint);
  }

  /** As far as they are sound: what is behind the first that is not comes from the log again. */
  #loadSegments(segments: readonly Segment[]): void {
    const { folder, fingerprint, onRemade } = this.options;
    for (const [n, segment] of segments.entries()) {
      try {
        for (const sealed of filesOf(segment)) readSealed(join(folder, sealed.file), sealed);
        this.#dictionaries.take(readWords(join(folder, segment.words.file), segment.words));
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
        onRemade?.({ path: join(folder, segment.lines.file), reason: error.message });
        removeTail(folder, segments.length);
        removeTail(folder, n);
        writeManifest(folder, { fingerprint, segments: this.#segments });
        return;
      }
      this.#segments = segments.slice(0, n + 1);
      this.#checkpoint = segment.mark;
    }
  }

  #loadTail(): void {
    const { folder } = this.options;
    const n = this.#segments.length;
    let end = 0;
    for (const frame of readFrames(tailPath(folder, n)).frames) {
      if (!this.#tailTexts.load(n, frame.texts)) break;
      const { mark, words } = frame;
      this.#dictionaries.take(words);
      for (const word of words) this.#tailWords.push(word);
      this.#tail.take(frame);
      this.#checkpoint = mark;
      end = frame.end;
    }
    cutFrames(tailPath(folder, n), end);
    this.#tailTexts.cut(n);
  }

  #beginAnew(reason: string | undefined): void {
    const { folder, fingerprint, onRemade } = this.options;
    this.#forget();
    for (const entry of readdirSync(folder)) {
      if (isOfJournal(entry)) rmSync(join(folder, entry), { force: true });
    }
    writeManifest(folder, { fingerprint, segments: [] });
    if (reason !== undefined) onRemade?.({ path: manifestPath(folder), reason });
  }

  /** What a crash left: segments that no manifest names, and tails that were sealed. */
  #removeStrangers(): void {
    const { folder } = this.options;
    const known = new Set([
      basename(manifestPath(folder)),
      basename(tailPath(folder, this.#segments.length)),
      basename(tailTextsPath(folder, this.#segments.length)),
      ...this.#segments.flatMap((segment) => filesOf(segment).map(({ file }) => file)),
    ]);
    for (const entry of readdirSync(folder)) {
      if (isOfJournal(entry) && !known.has(entry)) rmSync(join(folder, entry), { force: true });
    }
  }

  #forget(): void {
    this.#segments = [];
    this.#dictionaries = new Dictionaries();
    this.#tail = new GrowingPart();
    this.#tailWords = [];
    this.#tailTexts.forget();
    this.#checkpoint = 'start';
    this.#parked = undefined;
  }
}

/** @throws NoFolder where a file has its name */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' || code === 'ENOTDIR' ? new NoFolder(folder) : error;
  }
}
