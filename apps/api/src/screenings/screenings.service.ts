import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { Screenings } from './screenings.answers';
import type { ScreeningsQueryDto } from './screenings.dto';

/** What lists reach is found in the histories of several enterprises, and is nobody's own. */
@Injectable()
export class ScreeningsService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly cursors: Cursors,
    private readonly moments: Moments,
  ) {}

  async list(query: ScreeningsQueryDto, viewer: Viewer): Promise<Reflected<Screenings>> {
    const { list, sellerId, timing, asOf, knownAt, limit, cursor } = query;
    const question = { list, sellerId, timing, asOf, knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('screenings', asked);
    const items = body.screenings.flatMap(
      (whole) => asSeenBy(viewer, { kind: 'finding-of-several', whole }) ?? [],
    );
    const next = this.cursors.nextOf(question, body.next);
    return { ordinal, body: published(Screenings, { items, knownAt: body.knownAt, ...next }) };
  }
}
