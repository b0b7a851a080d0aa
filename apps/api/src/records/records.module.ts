import { Global, Module } from '@nestjs/common';
import { Declarations } from './declarations';
import { Recordings } from './recorded';
import { RecordsController } from './records.controller';
import { RecordsService } from './records.service';

/** Global: everything that is recorded is declared and answered in one way. */
@Global()
@Module({
  controllers: [RecordsController],
  providers: [RecordsService, Recordings, Declarations],
  exports: [Recordings, Declarations],
})
export class RecordsModule {}
