import type { ClientHit, EnterpriseHit } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo, seesIdentities } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import type { Reflected } from '../reading/reflected';
import { Cursors } from '../reading/cursors';
import { ReadSide } from '../reading/read-side';
import { Clock } from '../running/clock';
import { LedgerFacts } from '../running/ledger-facts';
import { todayIn } from '../running/today';
import type { Sender } from '../submitting/submissions';
import { IdentityViews } from '../submitting/identity-views';
import { hitSeenBy } from '../records/record-seen-by';
import { published } from '../http/same-type';
import { SearchHits, type ClientHit as SeenClient } from './search.answers';
import type { SearchQueryDto } from './search.dto';

const limitDefault = 20;

@Injectable()
export class SearchService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly views: IdentityViews,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly facts: LedgerFacts,
  ) {}

  async find(
    { q: text, limit = limitDefault, cursor }: SearchQueryDto,
    sender: Sender,
  ): Promise<Reflected<SearchHits>> {
    const { viewer } = sender;
    const enterpriseId = boundTo(viewer, 'record');
    // To learn that a name is there is to learn the name.
    const byIdentity = seesIdentities(viewer);
    const question = { text, enterpriseId, byIdentity };
    const after = this.cursors.placeOf(question, cursor);
    const { ordinal, body } = await this.readSide.ask('search', {
      ...question,
      asOf: todayIn(this.facts, this.clock),
      limit,
      after,
    });
    const clients = body.clients.flatMap((client) => clientSeenBy(viewer, client) ?? []);
    const clientIds = clients.flatMap((client) => client.clientIds);
    // Awaited: what was not written down does not leave.
    await this.views.record({ question: 'search', clientIds }, sender);
    const hits = {
      numbers: body.numbers.flatMap((hit) => hitSeenBy(viewer, hit) ?? []),
      enterprises: body.enterprises.flatMap((each) => enterpriseSeenBy(viewer, each) ?? []),
      clients,
      ...this.cursors.nextOf(question, body.next),
    };
    return { ordinal, body: published(SearchHits, hits) };
  }
}

const enterpriseSeenBy = (viewer: Viewer, whole: EnterpriseHit): EnterpriseHit | undefined =>
  asSeenBy(viewer, { kind: 'directory', whole });

function clientSeenBy(viewer: Viewer, whole: ClientHit): SeenClient | undefined {
  const { names: _, ...refs } = whole;
  // The question was about the viewer's own declarations, if the viewer is bound to any.
  const ownerId = boundTo(viewer, 'client-identities');
  return (
    asSeenBy<SeenClient>(viewer, { kind: 'client-identities', ownerId, whole }) ??
    asSeenBy<SeenClient>(viewer, { kind: 'client-refs', ownerId, whole: refs })
  );
}
