import type { Viewer } from '../session/viewer';

type Found = Pick<Viewer, 'account' | 'name'>;

/** The narrower accounts of an account, which may do less, stand behind it once something is sought. */
export const withNarrower = <Account extends Found>(
  accounts: ReadonlyArray<Account & Readonly<{ narrower: readonly Account[] }>>,
  typed: string,
): readonly Account[] =>
  typed.trim() === '' ? accounts : accounts.flatMap((each) => [each, ...each.narrower]);

/** Every word that is typed stands somewhere in the account or in its name, in either script. */
export function found<Account extends Found>(
  accounts: readonly Account[],
  typed: string,
): readonly Account[] {
  const sought = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return accounts.filter(({ account, name }) => {
    const text = `${account} ${name.en} ${name.zh}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
