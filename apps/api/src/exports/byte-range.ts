/** First and last byte, both included. */
export type ByteRange = Readonly<{ from: number; to: number }>;

/**
 * The one range that a header asks for (RFC 9110 §14). Undefined where all is to be sent: of no header,
 * of another unit, of one that cannot be read, and of several at once, which need not be understood.
 * `beyond` where it begins behind the end.
 */
export function byteRangeOf(
  header: string | undefined,
  size: number,
): ByteRange | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'beyond' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'beyond' : { from, to };
}
