import { Injectable } from '@nestjs/common';
import { boundTo, type Kind } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { Registry } from '../directory/registry';
import { notFound, ProblemException } from '../http/problem';
import { ReadSide } from '../program/read-side';

type Asked = Readonly<{ exporterId?: string; knownAt?: number }>;

/** Whose rows a question about exporters is about, and up to when. */
@Injectable()
export class ExporterScope {
  constructor(
    private readonly registry: Registry,
    private readonly readSide: ReadSide,
  ) {}

  /** Somebody else's exporter is no exporter; `undefined` is everybody. */
  async exporterOf({ exporterId }: Asked, viewer: Viewer, kind: Kind): Promise<string | undefined> {
    const bound = boundTo(viewer, kind);
    if (exporterId === undefined) return bound;
    const isBeyond = bound !== undefined && bound !== exporterId;
    if (isBeyond || !(await this.registry.enterprise(exporterId))) throw notFound();
    return exporterId;
  }

  assertKnown({ knownAt }: Asked): void {
    const head = this.readSide.reachedOrdinal();
    if (knownAt === undefined || knownAt <= head) return;
    throw new ProblemException('known-at-beyond-head', {
      message: {
        en: `knownAt ${knownAt} lies beyond the head, which is ${head}.`,
        zh: `knownAt ${knownAt} 超出当前最新序号 ${head}。`,
      },
      facts: { knownAt, head },
    });
  }
}
