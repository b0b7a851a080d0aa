import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { UnreadableFile, type FileFault } from '../../reading/read-row';

/** A file of which any part can be read. */
export type RandomAccess = Readonly<{
  bytes: number;
  read: (from: number, to: number) => Promise<Uint8Array>;
}>;

/** What a workbook may be: a person fills no larger one, and a program sends CSV or NDJSON. */
export const xlsxBounds = {
  bytesMax: 20 * 1024 * 1024,
  unpackedBytesMax: 200 * 1024 * 1024,
  entriesMax: 1_000,
} as const;

type Entry = Readonly<{ method: number; flags: number; from: number; packed: number }>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const commentBytesMax = 0xffff;
const entryBytes = 46;
const headBytes = 30;
const deflated = 8;

/**
 * The entries of a ZIP file, each unpacked while it is read. What all of them together may unpack to
 * is bounded by what comes out, whatever the file says of itself.
 */
export class ZipEntries {
  #left: number = xlsxBounds.unpackedBytesMax;

  private constructor(
    private readonly file: RandomAccess,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnreadableFile */
  static async open(file: RandomAccess): Promise<ZipEntries> {
    const from = Math.max(0, file.bytes - endBytes - commentBytesMax);
    const tail = Buffer.from(await file.read(from, file.bytes));
    const at = lastIndexOf(tail, endSignature);
    if (at < 0 || at + endBytes > tail.length) throw new UnreadableFile(notAWorkbook);
    const count = tail.readUInt16LE(at + 10);
    const size = tail.readUInt32LE(at + 12);
    const begins = tail.readUInt32LE(at + 16);
    if (begins + size > file.bytes) throw new UnreadableFile(notAWorkbook);
    if (count > xlsxBounds.entriesMax) throw new UnreadableFile(tooLargeUnpacked);
    const directory = Buffer.from(await file.read(begins, begins + size));
    return new ZipEntries(file, entriesIn(directory));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws UnreadableFile, also in the middle */
  async *unpacked(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry || (entry.flags & 1) !== 0) throw new UnreadableFile(notAWorkbook);
    if (entry.method !== 0 && entry.method !== deflated) throw new UnreadableFile(notAWorkbook);
    const packed = Readable.from(this.#packed(entry));
    const bytes = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
    packed.on('error', (error) => bytes.destroy(error));
    try {
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
        this.#left -= chunk.length;
        if (this.#left < 0) throw new UnreadableFile(tooLargeUnpacked);
        yield chunk;
      }
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw code.startsWith('Z_') || code === 'ERR_BUFFER_OUT_OF_BOUNDS'
        ? new UnreadableFile(damaged)
        : error;
    } finally {
      packed.destroy();
      bytes.destroy();
    }
  }

  /** As one text: for the small parts that say how the large ones are read. */
  async text(name: string): Promise<string> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.unpacked(name)) chunks.push(chunk);
    return new TextDecoder().decode(Buffer.concat(chunks));
  }

  async *#packed({ from, packed }: Entry): AsyncGenerator<Uint8Array> {
    const head = Buffer.from(await this.file.read(from, from + headBytes));
    if (head.length < headBytes) throw new UnreadableFile(damaged);
    const begins = from + headBytes + head.readUInt16LE(26) + head.readUInt16LE(28);
    const ends = Math.min(begins + packed, this.file.bytes);
    for (let at = begins; at < ends; at += partBytes) {
      yield await this.file.read(at, Math.min(ends, at + partBytes));
    }
  }
}

/** Unpacked, a part of this size is no more than the bound that follows it, and is counted at once. */
const partBytes = 64 * 1024;

function entriesIn(directory: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at + entryBytes <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const nameBytes = directory.readUInt16LE(at + 28);
    const skipped = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const name = directory.toString('utf8', at + entryBytes, at + entryBytes + nameBytes);
    entries.set(name.replaceAll('\\', '/'), {
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      from: directory.readUInt32LE(at + 42),
    });
    at += entryBytes + nameBytes + skipped;
  }
  return entries;
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  const sought = Buffer.alloc(4);
  sought.writeUInt32LE(signature);
  return bytes.lastIndexOf(sought);
}

export const notAWorkbook: FileFault = {
  code: 'not-a-workbook',
  message: {
    en: 'is no Excel workbook (.xlsx) without a password: save it as one, or send CSV',
    zh: '不是无密码的 Excel 工作簿（.xlsx）：请另存为 .xlsx，或提交 CSV',
  },
};

const damaged: FileFault = {
  code: 'workbook-damaged',
  message: {
    en: 'is damaged: a part of the workbook cannot be unpacked',
    zh: '工作簿已损坏：部分内容无法解压',
  },
};

const tooLargeUnpacked: FileFault = {
  code: 'workbook-too-large',
  message: {
    en: `unpacks to more than ${xlsxBounds.unpackedBytesMax / 1024 / 1024} MB: send it as CSV or NDJSON`,
    zh: `解压后超过 ${xlsxBounds.unpackedBytesMax / 1024 / 1024} MB：请改用 CSV 或 NDJSON`,
  },
};
