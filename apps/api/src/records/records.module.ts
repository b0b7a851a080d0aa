import { Global, Module } from '@nestjs/common';
import { Declarations } from './declarations';
import { Recordings } from './recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global for `Recordings`, because everything that is recorded is answered in one way, and for `Declarations`, which whoever forgets has to tell. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, Recordings, Declarations],
  exports: [Recordings, Declarations],
})
export class RecordsModule {}
