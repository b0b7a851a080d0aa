import { Injectable } from '@nestjs/common';
import { Issuer } from '../access/issuer';
import { Registry } from '../access/registry';
import type { Viewer } from '../access/viewer';
import { notFound, ProblemException } from '../http/problem';
import { published } from '../http/same-type';
import { Accounts, SignedIn, type AuthConfig, type Session } from './account.answers';
import { Accounts as KnownAccounts } from './accounts';

@Injectable()
export class AccountsService {
  constructor(
    private readonly known: KnownAccounts,
    private readonly issuer: Issuer,
    private readonly registry: Registry,
  ) {}

  config(): AuthConfig {
    const { signInElsewhere } = this.issuer;
    if (!signInElsewhere) {
      return { mode: 'demo', accountsPath: '/accounts', signInPath: '/sign-in' };
    }
    const { clientId, ...where } = signInElsewhere;
    return { mode: 'oidc', ...where, ...(clientId === undefined ? {} : { clientId }) };
  }

  async session(viewer: Viewer, until: Date): Promise<Session> {
    const { role, permissions, actorId } = viewer;
    const told = { role, permissions: [...permissions], actorId, expiresAt: until.toISOString() };
    if (viewer.role !== 'enterprise') return told;
    const { enterpriseId } = viewer;
    const enterprise = await this.registry.enterprise(enterpriseId);
    const name = enterprise && { en: enterprise.nameLatin, zh: enterprise.name };
    return { ...told, enterpriseId, ...(name ? { name } : {}) };
  }

  async accounts(text: string | undefined) {
    this.assertSignsInHere();
    return published(Accounts, { items: await this.known.all(text) });
  }

  async signIn(name: string): Promise<SignedIn> {
    this.assertSignsInHere();
    const account = await this.known.find(name);
    const issued = account && (await this.issuer.issue(account));
    if (!account || !issued) throw unknownAccount(name);
    return published(SignedIn, { ...account, ...issued });
  }

  /** Where an OpenID provider vouches for accounts, there are none here, and no such routes. */
  private assertSignsInHere(): void {
    if (this.issuer.signInElsewhere) throw notFound();
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
