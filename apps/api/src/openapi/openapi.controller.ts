import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../access/allowed-to';
import { Described } from '../http/described';
import { languageOf } from '../http/language';
import { docsPages, docsPolicy } from './docs-page';
import { OpenApi } from './openapi.answers';
import { Publication } from './publication';

@Controller()
@Open()
export class OpenApiController {
  constructor(private readonly publication: Publication) {}

  @Get('openapi.json')
  @Described({ tag: 'docs', summary: 'This document.', answers: { 200: OpenApi } })
  getOpenApi(): OpenApi {
    return this.publication.document();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', docsPolicy)
  @Header('cache-control', 'no-cache')
  @Header('vary', 'accept-language')
  @Described({ tag: 'docs', summary: 'A page to read it.', answers: { 200: 'html' } })
  getDocs(
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const language = languageOf(accepted);
    void reply.header('content-language', language);
    return docsPages[language];
  }
}
