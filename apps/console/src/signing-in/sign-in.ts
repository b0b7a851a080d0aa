import { answered, ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { begin } from '../session/session';

/** Demonstration accounts have no passwords; elsewhere the ledger has no such route. */
export async function signInAs(account: string): Promise<void> {
  begin(await answered(ledger.POST('/sign-in', { body: { account } })));
}

/** Who can sign in: asked again while the demonstration is being loaded. */
export const useAccounts = (isAsked: boolean) =>
  useAnswer(['accounts'], (signal) => ledger.GET('/accounts', { signal }), {
    isAsked,
    staleMs: 60_000,
  });
