import { Module } from '@nestjs/common';
import { ClientsService } from './clients.service';
import { ExporterScope } from './exporter-scope';
import { IdentityViews } from '../submitting/identity-views';
import { RegistersController } from './registers.controller';
import { VolumesService } from './volumes.service';

@Module({
  controllers: [RegistersController],
  providers: [VolumesService, ClientsService, ExporterScope, IdentityViews],
  exports: [IdentityViews],
})
export class RegistersModule {}
