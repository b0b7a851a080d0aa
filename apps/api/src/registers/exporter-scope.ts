import { Injectable } from '@nestjs/common';
import { boundTo, type Kind } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { Registry } from '../access/registry';
import { notFound } from '../http/problem';

type ExporterQuestion = Readonly<{ exporterId?: string }>;

/** Whose rows a question about exporters is about. */
@Injectable()
export class ExporterScope {
  constructor(private readonly registry: Registry) {}

  /** Somebody else's exporter is no exporter; `undefined` is everybody. */
  async exporterOf(
    { exporterId }: ExporterQuestion,
    viewer: Viewer,
    kind: Kind,
  ): Promise<string | undefined> {
    const bound = boundTo(viewer, kind);
    if (exporterId === undefined) return bound;
    const isBeyond = bound !== undefined && bound !== exporterId;
    if (isBeyond || !(await this.registry.enterprise(exporterId))) throw notFound();
    return exporterId;
  }
}
