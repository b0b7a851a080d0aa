import { Module } from '@nestjs/common';
import { BatchDryRunsService } from './batch-dry-runs.service';
import { DeclarationsTold } from './declarations-told';
import { DryRunsController } from './dry-runs.controller';
import { DryRunsService } from './dry-runs.service';

@Module({
  controllers: [DryRunsController],
  providers: [DryRunsService, BatchDryRunsService, DeclarationsTold],
})
export class DryRunsModule {}
