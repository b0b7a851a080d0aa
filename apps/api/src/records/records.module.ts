import { Global, Module } from '@nestjs/common';
import { ExplainedRecords } from './explained-records';
import { Recordings } from '../submitting/recorded';
import { SentRecords } from './sent-records';
import { Rehearsals } from '../submitting/rehearsals';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global: everything that is recorded is answered in one way. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, ExplainedRecords, SentRecords, Recordings, Rehearsals],
  exports: [Recordings, Rehearsals],
})
export class RecordsModule {}
