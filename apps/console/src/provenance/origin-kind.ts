import { useCallback } from 'react';
import { useAccountName } from '../telling/use-telling';
import { useWords } from '../words/use-words';
import words from './words.json';

type Key = keyof typeof words;

const isKey = (key: string): key is Key => key in words;

/** The kind of an origin or of a fate in words: its own, or that of the account in which it stands. */
export function useOriginKind(): (kind: string) => string {
  const w = useWords(words);
  const accountOf = useAccountName();
  return useCallback(
    (kind) => {
      const key = `origin-${kind}`;
      return isKey(key) ? w(key) : accountOf(kind);
    },
    [w, accountOf],
  );
}
