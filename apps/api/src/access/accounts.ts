import { Injectable } from '@nestjs/common';
import { Registry } from '../directory/registry';
import { ReadSide } from '../program/read-side';
import type { Words } from '../http/words';
import type { Role } from './viewer';

/** Somebody whom the local issuer vouches for. There are no passwords: it is loopback only. */
export type Account = Readonly<{
  account: string;
  role: Role;
  enterpriseId?: string;
  name: Words;
}>;

/** These two names are theirs, whatever enterprises are called. */
const fixedAccounts: readonly Account[] = [
  { account: 'regulator', role: 'regulator', name: { en: 'Regulator', zh: '监管机构' } },
  { account: 'analyst', role: 'analyst', name: { en: 'Analyst', zh: '分析人员' } },
];

/** More than a list of buttons can hold; the others sign in by their id. */
const accountsMax = 500;

/** The demonstration's accounts: a regulator, an analyst, and one for each registered enterprise. */
@Injectable()
export class Accounts {
  constructor(
    private readonly registry: Registry,
    private readonly readSide: ReadSide,
  ) {}

  async all(): Promise<readonly Account[]> {
    const { body } = await this.readSide.ask('directory', { limit: accountsMax });
    return [...fixedAccounts, ...body.enterprises.map(accountOf)];
  }

  async find(account: string): Promise<Account | undefined> {
    const fixed = fixedAccounts.find((one) => one.account === account);
    if (fixed) return fixed;
    const enterprise = await this.registry.enterprise(account);
    return enterprise && accountOf(enterprise);
  }
}

const accountOf = (enterprise: {
  enterpriseId: string;
  name: string;
  nameLatin: string;
}): Account => ({
  account: enterprise.enterpriseId,
  role: 'enterprise',
  enterpriseId: enterprise.enterpriseId,
  name: { en: enterprise.nameLatin, zh: enterprise.name },
});
