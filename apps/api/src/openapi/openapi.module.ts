import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller';
import { Publication } from './publication';
import { DeclaredRoutes } from './routes';

@Module({
  controllers: [OpenApiController],
  providers: [Publication, DeclaredRoutes],
  exports: [DeclaredRoutes, Publication],
})
export class OpenApiModule {}
