/** Like the wait for an ordinal: longer than that a client asks again. */
const preferredSecondsMax = 5;

/**
 * How long the caller would wait for a fuller answer: `wait=n` of RFC 7240, in seconds. A longer wait
 * is shortened. What is no such preference is no fault either: the RFC has it left alone.
 */
export function preferredWaitOf(
  header: string | readonly string[] | undefined,
): Readonly<{ seconds: number }> | undefined {
  if (header === undefined) return undefined;
  const preferences = String(header).split(',');
  for (const preference of preferences) {
    const [, quoted, bare] =
      /^\s*wait\s*=\s*(?:"(\d{1,9})"|(\d{1,9}))\s*(?:;.*)?$/i.exec(preference) ?? [];
    const text = quoted ?? bare;
    // The first of several stands, as the RFC says.
    if (text !== undefined) return { seconds: Math.min(Number(text), preferredSecondsMax) };
  }
  return undefined;
}
