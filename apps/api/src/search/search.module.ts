import { Module } from '@nestjs/common';
import { RegistersModule } from '../registers/registers.module';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

@Module({
  imports: [RegistersModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
