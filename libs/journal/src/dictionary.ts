import { sharedArrayOf } from './columns';

const tableMin = 1_024;

const slash = '/'.charCodeAt(0);

/** A dictionary as it is handed to another thread: nothing of it is copied, only looked at. */
export type SharedWords = Readonly<{
  bytes: Uint8Array;
  ends: Uint32Array;
  table: Uint32Array;
  count: number;
}>;

/**
 * Words by number, and numbers by word. A million lots take some 40 MB this way, where a `Map` of
 * strings takes 150: the words lie behind each other as bytes, and what finds them are numbers.
 */
export class Dictionary {
  #bytes = sharedBytes(16 * tableMin);
  /** Where word n ends; word 0 is none, and empty. */
  #ends: Uint32Array = sharedArrayOf('uint32', tableMin);
  #count = 1;
  /** Numbers of words by their hash; 0 is free. At most half full. */
  #table: Uint32Array = sharedArrayOf('uint32', 2 * tableMin);
  #wanted = Buffer.alloc(1_024);

  /** What another thread shows. Nobody enters words here: they are entered there. */
  static of({ bytes, ends, table, count }: SharedWords): Dictionary {
    const dictionary = new Dictionary();
    dictionary.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    dictionary.#ends = ends;
    dictionary.#table = table;
    dictionary.#count = count;
    return dictionary;
  }

  shared(): SharedWords {
    const bytes = new Uint8Array(this.#bytes.buffer, 0, this.#bytes.length);
    return { bytes, ends: this.#ends, table: this.#table, count: this.#count };
  }

  get byteLength(): number {
    return this.#bytes.length + this.#ends.byteLength + this.#table.byteLength;
  }

  /** With the empty word. */
  get count(): number {
    return this.#count;
  }

  /** Its number, under which it is entered if it has none. */
  enter(word: string): number {
    const length = this.#encode(word);
    const place = this.#placeOf(length);
    const known = this.#table[place] as number;
    if (known !== 0 || length === 0) return known;
    return this.#add(length, place);
  }

  /** Undefined of a word that nobody entered. */
  numberOf(word: string): number | undefined {
    const length = this.#encode(word);
    if (length === 0) return 0;
    return this.#table[this.#placeOf(length)] || undefined;
  }

  wordOf(number: number): string {
    return this.#bytes.toString('utf8', this.#startOf(number), this.#endOf(number));
  }

  /** The number that what stands before a slash has in another dictionary; 0 where it has none there. */
  numberBeforeSlash(number: number, other: Dictionary): number {
    const [start, end] = [this.#startOf(number), this.#endOf(number)];
    if (end - start > other.#wanted.length) other.#wanted = Buffer.alloc(end - start);
    let length = 0;
    while (start + length < end && this.#bytes[start + length] !== slash) {
      other.#wanted[length] = this.#bytes[start + length] as number;
      length += 1;
    }
    return length === 0 ? 0 : (other.#table[other.#placeOf(length)] as number);
  }

  #encode(word: string): number {
    if (word.length * 3 > this.#wanted.length) this.#wanted = Buffer.alloc(word.length * 3);
    return this.#wanted.write(word);
  }

  /** Where the wanted word stands, or would. */
  #placeOf(length: number): number {
    const wanted = this.#wanted;
    let hash = 0x811c9dc5;
    for (let n = 0; n < length; n++) hash = Math.imul(hash ^ (wanted[n] as number), 0x01000193);
    const mask = this.#table.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#table[place] as number;
      if (number === 0 || this.#is(number, length)) return place;
      place = (place + 1) & mask;
    }
  }

  /** Words that were entered elsewhere since are in the table already, and not known here. */
  #is(number: number, length: number): boolean {
    if (number >= this.#count) return false;
    const [start, end] = [this.#startOf(number), this.#endOf(number)];
    return end - start === length && this.#bytes.compare(this.#wanted, 0, length, start, end) === 0;
  }

  #add(length: number, place: number): number {
    const number = this.#count++;
    const start = this.#endOf(number - 1);
    if (number >= this.#ends.length) this.#ends = grown(this.#ends);
    if (start + length > this.#bytes.length) {
      const more = sharedBytes(Math.max(start + length, 2 * start));
      this.#bytes.copy(more, 0, 0, start);
      this.#bytes = more;
    }
    this.#wanted.copy(this.#bytes, start, 0, length);
    this.#ends[number] = start + length;
    this.#table[place] = number;
    if (2 * this.#count > this.#table.length) this.#widen();
    return number;
  }

  #widen(): void {
    this.#table = sharedArrayOf('uint32', 2 * this.#table.length);
    for (let number = 1; number < this.#count; number++) {
      const [start, end] = [this.#startOf(number), this.#endOf(number)];
      this.#bytes.copy(this.#wanted, 0, start, end);
      this.#table[this.#placeOf(end - start)] = number;
    }
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#endOf(number - 1);
  }

  #endOf(number: number): number {
    return this.#ends[number] as number;
  }
}

const sharedBytes = (length: number): Buffer => Buffer.from(new SharedArrayBuffer(length));

function grown(numbers: Uint32Array): Uint32Array {
  const more: Uint32Array = sharedArrayOf('uint32', 2 * numbers.length);
  more.set(numbers);
  return more;
}
