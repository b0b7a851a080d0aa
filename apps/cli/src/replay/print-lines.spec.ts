import { Writable } from 'node:stream';
import { Printer } from '../terminal/printer';
import type { LinesSource, Piece } from './lines-source';
import { printLines } from './print-lines';

/** Keeps what is written to it. */
class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const stops = new AbortController();

/** Five events, an ordinal a line; after the third somebody presses Ctrl-C. */
async function* texts(signal: AbortSignal): AsyncGenerator<Piece<string>> {
  for (let ordinal = 3; ordinal < 8; ordinal++) {
    if (ordinal === 5) stops.abort();
    signal.throwIfAborted();
    yield await Promise.resolve({ lines: `{"ordinal":${ordinal}}\n`, count: 1, upTo: ordinal });
  }
}

it('a replay that is interrupted ends after a whole line, says how to go on, and fails as 130', async () => {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const source: LinesSource = {
    range: { from: 3, to: 7 },
    texts,
    async *objects() {
      await Promise.reject(new Error('nobody asks for objects'));
    },
    close: () => Promise.resolve(),
  };
  const print = new Printer(stdout, stderr, false);

  expect(await printLines(source, { print, interruption: () => stops.signal })).toBe(130);
  expect(stdout.text).toBe('{"ordinal":3}\n{"ordinal":4}\n');
  expect(stderr.text).toContain('interrupted after ordinal 4: go on with --from 5.');
});
