import { useWords } from '../words/use-words';
import typeWords from './type-words.json';

type Key = keyof typeof typeWords;

/** What a type of record is called; the type itself where this console is older than the ledger. */
export function useTypeName(): (type: string) => string {
  const w = useWords(typeWords);
  return (type) => (`type-${type}` in typeWords ? w(`type-${type}` as Key) : type);
}
