import { useCallback } from 'react';
import { useDraft } from '../drafts/use-draft';
import type { FormDraft } from './form-body';
import type { FormType } from './form-fields';

export type Form = Readonly<{
  draft: FormDraft;
  keptAt: string | undefined;
  type: (at: string, text: string) => void;
  typeAll: (texts: FormDraft) => void;
  drop: () => void;
}>;

type Start = Readonly<{ siteId: string; start: string; known: FormDraft }>;

/** What is typed in a form, kept per tab under the form, the site and what it began with. */
export function useForm(type: FormType, { siteId, start, known }: Start): Form {
  const { content, change, keptAt, drop } = useDraft(
    `record ${type} ${siteId} ${start}`,
    () => known,
  );
  const typeAll = useCallback(
    (texts: FormDraft) => change((before) => ({ ...before, ...texts })),
    [change],
  );
  return { draft: content, keptAt, drop, typeAll, type: (at, text) => typeAll({ [at]: text }) };
}
