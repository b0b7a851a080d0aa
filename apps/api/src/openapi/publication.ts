import { programVersion } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { documentOf, type OpenApiDocument } from './document';
import { DeclaredRoutes } from './routes';

/** What is published about this program. Made once: routes do not change while it runs. */
@Injectable()
export class Publication {
  private made: OpenApiDocument | undefined;

  constructor(private readonly routes: DeclaredRoutes) {}

  document(): OpenApiDocument {
    this.made ??= documentOf(this.routes.all(), programVersion);
    return this.made;
  }
}
