import type { RecordedEvent } from '@lodestone/kernel';
import { tailTextsPath } from './manifest';
import { Damaged } from './segment';
import { appendTexts, cutTexts, readTexts, textOf, type TextsPlace } from './texts';

/** What the events of the open tail say: it lies in a file, and nowhere in memory. */
export class TailTexts {
  #places: TextsPlace[] = [];
  /** Of the page at hand. */
  #page: Buffer[] = [];

  constructor(private readonly folder: string) {}

  /** Of all pages that are kept. */
  get byteLength(): number {
    const last = this.#places.at(-1);
    return last ? last.at + last.bytes : 0;
  }

  /** Adds what `taken` took: whatever it refuses is not in the page. */
  add(recorded: RecordedEvent, taken: (bytes: number) => void): void {
    const text = textOf(recorded);
    taken(text.length);
    this.#page.push(text);
  }

  /** Before the frame that names the place: what no frame names is cut off. */
  keep(segments: number): TextsPlace {
    const path = tailTextsPath(this.folder, segments);
    const place = appendTexts(path, this.#page.splice(0), this.byteLength);
    this.#places.push(place);
    return place;
  }

  /** Whether what a frame names is there as it was written; only then it is gone on with. */
  load(segments: number, place: TextsPlace): boolean {
    try {
      readTexts(tailTextsPath(this.folder, segments), place);
    } catch (error) {
      if (error instanceof Damaged) return false;
      throw error;
    }
    this.#places.push(place);
    return true;
  }

  /** What is behind the last page goes. */
  cut(segments: number): void {
    cutTexts(tailTextsPath(this.folder, segments), this.byteLength);
  }

  /** @throws Damaged */
  read(segments: number): Buffer {
    const path = tailTextsPath(this.folder, segments);
    return Buffer.concat(this.#places.map((place) => readTexts(path, place)));
  }

  forget(): void {
    this.#places = [];
    this.#page = [];
  }
}
