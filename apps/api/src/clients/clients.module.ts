import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller';
import { DecisionsService } from './decisions.service';
import { Forgetting } from './forgetting';

@Module({
  controllers: [ClientsController],
  providers: [DecisionsService, Forgetting],
})
export class ClientsModule {}
