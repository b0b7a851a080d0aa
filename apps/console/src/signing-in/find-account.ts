import type { Viewer } from '../session/viewer';

/** Every word that is typed stands somewhere in the account or in its name, in either script. */
export function found<Account extends Pick<Viewer, 'account' | 'name'>>(
  accounts: readonly Account[],
  typed: string,
): readonly Account[] {
  const sought = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return accounts.filter(({ account, name }) => {
    const text = `${account} ${name.en} ${name.zh}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
