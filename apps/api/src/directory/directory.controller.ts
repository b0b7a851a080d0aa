import { Controller, Get, Query } from '@nestjs/common';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { ReflectsOrdinal, type Reflected } from '../reading/reflected';
import { Described } from '../http/described';
import { DirectoryQueryDto } from './directory.dto';
import { DirectoryService, type DirectoryAnswer } from './directory.service';

@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @AllowedTo('enterprise', 'regulator', 'analyst')
  @ReflectsOrdinal()
  @Described({
    tag: 'directory',
    summary: 'Registered enterprises and their sites.',
    answers: { 200: 'Directory' },
    problems: ['cursor-invalid', 'min-ordinal-not-reached'],
  })
  list(
    @Query() query: DirectoryQueryDto,
    @SignedIn() viewer: Viewer,
  ): Promise<Reflected<DirectoryAnswer>> {
    return this.directory.list(query, viewer);
  }
}
