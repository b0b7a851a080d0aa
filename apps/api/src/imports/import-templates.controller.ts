import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { formats } from '@lodestone/exchange';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowedTo } from '../access/allowed-to';
import { preferredMediaType } from '../http/accepted-media';
import { Described, sheetMediaTypes } from '../http/described';
import { ImportTemplates } from './import.answers';
import { TemplatePathDto, TemplateQueryDto } from './import.dto';
import { ImportsService } from './imports.service';
import { fileHeaders, insistOnTaken } from './sent-file';
import { templateFile } from './templates/template-file';

@Controller('import-templates')
@AllowedTo('enterprise')
export class ImportTemplatesController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Described({
    tag: 'imports',
    summary: 'Every column that a table of records can have, in English and Chinese.',
    answers: { 200: ImportTemplates },
  })
  listImportTemplates(): ImportTemplates {
    return this.imports.templates();
  }

  @Get(':type')
  @Described({
    tag: 'imports',
    summary: 'A table to fill in, with an example; of Excel also the columns and the codes.',
    answers: { 200: 'sheet' },
  })
  async getImportTemplate(
    @Param() { type }: TemplatePathDto,
    @Query() { format, language = 'en' }: TemplateQueryDto,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = format ?? (wantsExcel(headers.accept) ? 'xlsx' : 'csv');
    insistOnTaken(headers.accept, form);
    await reply
      .headers(fileHeaders(form, `${type}-${language}.${form}`))
      .send(Buffer.from(templateFile(type, form, language)));
  }
}

const wantsExcel = (accept: string | undefined): boolean =>
  preferredMediaType(accept, sheetMediaTypes) === formats.xlsx.mediaType;
