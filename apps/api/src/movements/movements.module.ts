import { Module } from '@nestjs/common';
import { MovementDifferencesService } from './movement-differences.service';
import { MovementScopes } from './movement-scopes';
import { MovementsController } from './movements.controller';
import { MovementsService } from './movements.service';

@Module({
  controllers: [MovementsController],
  providers: [MovementsService, MovementDifferencesService, MovementScopes],
})
export class MovementsModule {}
