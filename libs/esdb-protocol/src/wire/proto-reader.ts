/** What came is no message of the protocol; `message` says where it breaks. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

const wireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/**
 * Walks the fields of one protobuf message. A value that is not asked for is stepped over, so a
 * field that we do not know costs nothing. Bytes are views of what came in, not copies.
 */
export class ProtoReader {
  /** Number of the field that was stepped to. */
  field = 0;
  #wire = 0;
  #at: number;
  #isRead = true;

  constructor(
    private readonly buffer: Buffer,
    from = 0,
    private readonly end = buffer.length,
  ) {
    this.#at = from;
  }

  /** Steps to the next field; false at the end. */
  next(): boolean {
    if (!this.#isRead) this.#skip();
    if (this.#at >= this.end) return false;
    const tag = this.#varint();
    this.field = Math.floor(tag / 8);
    this.#wire = tag & 7;
    this.#isRead = false;
    if (this.field === 0) throw new MalformedMessage(`a field without a number at ${this.#at}`);
    return true;
  }

  bytes(): Buffer {
    const [from, to] = this.#range();
    return this.buffer.subarray(from, to);
  }

  text(): string {
    const [from, to] = this.#range();
    return this.buffer.toString('utf8', from, to);
  }

  message(): ProtoReader {
    const [from, to] = this.#range();
    return new ProtoReader(this.buffer, from, to);
  }

  /** A number that is known to be small. */
  uint32(): number {
    return Number(this.uint64() & 0xffff_ffffn);
  }

  bool(): boolean {
    return this.uint64() !== 0n;
  }

  uint64(): bigint {
    this.#expect(wireType.varint);
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new MalformedMessage(`a number without an end at ${this.#at}`);
  }

  int64(): bigint {
    return BigInt.asIntN(64, this.uint64());
  }

  #range(): [from: number, to: number] {
    this.#expect(wireType.bytes);
    const length = this.#varint();
    const from = this.#at;
    const to = from + length;
    if (to > this.end)
      throw new MalformedMessage(`${length} bytes announced, not there, at ${from}`);
    this.#at = to;
    return [from, to];
  }

  #expect(wire: number): void {
    if (this.#wire !== wire) {
      throw new MalformedMessage(`field ${this.field} has wire type ${this.#wire}, not ${wire}`);
    }
    this.#isRead = true;
  }

  /** Lengths and tags: below 2^35. */
  #varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new MalformedMessage(`a length without an end at ${this.#at}`);
  }

  #byte(): number {
    if (this.#at >= this.end)
      throw new MalformedMessage(`the message ends in a field, at ${this.#at}`);
    return this.buffer[this.#at++] as number;
  }

  #skip(): void {
    if (this.#wire === wireType.varint) this.uint64();
    else if (this.#wire === wireType.bytes) this.#range();
    else if (this.#wire === wireType.fixed64) this.#at += 8;
    else if (this.#wire === wireType.fixed32) this.#at += 4;
    else throw new MalformedMessage(`unknown wire type ${this.#wire} at ${this.#at}`);
    this.#isRead = true;
  }
}
