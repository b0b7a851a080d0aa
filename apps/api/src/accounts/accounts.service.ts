import { Injectable } from '@nestjs/common';
import { Issuer } from '../access/issuer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { Accounts, SignedIn } from './account.answers';
import { Accounts as KnownAccounts } from './accounts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly known: KnownAccounts,
    private readonly issuer: Issuer,
  ) {}

  async accounts() {
    return published(Accounts, { items: await this.known.all() });
  }

  async signIn(name: string): Promise<SignedIn> {
    const account = await this.known.find(name);
    if (!account) throw notFound();
    return published(SignedIn, { ...account, ...(await this.issuer.issue(account)) });
  }
}
