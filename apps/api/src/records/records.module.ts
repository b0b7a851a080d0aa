import { Global, Module } from '@nestjs/common';
import { Declarations } from '../submitting/declarations';
import { ExplainedRecords } from './explained-records';
import { Recordings } from '../submitting/recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global: all declare and answer in one way, and a forgetting has to tell the declarations. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, ExplainedRecords, Recordings, Declarations],
  exports: [Recordings, Declarations],
})
export class RecordsModule {}
