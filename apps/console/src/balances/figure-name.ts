import { useCallback } from 'react';
import { useWords } from '../words/use-words';
import words from './words.json';

const isSaid = (name: string): name is keyof typeof words => name in words;

/** A term of a balance in words; one that this version has no word for, as it is. */
export function useFigureName(): (figure: string) => string {
  const w = useWords(words);
  return useCallback(
    (figure) => {
      if (figure === 'missing') return w('unaccounted');
      return isSaid(figure) ? w(figure) : figure;
    },
    [w],
  );
}
