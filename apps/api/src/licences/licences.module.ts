import { Module } from '@nestjs/common';
import { Texts } from '../submitting/texts';
import { LicencesController } from './licences.controller';
import { LicencesService } from './licences.service';

@Module({ controllers: [LicencesController], providers: [LicencesService, Texts] })
export class LicencesModule {}
