import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { namespaceOf } from './language';
import type { WordTable } from './word-table';

export type WordsOf<Table extends WordTable> = (
  key: keyof Table & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The texts of a table in the language that is chosen: `const w = useWords(words); w('title')`. */
export function useWords<Table extends WordTable>(table: Table): WordsOf<Table> {
  const { t } = useTranslation(namespaceOf(table));
  return useCallback((key, values) => t(key, { ...values }), [t]);
}
