import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Described } from '../http/described';
import { Accounts, SignedIn } from './account.answers';
import { AccountsService } from './accounts.service';
import { Open } from '../access/allowed-to';
import { SignInDto } from './sign-in.dto';

@Controller()
@Open()
export class AccountsController {
  constructor(private readonly known: AccountsService) {}

  @Get('accounts')
  @Described({
    tag: 'access',
    summary: 'The demonstration accounts. There are no passwords.',
    answers: { 200: Accounts },
  })
  listAccounts() {
    return this.known.accounts();
  }

  @Post('sign-in')
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
