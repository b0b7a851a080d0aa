import { useCallback } from 'react';
import { useDraft } from '../drafts/use-draft';
import { useHead } from '../ledger/head';
import type { FormDraft } from './form-body';
import type { FormType } from './form-fields';

const placeOfLot: Readonly<Partial<Record<FormType, string>>> = {
  SoldToClient: 'goods/0/takes/0/lotId',
  Exported: 'goods/0/takes/0/lotId',
};

const shortOf: Readonly<Record<FormType, string>> = {
  SoldToClient: 'SALE',
  Exported: 'EXP',
  Dispatched: 'DISP',
  Mined: 'MINE',
  Refined: 'REF',
  MagnetProduced: 'MAG',
  Recycled: 'REC',
  Lost: 'LOST',
  Discarded: 'DISC',
  PeriodClosed: 'CLOSE',
};

type Start = Readonly<{ siteId: string; lotId: string | undefined; month: string | undefined }>;

export type Form = Readonly<{
  draft: FormDraft;
  keptAt: string | undefined;
  type: (at: string, text: string) => void;
  typeAll: (texts: FormDraft) => void;
  drop: () => void;
}>;

/** What is typed in a form, kept per tab under the form, the site and the lot that it began with. */
export function useForm(type: FormType, { siteId, lotId, month }: Start): Form {
  const { data: head } = useHead();
  const today = head?.today ?? '';
  const first = (): FormDraft => ({
    recordId: `${today.slice(0, 7)}-${shortOf[type]}-${(head?.ordinal ?? 0) + 1}`,
    occurredOn: today,
    unit: 'kg',
    ...(month === undefined ? {} : { month }),
    ...(lotId === undefined ? {} : { [placeOfLot[type] ?? 'takes/0/lotId']: lotId }),
  });
  const { content, change, keptAt, drop } = useDraft(
    `record ${type} ${siteId} ${lotId ?? month ?? ''}`,
    first,
  );
  const typeAll = useCallback(
    (texts: FormDraft) => change((before) => ({ ...before, ...texts })),
    [change],
  );
  return { draft: content, keptAt, drop, typeAll, type: (at, text) => typeAll({ [at]: text }) };
}
