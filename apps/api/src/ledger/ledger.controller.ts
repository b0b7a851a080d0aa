import { Controller, Get } from '@nestjs/common';
import { Open } from '../access/allowed-to';
import { Described } from '../http/described';
import { LedgerStatus } from './ledger.answers';
import { LedgerService } from './ledger.service';

@Controller('ledger')
@Open()
export class LedgerController {
  constructor(private readonly ledger: LedgerService) {}

  @Get()
  @Described({
    tag: 'ledger',
    summary: 'How far the ledger is, its calendar and its versions.',
    answers: { 200: LedgerStatus },
  })
  getLedger() {
    return this.ledger.status();
  }
}
