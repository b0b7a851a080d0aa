import { Module } from '@nestjs/common';
import { ClockFaultsController } from './clock-faults.controller';
import { ClockFaultsService } from './clock-faults.service';
import { LedgerController } from './ledger.controller';
import { LedgerService } from './ledger.service';

@Module({
  controllers: [LedgerController, ClockFaultsController],
  providers: [LedgerService, ClockFaultsService],
})
export class LedgerModule {}
