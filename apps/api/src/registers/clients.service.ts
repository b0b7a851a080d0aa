import { isOf, type Client as WholeClient } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import { assertMay } from '../access/may';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { Reflected } from '../reading/reflected';
import { Moments } from '../reading/moments';
import { Cursors } from '../reading/cursors';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import type { Sender } from '../submitting/submissions';
import { refsOf } from './client-refs';
import { published } from '../http/same-type';
import { type Client, Clients, ClientSuggestions } from './clients.answers';
import { ExporterScope } from './exporter-scope';
import { IdentityViews } from '../submitting/identity-views';
import type { ClientQueryDto, ClientsQueryDto, SuggestionsQueryDto } from './register.dto';

/** As many as a person looks through before the list is asked for again. */
const suggestionsDefault = 50;

@Injectable()
export class ClientsService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly scope: ExporterScope,
    private readonly moments: Moments,
    private readonly cursors: Cursors,
    private readonly views: IdentityViews,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async list(query: ClientsQueryDto, sender: Sender): Promise<Reflected<Clients>> {
    const { viewer } = sender;
    assertMaySearch(query, viewer);
    const exporterId = await this.scope.exporterOf(query, viewer, 'client-refs');
    const { text, country, role, conflicted, asOf, knownAt, limit, cursor } = query;
    const identitiesOf = boundTo(viewer, 'client-refs');
    const question = {
      exporterId: identitiesOf,
      ofExporterId: identitiesOf === undefined ? exporterId : undefined,
      text,
      countryCodes: country,
      role,
      isConflicted: conflicted === undefined ? undefined : conflicted === 'true',
      asOf,
      knownAt,
    };
    const after = this.cursors.placeOf(question, cursor);
    const moment = await this.moments.ordinalOf(knownAt);
    const asked = { ...question, knownAt: moment, calledOn: this.dayOf(asOf), limit, after };
    const { ordinal, body } = await this.readSide.ask('clients', asked);
    const items = body.clients.map((client) => seen(viewer, client, exporterId));
    await this.recordLook('client-identities', body.clients, { exporterId, sender });
    const page = { items, knownAt: body.knownAt, ...this.cursors.nextOf(question, body.next) };
    return { ordinal, body: published(Clients, page) };
  }

  async one(clientId: string, query: ClientQueryDto, sender: Sender): Promise<Reflected<Client>> {
    const exporterId = await this.scope.exporterOf(query, sender.viewer, 'client-refs');
    const identitiesOf = boundTo(sender.viewer, 'client-refs');
    const { asOf } = query;
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const calledOn = this.dayOf(asOf);
    const asked = { clientId, exporterId: identitiesOf, asOf, knownAt, calledOn };
    const { ordinal, body: client } = await this.readSide.ask('client', asked);
    const isWanted = exporterId === identitiesOf || (client && isOf(client, String(exporterId)));
    if (!client || !isWanted) throw notFound();
    const answer = seen(sender.viewer, client, exporterId);
    await this.recordLook('client', [client], { exporterId, sender });
    return { ordinal, body: answer };
  }

  /** Names stand beside each other, so only for those who may see whose they are. */
  async suggestions(
    query: SuggestionsQueryDto,
    sender: Sender,
  ): Promise<Reflected<ClientSuggestions>> {
    const exporterId = await this.scope.exporterOf(query, sender.viewer, 'client-identities');
    const { limit = suggestionsDefault } = query;
    const knownAt = await this.moments.ordinalOf(query.knownAt);
    const asked = { exporterId, knownAt, calledOn: this.dayOf(undefined), limit };
    const { ordinal, body } = await this.readSide.ask('suggestions', asked);
    const { viewer } = sender;
    const items = body.suggestions.flatMap(
      (whole) => asSeenBy(viewer, { kind: 'client-identities', ownerId: exporterId, whole }) ?? [],
    );
    const clientIds = items.flatMap(({ clients }) => clients.map((each) => each.clientId));
    await this.recordIds('client-suggestions', clientIds, { exporterId, sender });
    return { ordinal, body: published(ClientSuggestions, { items, knownAt: body.knownAt }) };
  }

  /** Names of enterprises on the chain are those of the day that is asked for, or of today. */
  private readonly dayOf = (asOf: string | undefined): string =>
    asOf ?? todayIn(this.facts, this.clock);

  private async recordLook(
    question: string,
    clients: readonly WholeClient[],
    { exporterId, sender }: { exporterId: string | undefined; sender: Sender },
  ): Promise<void> {
    const clientIds = clients.flatMap((client) => client.clientIds);
    await this.recordIds(question, clientIds, { exporterId, sender });
  }

  /** Awaited: what was not written down does not leave. */
  private async recordIds(
    question: string,
    clientIds: readonly string[],
    { exporterId, sender }: { exporterId: string | undefined; sender: Sender },
  ): Promise<void> {
    const view = { question, ...(exporterId === undefined ? {} : { exporterId }), clientIds };
    await this.views.record(view, sender);
  }
}

/** To learn that a name is there is to learn the name. */
function assertMaySearch({ text }: ClientsQueryDto, viewer: Viewer): void {
  if (text !== undefined) assertMay(viewer, 'see-identities');
}

function seen(viewer: Viewer, client: WholeClient, ownerId: string | undefined): Client {
  const answer =
    asSeenBy<Client>(viewer, { kind: 'client-identities', ownerId, whole: client }) ??
    asSeenBy<Client>(viewer, { kind: 'client-refs', ownerId, whole: refsOf(client) });
  if (!answer) throw notFound();
  return answer;
}
