import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { formatNames, formats, type FormatName } from '@lodestone/exchange';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { accepts, preferredMediaType } from '../http/accepted-media';
import { Described, tableMediaTypes } from '../http/described';
import { ProblemException } from '../http/problem';
import { minOrdinalIn } from '../reading/reflected';
import { FileAnswer } from './file-answer';
import { dictionary, Exports } from './exports.answers';
import { ExportPathDto, ExportQueryDto } from './exports.dto';
import { ExportsService } from './exports.service';

@Controller('exports')
@AllowedTo('enterprise', 'regulator', 'analyst')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly files: FileAnswer,
  ) {}

  @Get()
  @Described({
    tag: 'exports',
    summary: 'What can be taken away: every table with its columns, in English and Chinese.',
    answers: { 200: Exports },
  })
  listExports(): Exports {
    return dictionary;
  }

  @Get(':dataset')
  @Described({
    tag: 'exports',
    summary:
      'A table as a file, all of it as of one ordinal: Parquet, CSV, NDJSON or Excel, as `Accept` or ' +
      '`format` says. Takes `Range`, so that readers of Parquet fetch the columns that they need.',
    answers: { 200: 'table' },
    problems: [
      'not-found',
      'range-not-satisfiable',
      'sheet-too-long',
      'export-too-large',
      'too-many-jobs',
      'overloaded',
      'closing',
      'known-at-beyond-head',
      'known-at-not-reached',
      'min-ordinal-not-reached',
    ],
  })
  async exportDataset(
    @Param() { dataset }: ExportPathDto,
    @Query() query: ExportQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = formatOf(query, request.headers.accept);
    const minOrdinal = minOrdinalIn(request);
    const found = await this.exports.find({ dataset, format, query, minOrdinal }, viewer);
    await this.files.send({ found, format, viewer }, request, reply);
  }
}

/** What is named decides, where it is taken; else what is taken most gladly. @throws ProblemException */
function formatOf({ format }: ExportQueryDto, accept: string | undefined): FormatName {
  if (format !== undefined) {
    const { mediaType } = formats[format];
    if (accepts(accept, mediaType)) return format;
    throw new ProblemException('not-acceptable', {
      message: {
        en: `format=${format} is ${mediaType}.`,
        zh: `format=${format} 即 ${mediaType}。`,
      },
      facts: { offered: [mediaType] },
    });
  }
  const preferred = preferredMediaType(accept, tableMediaTypes);
  return formatNames.find((name) => formats[name].mediaType === preferred) ?? 'parquet';
}
