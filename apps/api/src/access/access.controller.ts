import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Described } from '../openapi/described';
import { AccessService, type AccountsAnswer, type SignedInAnswer } from './access.service';
import { Open } from './allowed-to';
import { SignInDto } from './sign-in.dto';

@Controller()
@Open()
export class AccessController {
  constructor(private readonly access: AccessService) {}

  @Get('accounts')
  @Described({
    tag: 'access',
    summary: 'The demonstration accounts. There are no passwords.',
    answers: { 200: 'Accounts' },
  })
  accounts(): Promise<AccountsAnswer> {
    return this.access.accounts();
  }

  @Post('sign-in')
  @HttpCode(200)
  @Described({
    tag: 'access',
    summary: 'A token for one of the accounts.',
    answers: { 200: 'SignedIn' },
    problems: ['not-found'],
  })
  signIn(@Body() { account }: SignInDto): Promise<SignedInAnswer> {
    return this.access.signIn(account);
  }
}
