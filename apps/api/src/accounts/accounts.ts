import { Injectable } from '@nestjs/common';
import type { Account } from '../access/account';
import { permissionsOf, type Permission } from '../access/permissions';
import { Registry } from '../access/registry';
import type { Role } from '../access/viewer';
import type { Words } from '../fields/words';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';

/** These two names are theirs, whatever enterprises are called. */
const fixedAccounts: readonly Account[] = [
  {
    account: 'regulator',
    role: 'regulator',
    name: { en: 'Regulator', zh: '监管机构' },
    permissions: permissionsOf.regulator,
  },
  {
    account: 'analyst',
    role: 'analyst',
    name: { en: 'Analyst', zh: '分析人员' },
    permissions: permissionsOf.analyst,
  },
];

type Narrower = Readonly<{ desk: string; name: Words; permissions: readonly Permission[] }>;

/** Desks inside an enterprise and inside the authority: `reader@TJ-MAG` signs in as one. */
const narrowerOf: Readonly<Record<Role, readonly Narrower[]>> = {
  enterprise: [
    { desk: 'reader', name: { en: 'reads', zh: '查阅' }, permissions: ['read'] },
    { desk: 'recorder', name: { en: 'records', zh: '登记' }, permissions: ['read', 'record'] },
    { desk: 'machine', name: { en: 'only records', zh: '仅登记' }, permissions: ['record'] },
  ],
  regulator: [
    { desk: 'reader', name: { en: 'reads', zh: '查阅' }, permissions: ['read'] },
    {
      desk: 'inspector',
      name: { en: 'sees identities, holds lots', zh: '查看身份、冻结批次' },
      permissions: ['read', 'identities', 'hold'],
    },
    {
      desk: 'registrar',
      name: { en: 'decides on enterprises', zh: '企业登记与决定' },
      permissions: ['read', 'enterprises'],
    },
  ],
  analyst: [],
};

/** More than a list of buttons can hold; the others are found by `text`. */
const accountsMax = 500;

/**
 * The demonstration's accounts: a regulator, an analyst, and one for each registered enterprise; and
 * beside each of them narrower ones, which may do less.
 */
@Injectable()
export class Accounts {
  constructor(
    private readonly registry: Registry,
    private readonly readSide: ReadSide,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  /** Those that have the text in their name or id, in the order of ids, the fixed ones first. */
  async all(text?: string): Promise<readonly (Account & { narrower: readonly Account[] })[]> {
    const { body } = await this.readSide.ask('directory', {
      text,
      asOf: todayIn(this.facts, this.clock),
      limit: accountsMax,
    });
    const fixed = fixedAccounts.filter((account) => text === undefined || has(account, text));
    const accounts = [...fixed, ...body.enterprises.map(accountOf)];
    return accounts.map((account) => ({ ...account, narrower: narrowerThan(account) }));
  }

  async find(name: string): Promise<Account | undefined> {
    const [desk, whole] = name.includes('@') ? name.split('@', 2) : [undefined, name];
    const account = await this.whole(whole ?? '');
    if (!account || desk === undefined) return account;
    return narrowerThan(account).find((each) => each.account === name);
  }

  private async whole(name: string): Promise<Account | undefined> {
    const fixed = fixedAccounts.find(({ account }) => account === name);
    if (fixed) return fixed;
    const enterprise = await this.registry.enterprise(name);
    return enterprise && accountOf(enterprise);
  }
}

const has = ({ account, name }: Account, text: string): boolean =>
  [account, name.en, name.zh].some((word) => word.toLowerCase().includes(text.toLowerCase()));

const narrowerThan = (account: Account): readonly Account[] =>
  narrowerOf[account.role].map(({ desk, name, permissions }) => ({
    ...account,
    account: `${desk}@${account.account}`,
    name: { en: `${account.name.en}: ${name.en}`, zh: `${account.name.zh}：${name.zh}` },
    permissions,
  }));

const accountOf = (enterprise: {
  enterpriseId: string;
  name: string;
  nameLatin: string;
}): Account => ({
  account: enterprise.enterpriseId,
  role: 'enterprise',
  enterpriseId: enterprise.enterpriseId,
  name: { en: enterprise.nameLatin, zh: enterprise.name },
  permissions: permissionsOf.enterprise,
});
