import type { Piece } from './lines-source';

/** The last words of an answer that is not whole. */
export type Cut = Readonly<{ code: string; message: Readonly<{ en: string }>; ordinal: number }>;

const lineFeed = 0x0a;
const none = { lines: new Uint8Array(), count: 0, upTo: -1 } as const;

/**
 * Whole lines out of the pieces in which they come. The last one is held back until another has come,
 * because it may be the last words and no event.
 */
export class LineSplitter {
  #held: Buffer = Buffer.alloc(0);

  take(bytes: Uint8Array): Piece<Uint8Array> {
    const all = Buffer.concat([this.#held, bytes]);
    const isWhole = all.at(-1) === lineFeed;
    const end = all.lastIndexOf(lineFeed, isWhole ? all.length - 2 : all.length) + 1;
    this.#held = all.subarray(end);
    return end === 0 ? none : pieceOf(all.subarray(0, end));
  }

  /** What was held back. Half a line is none: whoever goes on gets it whole. */
  end(): Readonly<{ piece: Piece<Uint8Array>; cut?: Cut }> {
    const held = this.#held;
    if (held.at(-1) !== lineFeed) {
      const cut = { code: 'broken-off', message: { en: 'the answer broke off.' }, ordinal: -1 };
      return held.length === 0 ? { piece: none } : { piece: none, cut };
    }
    const text = held.toString('utf8');
    if (text.startsWith('{"cut":')) {
      return { piece: none, cut: (JSON.parse(text) as Readonly<{ cut: Cut }>).cut };
    }
    return { piece: pieceOf(held) };
  }
}

function pieceOf(lines: Buffer): Piece<Uint8Array> {
  let count = 0;
  for (let at = lines.indexOf(lineFeed); at >= 0; at = lines.indexOf(lineFeed, at + 1)) count += 1;
  const last = lines.subarray(lines.lastIndexOf(lineFeed, lines.length - 2) + 1);
  const [, ordinal = ''] =
    /^\{"ordinal":(\d+),/.exec(last.subarray(0, 40).toString('latin1')) ?? [];
  if (ordinal === '') throw new Error(`no line of an event: ${last.subarray(0, 80).toString()}`);
  return { lines, count, upTo: Number(ordinal) };
}
