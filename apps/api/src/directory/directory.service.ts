import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import { published } from '../http/same-type';
import { Directory } from './directory.answers';
import type { DirectoryQueryDto } from './directory.dto';

@Injectable()
export class DirectoryService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly cursors: Cursors,
    private readonly moments: Moments,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async list(
    { text, enterpriseId, asOf, knownAt, limit, cursor }: DirectoryQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<Directory>> {
    const question = { text, enterpriseId, asOf, knownAt };
    const after = this.cursors.placeOf(question, cursor);
    const { ordinal, body } = await this.readSide.ask('directory', {
      ...question,
      asOf: asOf ?? todayIn(this.facts, this.clock),
      knownAt: await this.moments.ordinalOf(knownAt),
      limit,
      after,
    });
    const whole = published(Directory, {
      items: body.enterprises,
      ...this.cursors.nextOf(question, body.next),
    });
    const seen = asSeenBy(viewer, { kind: 'directory', whole });
    if (!seen) throw notFound();
    return { ordinal, body: seen };
  }
}
