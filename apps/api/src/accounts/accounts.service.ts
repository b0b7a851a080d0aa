import { Injectable } from '@nestjs/common';
import { Issuer } from '../access/issuer';
import { notFound } from '../http/problem';
import type { SignedIn } from './account.answers';
import { Accounts } from './accounts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly known: Accounts,
    private readonly issuer: Issuer,
  ) {}

  async accounts() {
    return { items: await this.known.all() };
  }

  async signIn(name: string): Promise<SignedIn> {
    const account = await this.known.find(name);
    if (!account) throw notFound();
    return { ...account, ...(await this.issuer.issue(account)) };
  }
}
