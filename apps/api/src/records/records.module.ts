import { Global, Module } from '@nestjs/common';
import { Declarations } from './declarations';
import { Recordings } from './recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global for `Recordings`: everything that is recorded is answered in one way. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, Recordings, Declarations],
  exports: [Recordings],
})
export class RecordsModule {}
