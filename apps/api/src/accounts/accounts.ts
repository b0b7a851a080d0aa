import { Injectable } from '@nestjs/common';
import type { Account } from '../access/account';
import { Registry } from '../access/registry';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';

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
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async all(): Promise<readonly Account[]> {
    const { body } = await this.readSide.ask('directory', {
      asOf: todayIn(this.facts, this.clock),
      limit: accountsMax,
    });
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
