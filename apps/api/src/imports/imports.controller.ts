import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { AllowedTo, Needs, SignedIn } from '../access/allowed-to';
import type { Viewer } from '../access/viewer';
import { preferredMediaType } from '../http/accepted-media';
import { Described, linesMediaTypes } from '../http/described';
import { FileBody } from '../http/json-body';
import { ProblemException } from '../http/problem';
import { Clock } from '../running/clock';
import { errorFile } from './error-file';
import { FileDryRunsService } from './file-dry-runs.service';
import { DryRunOfImport, Import, OpenedImport, WrongPlaces } from './import.answers';
import {
  FileQueryDto,
  ImportPathDto,
  ImportQueryDto,
  ImportStateDto,
  WrongPlacesQueryDto,
} from './import.dto';
import { ImportsService } from './imports.service';
import { fileHeaders, insistOnTaken } from './sent-file';
import { ProgressBody } from './progress-body';
import { ImportJobs } from './running/import-jobs';

@Controller('imports')
@AllowedTo('enterprise')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly dryRuns: FileDryRunsService,
    private readonly jobs: ImportJobs,
    private readonly clock: Clock,
  ) {}

  @Put(':importId')
  @Needs('record', 'mend')
  @RouteConfig({ takesFile: true })
  @Described({
    tag: 'imports',
    summary:
      'Sends a file of records: CSV, Excel or NDJSON. It is worked off as a job, which goes on without you.',
    answers: { 200: OpenedImport, 201: OpenedImport },
    problems: ['overloaded'],
    refuses: true,
    body: 'file',
  })
  async putImport(
    @Param() { importId }: ImportPathDto,
    @Query() query: ImportQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedImport> {
    const contentType = request.headers['content-type'];
    const file = { query, contentType, body: fileIn(request) };
    const sender = { viewer, correlationId: request.id };
    const until = request.signedInUntil;
    const answer = await this.imports.open({ ...file, importId, until }, sender);
    void reply.code(answer.outcome === 'opened' ? 201 : 200);
    return answer;
  }

  @Post('dry-run')
  @Needs('record', 'mend')
  @HttpCode(200)
  @RouteConfig({ takesFile: true })
  @Described({
    tag: 'dry-runs',
    summary:
      'What would become of each record of a file, of one site or of several, also of those behind one that is not possible. Nothing is recorded.',
    answers: { 200: DryRunOfImport },
    problems: ['overloaded'],
    body: 'file',
  })
  tryImport(
    @Query() query: FileQueryDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
  ): Promise<DryRunOfImport> {
    const contentType = request.headers['content-type'];
    const sender = { viewer, correlationId: request.id };
    return this.dryRuns.ofFile({ query, contentType, body: fileIn(request) }, sender);
  }

  @Get(':importId')
  @Needs('read', 'record', 'mend')
  @Described({
    tag: 'imports',
    summary: 'How far an import is, and what is wrong with its file.',
    answers: { 200: Import },
    problems: ['not-found'],
  })
  getImport(@Param() { importId }: ImportPathDto, @SignedIn() viewer: Viewer): Promise<Import> {
    return this.imports.one(importId, viewer);
  }

  @Put(':importId/state')
  @Needs('record', 'mend')
  @Described({
    tag: 'imports',
    summary: 'Lets an import rest, go on, or end. What was recorded stays.',
    answers: { 200: Import },
    problems: ['not-found'],
    refuses: true,
  })
  putImportState(
    @Param() { importId }: ImportPathDto,
    @Body() { state }: ImportStateDto,
    @SignedIn() viewer: Viewer,
    @Req() { id }: FastifyRequest,
  ): Promise<Import> {
    return this.imports.change(importId, state, { viewer, correlationId: id });
  }

  @Get(':importId/wrong-places')
  @Needs('read', 'record', 'mend')
  @Described({
    tag: 'imports',
    summary: 'Every place of the file that is wrong, in its order.',
    answers: { 200: WrongPlaces },
    problems: ['not-found'],
  })
  listWrongPlaces(
    @Param() { importId }: ImportPathDto,
    @Query() { fromRow = 0 }: WrongPlacesQueryDto,
    @SignedIn() viewer: Viewer,
  ): Promise<WrongPlaces> {
    return this.imports.wrongPlaces(importId, fromRow, viewer);
  }

  @Get(':importId/errors')
  @Needs('read', 'record', 'mend')
  @Described({
    tag: 'imports',
    summary:
      'The file as it came with three more columns that say what is wrong, to be mended and sent again: CSV of a table, NDJSON of lines.',
    answers: { 200: 'sheet' },
    problems: ['not-found'],
  })
  async getImportErrors(
    @Param() { importId }: ImportPathDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const spool = await this.imports.spoolOf(importId, viewer);
    const form = spool.job.form.format === 'ndjson' ? 'ndjson' : 'csv';
    insistOnTaken(request.headers.accept, form);
    const body = Readable.from(errorFile(spool));
    this.until(request).addEventListener('abort', () => body.destroy(), { once: true });
    await reply.headers(fileHeaders(form, `${importId}-errors.${form}`)).send(body);
  }

  @Get(':importId/progress')
  @Needs('read', 'record', 'mend')
  @Described({
    tag: 'imports',
    summary:
      'The import each time that it is further, until nothing is left to be done: one JSON object a line, or server-sent events.',
    answers: { 200: 'lines' },
    problems: ['not-found'],
  })
  async tellImportProgress(
    @Param() { importId }: ImportPathDto,
    @SignedIn() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.imports.one(importId, viewer);
    const mediaType = preferredMediaType(request.headers.accept, linesMediaTypes);
    const form = mediaType === 'text/event-stream' ? 'sse' : 'ndjson';
    const look = () => this.imports.one(importId, viewer);
    await reply
      .headers({
        'content-type': `${mediaType}; charset=utf-8`,
        'cache-control': 'private, no-store',
        vary: 'authorization, accept',
        'x-accel-buffering': 'no',
      })
      .send(new ProgressBody({ form, look, until: this.until(request) }));
  }

  /** What is still being sent ends with the token, and when the program does. */
  private until({ signedInUntil }: FastifyRequest): AbortSignal {
    if (!signedInUntil) return this.jobs.ending;
    const ms = Math.max(0, signedInUntil.getTime() - this.clock.now().getTime());
    return AbortSignal.any([this.jobs.ending, AbortSignal.timeout(Math.min(ms, 2 ** 31 - 1))]);
  }
}

function fileIn({ body }: FastifyRequest): FileBody {
  if (body instanceof FileBody) return body;
  throw new ProblemException('body-missing');
}
