import { Module } from '@nestjs/common';
import { Ranges } from './asked-range';
import { EventsController } from './events.controller';
import { EventsService } from './events.service';

@Module({ controllers: [EventsController], providers: [EventsService, Ranges] })
export class EventsModule {}
