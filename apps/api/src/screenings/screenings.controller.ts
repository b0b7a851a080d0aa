import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { Described } from '../http/described';
import { ReflectsOrdinal } from '../reading/reflected';
import { Screenings } from './screenings.answers';
import { ScreeningsQueryDto } from './screenings.dto';
import { ScreeningsService } from './screenings.service';

@Controller('screenings')
export class ScreeningsController {
  constructor(private readonly screenings: ScreeningsService) {}

  @Get()
  @AllowedTo('regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'clients',
    summary:
      'Deliveries to clients on a list, or held by them to one half or more, with the way from list to delivery.',
    answers: { 200: Screenings },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listScreenings(@Query() query: ScreeningsQueryDto, @SignedIn() viewer: Viewer) {
    return this.screenings.list(query, viewer);
  }
}
