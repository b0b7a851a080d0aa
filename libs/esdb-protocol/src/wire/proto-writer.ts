const lengthPrefixed = 2;
/** One flag byte (never compressed) and the length. */
const framePrefix = 5;
const lowBits = 0x80;

/**
 * Writes protobuf messages, and gRPC frames of them, one behind the other into one buffer. Whoever
 * takes the buffer owns it; the writer goes on with another.
 */
export class ProtoWriter {
  #buffer: Buffer;
  #length = 0;

  constructor(private readonly bytesAtFirst = 1024) {
    this.#buffer = Buffer.allocUnsafe(bytesAtFirst);
  }

  get length(): number {
    return this.#length;
  }

  take(): Buffer {
    const written = this.#buffer.subarray(0, this.#length);
    this.#buffer = Buffer.allocUnsafe(this.bytesAtFirst);
    this.#length = 0;
    return written;
  }

  /** One message as gRPC sends it. */
  frame(write: (writer: this) => void): void {
    this.#reserve(framePrefix);
    const from = this.#length;
    this.#length += framePrefix;
    write(this);
    this.#buffer[from] = 0;
    this.#buffer.writeUInt32BE(this.#length - from - framePrefix, from + 1);
  }

  message(field: number, write: (writer: this) => void): void {
    this.#tag(field, lengthPrefixed);
    this.#reserve(1);
    const from = this.#length + 1;
    this.#length = from;
    write(this);
    const length = this.#length - from;
    // Most messages fit into one byte of length; the others are moved up to make room.
    const more = varintBytes(length) - 1;
    if (more > 0) {
      this.#reserve(more);
      this.#buffer.copyWithin(from + more, from, this.#length);
      this.#length += more;
    }
    this.#putVarint(length, from - 1);
  }

  empty(field: number): void {
    this.#tag(field, lengthPrefixed);
    this.#append(0);
  }

  text(field: number, text: string): void {
    this.bytes(field, Buffer.from(text, 'utf8'));
  }

  bytes(field: number, bytes: Uint8Array): void {
    this.#tag(field, lengthPrefixed);
    this.#append(bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bool(field: number, value: boolean): void {
    this.uint(field, value ? 1 : 0);
  }

  /** Zero is written too: a member of a `oneof` is there even when it is zero. */
  uint(field: number, value: number | bigint): void {
    this.#tag(field, 0);
    if (typeof value === 'number') this.#append(value);
    else this.#appendBig(BigInt.asUintN(64, value));
  }

  #tag(field: number, wire: number): void {
    this.#append(field * 8 + wire);
  }

  #append(value: number): void {
    this.#reserve(10);
    this.#length = this.#putVarint(value, this.#length);
  }

  #appendBig(value: bigint): void {
    this.#reserve(10);
    let rest = value;
    for (; rest >= 0x80n; rest >>= 7n) {
      this.#buffer[this.#length++] = Number(rest & 0x7fn) | lowBits;
    }
    this.#buffer[this.#length++] = Number(rest);
  }

  #putVarint(value: number, from: number): number {
    let at = from;
    let rest = value;
    for (; rest >= lowBits; rest = Math.floor(rest / lowBits)) {
      this.#buffer[at++] = (rest % lowBits) | lowBits;
    }
    this.#buffer[at++] = rest;
    return at;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= lowBits; rest = Math.floor(rest / lowBits)) bytes += 1;
  return bytes;
}

/** One message by itself, without a frame. */
export function messageOf(write: (writer: ProtoWriter) => void): Buffer {
  const writer = new ProtoWriter(256);
  write(writer);
  return writer.take();
}
