import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { namesOf } from '../own-clients/names-of';

/** What each client was called first, by its id. */
export function useClientNames(isAsked: boolean): (clientId: string) => string {
  const { data } = useAnswer(
    ['client-names'],
    (signal) =>
      ledger.GET('/registers/client-identities', { params: { query: { limit: 500 } }, signal }),
    { isAsked, staleMs: 60_000 },
  );
  const byId = new Map(
    (data?.items ?? []).flatMap((each) =>
      each.clientIds.map((id) => [id, namesOf(each)[0]] as const),
    ),
  );
  return (clientId) => byId.get(clientId) ?? clientId;
}
