import type { RowText, RowTexts } from './keyed-row-store';

/**
 * Asks for each row once. Only for as long as nothing is applied: for one decision and its fold,
 * which mostly ask for the same rows one after the other.
 */
export function remembering(texts: RowTexts): RowTexts {
  const known = new Map<string, RowText | undefined>();
  return {
    get(key) {
      if (!known.has(key)) known.set(key, texts.get(key));
      return known.get(key);
    },
    scan: (prefix, options) => texts.scan(prefix, options),
  };
}
