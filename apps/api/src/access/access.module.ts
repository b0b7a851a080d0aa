import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { UnderstoodGuard } from '../http/understood.guard';
import { AccessGuard } from './access.guard';

/** In this order: first the account is known, then the request is checked. */
@Module({
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: UnderstoodGuard },
  ],
})
export class AccessModule {}
