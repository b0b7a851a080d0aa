import type { Client } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { nextOf, placeOf } from '../http/cursor';
import { notFound, ProblemException } from '../http/problem';
import type { Reflected } from '../http/reflected';
import { Moments } from '../program/moments';
import { ReadSide } from '../program/read-side';
import type { Sender } from '../program/submissions';
import { refsOf, type ClientRefs } from './client-refs';
import { ExporterScope } from './exporter-scope';
import { IdentityViews } from './identity-views';
import type { ClientQueryDto, ClientsQueryDto } from './register.dto';

/** Whole, or without names and numbers for those who may not see any. */
export type ClientAnswer = Client | ClientRefs;

export type ClientsAnswer = Readonly<{
  items: readonly ClientAnswer[];
  knownAt: number;
  next?: string;
}>;

@Injectable()
export class ClientsService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scope: ExporterScope,
    private readonly moments: Moments,
    private readonly views: IdentityViews,
  ) {}

  async list(query: ClientsQueryDto, sender: Sender): Promise<Reflected<ClientsAnswer>> {
    const { viewer } = sender;
    assertMaySearch(query, viewer);
    const exporterId = await this.scope.exporterOf(query, viewer, 'client-refs');
    const { text, country, role, conflicted, asOf, knownAt, limit, cursor } = query;
    const question = {
      exporterId,
      text,
      countryCodes: country,
      role,
      isConflicted: conflicted === undefined ? undefined : conflicted === 'true',
      asOf,
      knownAt,
    };
    const after = placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, limit, after };
    const { ordinal, body } = await this.readSide.ask('clients', asked);
    const items = body.clients.map((client) => seen(viewer, client, exporterId));
    await this.recordLook('client-identities', body.clients, { exporterId, sender });
    return { ordinal, body: { items, knownAt: body.knownAt, ...nextOf(question, body.next) } };
  }

  async one(
    clientId: string,
    query: ClientQueryDto,
    sender: Sender,
  ): Promise<Reflected<ClientAnswer>> {
    const exporterId = await this.scope.exporterOf(query, sender.viewer, 'client-refs');
    const { asOf } = query;
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { clientId, exporterId, asOf, knownAt };
    const { ordinal, body: client } = await this.readSide.ask('client', asked);
    if (!client) throw notFound();
    const answer = seen(sender.viewer, client, exporterId);
    await this.recordLook('client', [client], { exporterId, sender });
    return { ordinal, body: answer };
  }

  /** Awaited: what was not written down does not leave. */
  private async recordLook(
    question: string,
    clients: readonly Client[],
    { exporterId, sender }: { exporterId: string | undefined; sender: Sender },
  ): Promise<void> {
    const clientIds = clients.flatMap((client) => client.clientIds);
    const view = { question, ...(exporterId === undefined ? {} : { exporterId }), clientIds };
    await this.views.record(view, sender);
  }
}

/** To learn that a name is there is to learn the name. */
function assertMaySearch({ text }: ClientsQueryDto, { role }: Viewer): void {
  if (text !== undefined && role === 'analyst') throw new ProblemException('role-not-allowed');
}

function seen(viewer: Viewer, client: Client, ownerId: string | undefined): ClientAnswer {
  const answer =
    asSeenBy<ClientAnswer>(viewer, { kind: 'client-identities', ownerId, whole: client }) ??
    asSeenBy<ClientAnswer>(viewer, { kind: 'client-refs', ownerId, whole: refsOf(client) });
  if (!answer) throw notFound();
  return answer;
}
