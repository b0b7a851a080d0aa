import { Global, Module } from '@nestjs/common';
import { ExplainedRecords } from './explained-records';
import { Recordings } from '../submitting/recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global: everything that is recorded is answered in one way. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, ExplainedRecords, Recordings],
  exports: [Recordings],
})
export class RecordsModule {}
