import { useDebouncedValue } from '@mantine/hooks';
import { ledger } from '../ledger/client';
import { LedgerProblem } from '../ledger/problem';
import { useAnswer } from '../ledger/use-answer';
import type { components } from '../published/data/api';

export type Body = components['schemas']['AnyRecord'];

export type Tried = components['schemas']['DryRun'];

/** After the last key: who types on is not judged in the middle of a word. */
const afterMs = 250;

/**
 * What the ledger would answer to this record now. The question is named by what is asked, so the answer to
 * an older text is never shown for a newer one.
 */
export function useDryRun(siteId: string, recordId: string, body: Body | undefined) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const [settled] = useDebouncedValue(text, afterMs);
  const path = { siteId, recordId };
  const asked = useAnswer(
    ['dry-run', path, settled],
    (signal) =>
      ledger.POST('/sites/{siteId}/records/{recordId}/dry-run', {
        params: { path },
        body: JSON.parse(settled) as Body,
        signal,
      }),
    { isAsked: settled !== '' && siteId !== '' && recordId !== '', keepsRows: false, staleMs: 0 },
  );
  const isJudging = text !== settled || asked.isFetching;
  const problem = asked.error instanceof LedgerProblem ? asked.error.problem : asked.data?.problem;
  return {
    tried: text === '' ? undefined : asked.data,
    problem: text === '' || isJudging ? undefined : problem,
    failure: asked.error instanceof LedgerProblem ? undefined : asked.error,
    isJudging: text !== '' && isJudging,
  };
}

export type DryRunState = ReturnType<typeof useDryRun>;
