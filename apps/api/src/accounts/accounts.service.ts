import { Injectable } from '@nestjs/common';
import type { Account } from '../access/account';
import { Issuer, type IssuedToken } from '../access/issuer';
import { notFound } from '../http/problem';
import { Accounts } from './accounts';

export type AccountsAnswer = Readonly<{ items: readonly Account[] }>;
export type SignedInAnswer = Account & IssuedToken;

@Injectable()
export class AccountsService {
  constructor(
    private readonly known: Accounts,
    private readonly issuer: Issuer,
  ) {}

  async accounts(): Promise<AccountsAnswer> {
    return { items: await this.known.all() };
  }

  async signIn(name: string): Promise<SignedInAnswer> {
    const account = await this.known.find(name);
    if (!account) throw notFound();
    return { ...account, ...(await this.issuer.issue(account)) };
  }
}
