import type { Account } from './accounts';
import type { LedgerClient } from './ledger-client';

/** One of each kind that the chain has, in its order. */
const kinds = ['mining', 'magnet-making', 'trade'] as const;

/**
 * A handful out of all accounts: everybody who is no enterprise, and one enterprise of each kind. The
 * whole list is longer than a terminal, and the ledger has it at `/accounts`.
 */
export async function exampleAccounts(
  accounts: readonly Account[],
  client: LedgerClient,
): Promise<readonly Account[]> {
  const token = await client.signIn('regulator');
  const { items } = await client.get<Directory>('/directory?limit=100', token);
  const examples = kinds.flatMap(
    (kind) => items.find(({ activities }) => activities.includes(kind))?.enterpriseId ?? [],
  );
  return accounts.filter(
    ({ account, role }) => role !== 'enterprise' || examples.includes(account),
  );
}

type Directory = Readonly<{
  items: ReadonlyArray<Readonly<{ enterpriseId: string; activities: readonly string[] }>>;
}>;
