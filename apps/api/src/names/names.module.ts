import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { NamesController } from './names.controller';
import { NamesService } from './names.service';
import { SavingNames } from './saving-names';

@Module({
  imports: [RegistersModule],
  controllers: [NamesController],
  providers: [NamesService, SavingNames],
})
export class NamesModule {}
