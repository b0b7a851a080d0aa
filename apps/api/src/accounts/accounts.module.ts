import { Module } from '@nestjs/common';
import { Accounts } from './accounts';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';

@Module({
  controllers: [AccountsController],
  providers: [AccountsService, Accounts],
})
export class AccountsModule {}
