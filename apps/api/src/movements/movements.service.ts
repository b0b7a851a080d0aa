import { Injectable } from '@nestjs/common';
import type { QuestionOf } from '@lodestone/read-models';
import { boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Moments } from '../reading/moments';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { awaitedMovementSeenBy, movementSeenBy } from './movement-seen-by';
import { MovementScopes } from './movement-scopes';
import { Inbox, Movements, MovementsOfRecord } from './movement.answers';
import type {
  MovementPathDto,
  MovementQueryDto,
  MovementsQueryDto,
  OpenMovementsQueryDto,
  SendingPathDto,
} from './movement.dto';

const isOpen = ['open', 'partly-received'] as const;

@Injectable()
export class MovementsService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scopes: MovementScopes,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
  ) {}

  async list(query: MovementsQueryDto, viewer: Viewer): Promise<Reflected<Movements>> {
    const { status, side, from, to, asOf, knownAt, order } = query;
    return this.page(query, viewer, {
      ...(await this.filterOf(query, viewer)),
      statuses: status,
      side,
      sentFrom: from,
      sentTo: to,
      asOf,
      knownAt,
      order,
    });
  }

  async outbox(query: OpenMovementsQueryDto, viewer: Viewer): Promise<Reflected<Movements>> {
    const { asOf, knownAt, overdue } = query;
    return this.page(query, viewer, {
      ...(await this.filterOf(query, viewer)),
      statuses: overdue === undefined ? isOpen : (['overdue'] as const),
      side: 'sent',
      asOf,
      knownAt,
      order: 'oldest',
    });
  }

  async inbox(query: OpenMovementsQueryDto, viewer: Viewer): Promise<Reflected<Inbox>> {
    const { asOf, knownAt, overdue } = query;
    const question = {
      ...(await this.filterOf(query, viewer)),
      statuses: overdue === undefined ? isOpen : (['overdue'] as const),
      asOf,
      knownAt,
    };
    const { ordinal, body } = await this.readSide.ask('inbox', await this.asked(question, query));
    const page = {
      items: body.movements.flatMap((each) => awaitedMovementSeenBy(viewer, each) ?? []),
      knownAt: body.knownAt,
      judgedOn: body.judgedOn,
      ...this.cursors.nextOf(question, body.next),
    };
    return { ordinal, body: published(Inbox, page) };
  }

  async ofRecord(
    path: SendingPathDto & Partial<Pick<MovementPathDto, 'n'>>,
    query: MovementQueryDto,
    viewer: Viewer,
  ): Promise<Reflected<MovementsOfRecord>> {
    const { siteId, recordId, n } = path;
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const enterpriseId = boundTo(viewer, 'movement');
    const question = { siteId, recordId, n, enterpriseId, asOf: query.asOf, knownAt };
    const { ordinal, body } = await this.readSide.ask('movement', question);
    const items = body.movements.flatMap((each) => movementSeenBy(viewer, each) ?? []);
    if (items.length === 0) throw notFound();
    const { judgedOn } = body;
    const answer = { items, knownAt: body.knownAt, judgedOn };
    return { ordinal, body: published(MovementsOfRecord, answer) };
  }

  private async page(
    query: OpenMovementsQueryDto,
    viewer: Viewer,
    question: Omit<QuestionOf<'movements'>, 'knownAt'> &
      Readonly<{ knownAt: number | string | undefined }>,
  ): Promise<Reflected<Movements>> {
    const asked = await this.asked(question, query);
    const { ordinal, body } = await this.readSide.ask('movements', asked);
    const page = {
      items: body.movements.flatMap((each) => movementSeenBy(viewer, each) ?? []),
      knownAt: body.knownAt,
      judgedOn: body.judgedOn,
      ...this.cursors.nextOf(question, body.next),
    };
    return { ordinal, body: published(Movements, page) };
  }

  private async asked<Question extends Readonly<{ knownAt: number | string | undefined }>>(
    question: Question,
    { limit, cursor }: OpenMovementsQueryDto,
  ) {
    const after = this.cursors.placeOf(question, cursor);
    const knownAt = await this.moments.ordinalOf(question.knownAt);
    return { ...question, knownAt, limit, after };
  }

  private async filterOf(query: OpenMovementsQueryDto | MovementsQueryDto, viewer: Viewer) {
    const { kind: kinds, material } = query;
    return { ...(await this.scopes.of(query, viewer)), kinds, materials: material };
  }
}
