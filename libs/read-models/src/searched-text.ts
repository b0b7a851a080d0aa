/** A text as it is searched: width, case and accents of the writer do not matter. */
export const searchedText = (...texts: ReadonlyArray<string | undefined>): string =>
  texts
    .filter((text) => text !== undefined)
    .join('\n')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
