import { useCallback } from 'react';
import { useAccountName } from '../telling/use-telling';
import { useWords } from '../words/use-words';
import words from './words.json';

type Key = keyof typeof words;

const isKey = (key: string): key is Key => key in words;

/** A term of a balance in words: its own where it has one, else that of the account it sums. */
export function useFigureName(): (figure: string) => string {
  const w = useWords(words);
  const accountOf = useAccountName();
  return useCallback(
    (figure) => {
      const key = `figure-${figure}`;
      return isKey(key) ? w(key) : accountOf(figure);
    },
    [w, accountOf],
  );
}
