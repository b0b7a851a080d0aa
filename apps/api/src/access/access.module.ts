import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessController } from './access.controller';
import { AccessGuard } from './access.guard';
import { AccessService } from './access.service';
import { Accounts } from './accounts';

@Module({
  controllers: [AccessController],
  providers: [AccessService, Accounts, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
