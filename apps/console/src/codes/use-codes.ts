import { useCallback } from 'react';
import { ledger } from '../ledger/client';
import type { components } from '../published/data/api';
import { useAnswer } from '../ledger/use-answer';
import { useLanguage } from '../words/language';

export type CodeTable = components['schemas']['ReferenceTable']['table'];

type Code = components['schemas']['ReferenceTable']['items'][number];

const anHourMs = 3_600_000;

/** A closed list of the house as the ledger publishes it: the only source of the names of codes. */
export function useCodeTable(table: CodeTable): readonly Code[] | undefined {
  const { data } = useAnswer(
    ['reference', table],
    (signal) => ledger.GET('/reference/{table}', { params: { path: { table } }, signal }),
    { staleMs: anHourMs, keepsRows: false },
  );
  return data?.items;
}

/** The name of a code in the language that is chosen; the code itself until the list has come. */
export function useCodeNames(table: CodeTable): (code: string | undefined) => string {
  const language = useLanguage();
  const codes = useCodeTable(table);
  return useCallback(
    (code) => codes?.find((each) => each.code === code)?.[language] ?? code ?? '',
    [codes, language],
  );
}

/** For a field: every code with its name, those that hold today first in the order of the list. */
export function useCodeChoices(table: CodeTable): { value: string; label: string }[] {
  const language = useLanguage();
  const codes = useCodeTable(table) ?? [];
  return codes.map(({ code, [language]: label }) => ({ value: code, label }));
}
