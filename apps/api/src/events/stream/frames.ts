import { encodedLine, type EventLine } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import type { LinesForm } from './asked-lines';

/** So much is on its way to a reader at once: large enough for speed, small enough for a thousand. */
const frameBytesUsual = 128 * 1024;

const encoder = new TextEncoder();

/** Memory of its own, which can be handed to another thread without a copy. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

export type Frame = Readonly<{
  text: string;
  lines: number;
  /** Those that found no room. */
  rest: readonly EventLine[];
}>;

type FrameOptions = Readonly<{
  textOf?: ((line: EventLine) => string) | undefined;
  bytesMax?: number | undefined;
}>;

/** As many lines as have room, and one at least. */
export function frameOf(
  lines: readonly EventLine[],
  form: LinesForm,
  { textOf = encodedLine, bytesMax = frameBytesUsual }: FrameOptions = {},
): Frame {
  let text = '';
  for (const [n, line] of lines.entries()) {
    if (text.length >= bytesMax) return { text, lines: n, rest: lines.slice(n) };
    text += inForm(form, textOf(line), line.ordinal);
  }
  return { text, lines: lines.length, rest: [] };
}

const inForm = (form: LinesForm, json: string, ordinal: Ordinal): string =>
  form === 'ndjson' ? `${json}\n` : `id: ${ordinal}\ndata: ${json}\n\n`;

/** An event of the stream itself; with the ordinal after which a reader goes on. */
export function controlFrame(name: string, ordinal: Ordinal, data: object = {}): string {
  // Before the first event there is none to go on after.
  const id = ordinal < 0 ? '' : `id: ${ordinal}\n`;
  return `event: ${name}\n${id}data: ${JSON.stringify({ ordinal, ...data })}\n\n`;
}
