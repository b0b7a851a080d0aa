/** Bytes that grow; little endian, as Parquet has them. */
export class Bytes {
  #bytes = Buffer.allocUnsafe(65_536);
  length = 0;

  /** What was written; a view, good until the next write. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** Room for so many bytes more, which the caller fills from `at` on. */
  room(size: number): Readonly<{ bytes: Buffer; at: number }> {
    const at = this.length;
    if (at + size > this.#bytes.length) {
      const more = Buffer.allocUnsafe(Math.max(at + size, 2 * this.#bytes.length));
      this.#bytes.copy(more, 0, 0, at);
      this.#bytes = more;
    }
    this.length = at + size;
    return { bytes: this.#bytes, at };
  }

  byte(value: number): void {
    const { bytes, at } = this.room(1);
    bytes[at] = value;
  }

  uint32(value: number): void {
    const { bytes, at } = this.room(4);
    bytes.writeUInt32LE(value, at);
  }

  varint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  add(bytes: Uint8Array): void {
    const { bytes: to, at } = this.room(bytes.length);
    to.set(bytes, at);
  }

  /** With its length before it, as a BYTE_ARRAY stands in a page. */
  text(value: string): void {
    const { bytes, at } = this.room(4 + value.length * 3);
    const size = bytes.write(value, at + 4);
    bytes.writeUInt32LE(size, at);
    this.length = at + 4 + size;
  }
}
