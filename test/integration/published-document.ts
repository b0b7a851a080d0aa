import type { Type } from '@nestjs/common';
import { documentOf, type OpenApiDocument } from '../../apps/api/src/openapi/document';
import { routesOf } from '../../apps/api/src/openapi/routes';
import { nounModules } from '../../apps/api/src/program/app.module';

const controllers = nounModules.flatMap(
  (module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[],
);

/** The document as a running ledger publishes it, without one. */
export const publishedDocument = (): OpenApiDocument =>
  documentOf(controllers.flatMap(routesOf), '0.0.0');
