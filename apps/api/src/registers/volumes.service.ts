import { volumeColumns, type VolumesPage } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { nextOf, placeOf } from '../http/cursor';
import { notFound } from '../http/problem';
import type { Reflected } from '../http/reflected';
import { Moments } from '../program/moments';
import { ReadSide } from '../program/read-side';
import { ExporterScope } from './exporter-scope';
import type { VolumesQueryDto } from './register.dto';

export type VolumesAnswer = Readonly<{
  items: VolumesPage['groups'];
  /** Over all groups of all pages. */
  totals: VolumesPage['totals'];
  /** As of which ordinal: the same on every page of one list. */
  knownAt: number;
  next?: string;
}>;

@Injectable()
export class VolumesService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scope: ExporterScope,
    private readonly moments: Moments,
  ) {}

  async sum(query: VolumesQueryDto, viewer: Viewer): Promise<Reflected<VolumesAnswer>> {
    const exporterId = await this.scope.exporterOf(query, viewer, 'volumes');
    const question = {
      exporterId,
      monthFrom: query.monthFrom,
      monthTo: query.monthTo,
      goodsCodes: query.goodsCode,
      grades: query.grade,
      destinations: query.destination,
      clientIds: query.clientId === undefined ? undefined : [query.clientId],
      kind: query.kind,
      groupBy: query.groupBy ?? volumeColumns,
      asOf: query.asOf,
      knownAt: query.knownAt,
    };
    const { limit, cursor } = query;
    const after = placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { ...question, knownAt, limit, after };
    const { ordinal, body } = await this.readSide.ask('volumes', asked);
    const { groups, totals, next } = body;
    const whole = { items: groups, totals, knownAt: body.knownAt, ...nextOf(question, next) };
    const seen = asSeenBy(viewer, { kind: 'volumes', ownerId: exporterId, whole });
    if (!seen) throw notFound();
    return { ordinal, body: seen };
  }
}
