import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller';
import { DecisionsService } from './decisions.service';
import { Forgettable } from './forgettable';
import { Forgetting } from './forgetting';

@Module({
  controllers: [ClientsController],
  providers: [DecisionsService, Forgettable, Forgetting],
})
export class ClientsModule {}
