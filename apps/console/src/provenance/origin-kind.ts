import { useCallback } from 'react';
import { useWords } from '../words/use-words';
import words from './words.json';

const isSaid = (kind: string): kind is keyof typeof words => kind in words;

/** The kind of an origin or of a fate in words; one that this version has no word for, as it is. */
export function useOriginKind(): (kind: string) => string {
  const w = useWords(words);
  return useCallback((kind) => (isSaid(kind) ? w(kind) : kind), [w]);
}
