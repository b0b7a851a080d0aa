import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { ReflectsOrdinal } from '../reading/reflected';
import { Described } from '../http/described';
import { DirectoryQueryDto } from './directory.dto';
import { Directory } from './directory.answers';
import { DirectoryService } from './directory.service';

@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'directory',
    summary: 'Registered enterprises and their sites, as they were on a day.',
    answers: { 200: Directory },
    problems: ['cursor-invalid', 'known-at-beyond-head', 'min-ordinal-not-reached'],
  })
  listDirectory(@Query() query: DirectoryQueryDto, @SignedIn() viewer: Viewer) {
    return this.directory.list(query, viewer);
  }
}
