import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AllowedTo, Needs, Open, SignedIn as BySignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { Accounts, AuthConfig, Session, SignedIn } from './account.answers';
import { AccountsService } from './accounts.service';
import { AccountsQueryDto, SignInDto } from './sign-in.dto';

@Controller()
export class AccountsController {
  constructor(private readonly known: AccountsService) {}

  @Get('auth/config')
  @Open()
  @Described({
    tag: 'access',
    summary: 'How one signs in at this ledger.',
    answers: { 200: AuthConfig },
  })
  getAuthConfig() {
    return this.known.config();
  }

  @Get('session')
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @Needs()
  @Described({
    tag: 'access',
    summary: 'Who is signed in with the token, what it grants, and until when.',
    answers: { 200: Session },
  })
  getSession(@BySignedIn() viewer: Viewer, @Req() { signedInUntil }: FastifyRequest) {
    return this.known.session(viewer, signedInUntil ?? new Date(0));
  }

  @Get('accounts')
  @Open()
  @Described({
    tag: 'access',
    summary: 'The demonstration accounts. There are no passwords.',
    answers: { 200: Accounts },
    problems: ['not-found'],
  })
  listAccounts(@Query() { text }: AccountsQueryDto) {
    return this.known.accounts(text);
  }

  @Post('sign-in')
  @Open()
  @HttpCode(200)
  @Described({
    tag: 'access',
    summary: 'A token for one of the accounts.',
    answers: { 200: SignedIn },
    problems: ['not-found'],
  })
  signIn(@Body() { account }: SignInDto) {
    return this.known.signIn(account);
  }
}
