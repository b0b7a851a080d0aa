import { Global, Module } from '@nestjs/common';
import { Declarations } from '../submitting/declarations';
import { ExplainedRecords } from './explained-records';
import { Recordings } from '../submitting/recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global: everything is declared and answered in one way, and whoever forgets tells the declarations. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, ExplainedRecords, Recordings, Declarations],
  exports: [Recordings, Declarations],
})
export class RecordsModule {}
