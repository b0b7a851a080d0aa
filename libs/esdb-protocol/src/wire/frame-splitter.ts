/** One byte that says whether the message is compressed, then four with its length. */
const prefixBytes = 5;

/** Why a frame is refused. */
export class UnusableFrame extends Error {
  override readonly name = 'UnusableFrame';
  constructor(
    readonly reason: 'compressed' | 'too-large',
    message: string,
  ) {
    super(message);
  }
}

/** Cuts the bytes of a call into the messages that they carry, whatever the chunks they come in. */
export class FrameSplitter {
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(private readonly messageBytesMax: number) {}

  /** True when no message is cut off. */
  get isBetweenMessages(): boolean {
    return this.#bytes === 0;
  }

  /** @throws UnusableFrame */
  push(chunk: Buffer, heard: (message: Buffer) => void): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#bytes >= prefixBytes) {
      const length = this.#announced();
      if (this.#bytes < prefixBytes + length) return;
      const whole = this.#joined();
      this.#keep(whole.subarray(prefixBytes + length));
      heard(whole.subarray(prefixBytes, prefixBytes + length));
    }
  }

  #announced(): number {
    const prefix = this.#first(prefixBytes);
    const length = prefix.readUInt32BE(1);
    if (prefix[0] !== 0) {
      throw new UnusableFrame('compressed', 'this node does not take compressed messages');
    }
    if (length > this.messageBytesMax) {
      throw new UnusableFrame(
        'too-large',
        `a message of ${length} bytes is over the limit of ${this.messageBytesMax}`,
      );
    }
    return length;
  }

  #first(bytes: number): Buffer {
    const [first] = this.#chunks;
    return first && first.length >= bytes ? first : this.#joined();
  }

  #joined(): Buffer {
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : undefined;
    if (whole) return whole;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#bytes = rest.length;
  }
}
