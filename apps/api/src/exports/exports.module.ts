import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { ExportScope } from './export-scope';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';
import { FileAnswer } from './file-answer';

@Module({
  imports: [RegistersModule],
  controllers: [ExportsController],
  providers: [ExportsService, ExportScope, FileAnswer],
})
export class ExportsModule {}
