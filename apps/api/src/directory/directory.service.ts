import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Cursors } from '../reading/cursors';
import { ReadSide } from '../reading/read-side';
import { published } from '../http/same-type';
import { Directory } from './directory.answers';
import type { DirectoryQueryDto } from './directory.dto';

@Injectable()
export class DirectoryService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly cursors: Cursors,
  ) {}

  async list(
    { text, enterpriseId, limit, cursor }: DirectoryQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<Directory>> {
    const question = { text, enterpriseId };
    const after = this.cursors.placeOf(question, cursor);
    const { ordinal, body } = await this.readSide.ask('directory', { ...question, limit, after });
    const whole = published(Directory, {
      items: body.enterprises,
      ...this.cursors.nextOf(question, body.next),
    });
    const seen = asSeenBy(viewer, { kind: 'directory', whole });
    if (!seen) throw notFound();
    return { ordinal, body: seen };
  }
}
