import { Controller, Get, Header } from '@nestjs/common';
import { Open } from '../access/allowed-to';
import { Described } from '../http/described';
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
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'",
  )
  @Described({ tag: 'docs', summary: 'A page to read it.', answers: { 200: 'html' } })
  getDocs() {
    return this.publication.page();
  }
}
