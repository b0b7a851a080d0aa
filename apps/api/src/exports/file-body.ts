import { close, createReadStream, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import type { ByteRange } from './byte-range';
import type { Kept } from './kept-exports';

/** So much is read at a time: a slow reader holds no more than that. */
const chunkBytes = 65_536;

/** A part of a file that is whole. It is opened at once: what is dropped meanwhile is read on. */
export const partOfFile = (path: string, { from, to }: ByteRange): Readable =>
  createReadStream(path, {
    fd: openSync(path, 'r'),
    start: from,
    end: to,
    highWaterMark: chunkBytes,
  });

/**
 * A file from its beginning, as far as it has been written, and then as it grows: the first bytes leave
 * before the last are made. Where it cannot be finished the answer is cut off, so that nobody takes it
 * for whole.
 */
export function growingFile(kept: Kept): Readable {
  // At once: a moment later it has another name.
  const file = openSync(kept.path(), 'r');
  const body = Readable.from(chunksOf(kept, file), {
    objectMode: false,
    highWaterMark: chunkBytes,
  });
  return body.once('close', () => close(file));
}

const readFrom = promisify(read);

async function* chunksOf(kept: Kept, file: number): AsyncGenerator<Buffer> {
  let at = 0;
  let isWhole = false;
  const whole = kept.made.then(() => (isWhole = true));
  for (;;) {
    const { bytes } = kept.so();
    if (at < bytes) {
      const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, bytes - at));
      const { bytesRead } = await readFrom(file, buffer, 0, buffer.length, at);
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    } else if (isWhole) return;
    else await Promise.race([whole, more(kept)]);
  }
}

function more(kept: Kept): Promise<void> {
  return new Promise((resolve) => {
    const end = kept.onMore(() => {
      end();
      resolve();
    });
  });
}
