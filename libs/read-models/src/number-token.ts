import { foldedText } from '@lodestone/reference/names/fold-text';

/**
 * An id, a contract or an invoice number as it is found: how a person puts hyphens, blanks, full
 * width and capitals into it does not matter.
 */
export const numberToken = (text: string): string => foldedText(text).replaceAll(' ', '');

/** Greater than every token that begins with the other. */
export const endOfPrefix = (token: string): string => `${token}\u{10FFFF}`;
