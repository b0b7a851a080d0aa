import { foldedText } from '@lodestone/reference/names/fold-text';

/**
 * An id, a contract or an invoice number as it is found: how a person puts hyphens, blanks, full
 * width and capitals into it does not matter. The folded text without its blanks; of ASCII, as most
 * numbers are, that is what is left without the signs, at a third of the price.
 */
export const numberToken = (text: string): string =>
  beyondAscii.test(text)
    ? foldedText(text).replaceAll(' ', '')
    : text.toLowerCase().replace(signs, '');

const beyondAscii = /[^\x00-\x7f]/;
const signs = /[^a-z0-9]+/g;

/** Greater than every token that begins with the other. */
export const endOfPrefix = (token: string): string => `${token}\u{10FFFF}`;
