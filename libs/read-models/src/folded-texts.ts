import { foldedText } from '@lodestone/reference/names/fold-text';

/** Texts in which a filter looks for a part: each on a line of its own, so that none runs on. */
export const foldedTexts = (...texts: ReadonlyArray<string | undefined>): string =>
  texts
    .filter((text) => text !== undefined)
    .map(foldedText)
    .join('\n');

/** A part that is nothing but signs stands nowhere: it is not a wish for everything. */
export function hasPart(folded: string, part: string): boolean {
  const asked = foldedText(part);
  return asked !== '' && folded.includes(asked);
}
