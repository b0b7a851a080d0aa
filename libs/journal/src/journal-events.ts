import type { DomainEvent, EventMetadata, Ordinal } from '@lodestone/kernel';
import type { Mark } from '@lodestone/projections';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeTable } from './attributes';
import { dictionaryNames } from './columns';
import { Dictionaries, type NewWords } from './dictionaries';
import { readFrames, type FoundFrame } from './frames';
import { NoJournalYet } from './journal-feed';
import {
  notePath,
  readManifest,
  tailPath,
  tailTextsPath,
  type Manifest,
  type Segment,
} from './manifest';
import { Damaged, readAttributes, readWords } from './segment';
import { readBlocks, readTexts, toldIn, type TextBlock, type Told } from './texts';

/** A counted event in its newest form, with what of its metadata leaves the ledger. */
export type JournalEvent = Readonly<{
  ordinal: Ordinal;
  recordedAt: string;
  stream: string;
  revision: number;
  event: DomainEvent;
  metadata: Pick<EventMetadata, 'channel' | 'schemaVersion'>;
}>;

/** Asked once for each word: of events that nobody wants the text is not looked at. */
export type WantedEvents = Readonly<{
  type?: (type: string) => boolean;
  stream?: (stream: string) => boolean;
}>;

export type EventRange = WantedEvents &
  Readonly<{
    /** Both included. */
    from: Ordinal;
    to: Ordinal;
  }>;

/** It is not of this ledger. */
export class ForeignJournal extends Error {
  override readonly name = 'ForeignJournal';
}

type Piece = Readonly<{ events: AttributeTable<'events'>; texts: readonly TextBlock[] }>;

/**
 * Gives the events of a journal in their order, beside its writer. One segment is in memory at a time,
 * and of the words only streams and types: so memory does not grow with the log.
 */
export class JournalEvents {
  readonly #dictionaries = new Dictionaries();
  readonly #names = { stream: [] as string[], type: [] as string[] };
  /** Of so many segments the words are known. */
  #known = 0;
  #first: Manifest | undefined;

  constructor(
    private readonly folder: string,
    /** Of the ledger whose journal it should be. */
    private readonly fingerprint: string,
  ) {}

  /**
   * Its last event, with which one can look whether it is of a log.
   *
   * @throws NoJournalYet also where it is damaged: the writer is told, and makes it anew
   * @throws ForeignJournal
   */
  mark(): Mark | undefined {
    return this.#sound(() => {
      const { segments } = this.#manifest();
      const tail = readFrames(tailPath(this.folder, segments.length)).frames.at(-1);
      return (tail ?? segments.at(-1))?.mark;
    });
  }

  /**
   * Those of these ordinals that are there, a page at a time and no page empty.
   *
   * @throws NoJournalYet also where damage is met, or it was made anew meanwhile; what was given
   * before was sound
   */
  *pages({ from, to, ...wanted }: EventRange): Generator<readonly JournalEvent[], void, void> {
    const wants = this.#wanting(wanted);
    let next = from;
    for (const piece of this.#pieces(() => next, to)) {
      for (const page of this.#pagesOf(piece, { from: next, to, wants })) {
        next = page.next;
        if (page.events.length > 0) yield page.events;
      }
    }
  }

  /** What is sealed while the tail is being read comes as a segment. */
  *#pieces(next: () => Ordinal, to: Ordinal): Generator<Piece, void, void> {
    for (let n = 0; ; n++) {
      const { segments } = this.#sound(() => this.#manifest());
      const segment = segments[n];
      if (!segment) {
        yield* this.#tail(n);
        if (this.#sound(() => this.#manifest()).segments.length === n) return;
        n -= 1;
        continue;
      }
      if (segment.firstOrdinal > to) return;
      this.#sound(() => this.#learn(segment, n));
      if (segment.mark.ordinal >= next()) yield this.#sound(() => this.#segment(segment));
    }
  }

  #segment({ attributes, texts }: Segment): Piece {
    const { folder } = this;
    const sealed = attributes.events;
    const events = readAttributes(join(folder, sealed.file), sealed, 'events');
    const blocks = readBlocks(join(folder, texts.file), texts);
    return { events: events as AttributeTable<'events'>, texts: blocks };
  }

  *#tail(n: number): Generator<Piece, void, void> {
    const path = tailTextsPath(this.folder, n);
    const { frames } = readFrames(tailPath(this.folder, n));
    // Its words come again with the segment: then they are known, and have the same numbers.
    for (const { words } of frames) this.#dictionaries.take(words.filter(isWanted));
    for (const { attributes, texts } of frames) {
      const read = this.#textsOfTail(path, texts, n);
      if (!read) return;
      const { events } = attributes;
      yield { events, texts: [{ events: events.length, texts: () => read }] };
    }
  }

  /** Undefined where it was sealed meanwhile. */
  #textsOfTail(path: string, place: FoundFrame['texts'], n: number): Buffer | undefined {
    return this.#sound(() => {
      try {
        return readTexts(path, place);
      } catch (error) {
        if (error instanceof Damaged && this.#manifest().segments.length > n) return undefined;
        throw error;
      }
    });
  }

  #learn({ words }: Segment, n: number): void {
    if (n < this.#known) return;
    this.#dictionaries.take(readWords(join(this.folder, words.file), words, dictionariesOfEvents));
    this.#known = n + 1;
  }

  #wanting({ type, stream }: WantedEvents): Wants | undefined {
    if (!type && !stream) return undefined;
    const known = { type: new Map<number, boolean>(), stream: new Map<number, boolean>() };
    const isWantedBy = (name: EventDictionary, wants: Wanting, number: number): boolean => {
      let answer = known[name].get(number);
      if (answer === undefined) {
        known[name].set(number, (answer = wants?.(this.#wordOf(name, number)) ?? true));
      }
      return answer;
    };
    return (ofType, ofStream) =>
      isWantedBy('type', type, ofType) && isWantedBy('stream', stream, ofStream);
  }

  /** Of each block those that are wanted, and where to go on after it. */
  *#pagesOf(
    { events, texts }: Piece,
    { from, to, wants }: Readonly<{ from: Ordinal; to: Ordinal; wants: Wants | undefined }>,
  ): Generator<Readonly<{ events: readonly JournalEvent[]; next: Ordinal }>, void, void> {
    const { ordinal, type, stream, bytes } = events.columns;
    let first = 0;
    for (const block of texts) {
      const end = first + block.events;
      const chosen: Chosen[] = [];
      let at = 0;
      for (let n = first; n < end; n++) {
        const [start, isIn] = [at, isWithin(Number(ordinal[n]), from, to)];
        at += bytes[n] as number;
        if (isIn && (wants?.(type[n] as number, stream[n] as number) ?? true)) {
          chosen.push({ n, start, end: at });
        }
      }
      if (chosen.length > 0) {
        const read = this.#sound(() => told(block.texts(), chosen));
        const next = Number(ordinal[end - 1]) + 1;
        yield { events: chosen.map(({ n }, i) => this.#event(events, n, read[i] as Told)), next };
      }
      first = end;
    }
  }

  #event({ columns }: Piece['events'], n: number, read: Told): JournalEvent {
    const [data, recordedAt, channel, schemaVersion] = read;
    return {
      ordinal: Number(columns.ordinal[n]),
      recordedAt,
      stream: this.#wordOf('stream', columns.stream[n] as number),
      revision: columns.revision[n] as number,
      event: { type: this.#wordOf('type', columns.type[n] as number), data },
      metadata: { channel, schemaVersion },
    };
  }

  #wordOf(name: EventDictionary, number: number): string {
    return (this.#names[name][number] ??= this.#dictionaries.of(name).wordOf(number));
  }

  #manifest(): Manifest {
    const manifest = readManifest(this.folder);
    if (!manifest) throw new NoJournalYet(`there is no journal in ${this.folder} yet`);
    if (manifest.fingerprint !== this.fingerprint) {
      throw new ForeignJournal(`the journal in ${this.folder} is of another ledger`);
    }
    const before = (this.#first ??= manifest).segments;
    const isSame = before.every(
      ({ texts }, n) => texts.crc32 === manifest.segments[n]?.texts.crc32,
    );
    if (!isSame) throw new NoJournalYet(`the journal in ${this.folder} was made anew meanwhile`);
    return manifest;
  }

  #sound<Found>(read: () => Found): Found {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      if (existsSync(this.folder)) writeFileSync(notePath(this.folder), error.message);
      throw new NoJournalYet(error.message);
    }
  }
}

type EventDictionary = 'stream' | 'type';
type Wanting = ((word: string) => boolean) | undefined;
type Wants = (type: number, stream: number) => boolean;
type Chosen = Readonly<{ n: number; start: number; end: number }>;

const dictionariesOfEvents = ['stream', 'type'] as const;

const wantedNumbers = dictionariesOfEvents.map((name) => dictionaryNames.indexOf(name));

const isWanted = ([dictionary]: NewWords[number]): boolean => wantedNumbers.includes(dictionary);

const isWithin = (ordinal: Ordinal, from: Ordinal, to: Ordinal): boolean =>
  from <= ordinal && ordinal <= to;

/**
 * So many are parsed as one list: what is made of a long one outlives V8's nursery, and costs four times
 * as much an event.
 */
const runLength = 16;

function told(texts: Buffer, chosen: readonly Chosen[]): readonly Told[] {
  try {
    return runsOf(chosen).flatMap(({ start, end }) => toldIn(texts, start, end));
  } catch (error) {
    throw new Damaged(`the text of an event cannot be read: ${String(error)}`);
  }
}

/** What lies behind each other is read at once. */
function runsOf(chosen: readonly Chosen[]): readonly Pick<Chosen, 'start' | 'end'>[] {
  const runs: { start: number; end: number; events: number }[] = [];
  for (const { start, end } of chosen) {
    const last = runs.at(-1);
    if (last?.end !== start || last.events === runLength) runs.push({ start, end, events: 1 });
    else {
      last.end = end;
      last.events += 1;
    }
  }
  return runs;
}
