import type { Ordinal } from '@lodestone/kernel';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeNames, onlyOf, type AttributeName } from './attributes';
import type { NewWords } from './dictionaries';
import { readFrames } from './frames';
import {
  NoFolder,
  notePath,
  readManifest,
  tailPath,
  tailTextsPath,
  type Manifest,
  type Segment,
} from './manifest';
import type { Part } from './part';
import { Damaged, readAttributes, readLines, readWords } from './segment';
import { readBlocks, readTexts, type TextBlock } from './texts';

/** There is no journal yet, or it is being made anew. Ask again. */
export class NoJournalYet extends Error {
  override readonly name = 'NoJournalYet';
}

/** What a journal has more than it had when it was looked at last. */
export type Fed = Part &
  Readonly<{
    lastOrdinal: Ordinal;
    words: NewWords;
    /**
     * What the events say: read when they are asked for.
     *
     * @throws Damaged
     */
    texts: () => readonly TextBlock[];
  }>;

/** Whoever is told what a journal has, as far as it is new. */
export type FeedTaker = Readonly<{
  /** All that was given before is of no journal any more. */
  forget: () => void;
  /** A segment, in the place of everything that came of the tail. */
  takeSealed: (fed: Fed) => void;
  /** A frame of the tail. */
  takeTail: (fed: Fed) => void;
}>;

/** Reads a journal beside its writer, sealed segments once and of the tail what is new. */
export class JournalFeed {
  #segments: readonly Segment[] = [];
  #tailEnd = 0;
  #tailInode: number | undefined;

  constructor(
    private readonly folder: string,
    private readonly taker: FeedTaker,
    /** The others are empty, and their files are not read. */
    private readonly tables: readonly AttributeName[] = attributeNames,
  ) {}

  /**
   * Hands on what the writer has added.
   *
   * @throws NoJournalYet also where it is damaged: the writer is told, and makes it anew
   */
  refresh(): void {
    try {
      // What is sealed meanwhile is not in the tail any more.
      while (!this.#refreshed());
    } catch (error) {
      if (error instanceof NoFolder) throw new NoJournalYet(error.message);
      if (!(error instanceof Damaged)) throw error;
      this.#forget();
      if (existsSync(this.folder)) writeFileSync(notePath(this.folder), error.message);
      throw new NoJournalYet(error.message);
    }
  }

  #refreshed(): boolean {
    const manifest = readManifest(this.folder);
    if (!manifest) throw new NoJournalYet(`there is no journal in ${this.folder} yet`);
    if (!this.#isContinuedBy(manifest)) this.#forget();
    for (const segment of manifest.segments.slice(this.#segments.length)) this.#takeSealed(segment);
    this.#takeTail(manifest.segments.length);
    return readManifest(this.folder)?.segments.length === manifest.segments.length;
  }

  /** Segments are never changed, so a journal with others was made anew. */
  #isContinuedBy({ segments }: Manifest): boolean {
    const isSame = this.#segments.every(
      ({ lines }, n) =>
        lines.crc32 === segments[n]?.lines.crc32 && lines.bytes === segments[n].lines.bytes,
    );
    const isSameTail =
      segments.length > this.#segments.length ||
      this.#tailInode === undefined ||
      this.#tailInode === inodeOf(tailPath(this.folder, segments.length));
    return isSame && isSameTail;
  }

  #takeSealed(segment: Segment): void {
    const { folder } = this;
    this.taker.takeSealed({
      lines: readLines(join(folder, segment.lines.file), segment.lines),
      attributes: onlyOf(this.tables, (name) => {
        const sealed = segment.attributes[name];
        return readAttributes(join(folder, sealed.file), sealed, name);
      }),
      words: readWords(join(folder, segment.words.file), segment.words),
      lastOrdinal: segment.mark.ordinal,
      texts: () => readBlocks(join(folder, segment.texts.file), segment.texts),
    });
    this.#segments = [...this.#segments, segment];
    this.#tailEnd = 0;
    this.#tailInode = undefined;
  }

  #takeTail(segments: number): void {
    const path = tailPath(this.folder, segments);
    const { frames, end } = readFrames(path, this.#tailEnd);
    const textsPath = tailTextsPath(this.folder, segments);
    for (const { mark, lines, words, attributes, texts } of frames) {
      this.taker.takeTail({
        lines,
        words,
        attributes: onlyOf(this.tables, (name) => attributes[name]),
        lastOrdinal: mark.ordinal,
        texts: () => [
          { events: attributes.events.length, texts: () => readTexts(textsPath, texts) },
        ],
      });
    }
    this.#tailEnd = end;
    this.#tailInode = inodeOf(path);
  }

  #forget(): void {
    this.taker.forget();
    this.#segments = [];
    this.#tailEnd = 0;
    this.#tailInode = undefined;
  }
}

const inodeOf = (path: string): number | undefined =>
  statSync(path, { throwIfNoEntry: false })?.ino;
