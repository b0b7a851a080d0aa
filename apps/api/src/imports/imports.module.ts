import { Module } from '@nestjs/common';
import { FileDryRunsService } from './file-dry-runs.service';
import { ImportTemplatesController } from './import-templates.controller';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { Doors } from './running/door';
import { ImportJobs } from './running/import-jobs';

@Module({
  controllers: [ImportsController, ImportTemplatesController],
  providers: [ImportsService, FileDryRunsService, ImportJobs, Doors],
})
export class ImportsModule {}
