import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller';
import { AgenciesService } from './agencies.service';
import { EnterprisesController } from './enterprises.controller';
import { EnterprisesService } from './enterprises.service';

@Module({
  controllers: [EnterprisesController, AgenciesController],
  providers: [EnterprisesService, AgenciesService],
})
export class EnterprisesModule {}
