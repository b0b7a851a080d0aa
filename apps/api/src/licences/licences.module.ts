import { Module } from '@nestjs/common';
import { Texts } from '../submitting/texts';
import { LicenceFiles } from './licence-files';
import { LicencesController } from './licences.controller';
import { LicencesService } from './licences.service';

@Module({ controllers: [LicencesController], providers: [LicencesService, LicenceFiles, Texts] })
export class LicencesModule {}
