import { Injectable } from '@nestjs/common';
import { Issuer } from '../access/issuer';
import { ProblemException } from '../http/problem';
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
    if (!account) throw unknownAccount(name);
    return published(SignedIn, { ...account, ...(await this.issuer.issue(account)) });
  }
}

/** Everybody may read the list of accounts, so that one is not on it is no secret. */
const unknownAccount = (name: string): ProblemException =>
  new ProblemException('not-found', {
    message: {
      en: `There is no account ${JSON.stringify(name)}; GET /accounts lists them, capitals count.`,
      zh: `没有账户 ${JSON.stringify(name)}；GET /accounts 可列出全部账户，区分大小写。`,
    },
    errors: [
      {
        pointer: '/account',
        in: 'body',
        code: 'account-unknown',
        message: { en: 'is no account', zh: '不是已有账户' },
      },
    ],
  });
