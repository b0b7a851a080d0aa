const tableMin = 1_024;

/**
 * Words by number, and numbers by word. A million lots take some 40 MB this way, where a `Map` of
 * strings takes 150: the words lie behind each other as bytes, and what finds them are numbers.
 */
export class Dictionary {
  #bytes = Buffer.alloc(16 * tableMin);
  /** Where word n ends; word 0 is none, and empty. */
  #ends = new Uint32Array(tableMin);
  #count = 1;
  /** Numbers of words by their hash; 0 is free. At most half full. */
  #table = new Uint32Array(2 * tableMin);
  #wanted = Buffer.alloc(1_024);

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

  #is(number: number, length: number): boolean {
    const [start, end] = [this.#startOf(number), this.#endOf(number)];
    return end - start === length && this.#bytes.compare(this.#wanted, 0, length, start, end) === 0;
  }

  #add(length: number, place: number): number {
    const number = this.#count++;
    const start = this.#endOf(number - 1);
    if (number >= this.#ends.length) this.#ends = grown(this.#ends);
    if (start + length > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], Math.max(start + length, 2 * start));
    }
    this.#wanted.copy(this.#bytes, start, 0, length);
    this.#ends[number] = start + length;
    this.#table[place] = number;
    if (2 * this.#count > this.#table.length) this.#widen();
    return number;
  }

  #widen(): void {
    this.#table = new Uint32Array(2 * this.#table.length);
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

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
