import type { Client, DirectoryEnterprise, NumberHit } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy, boundTo } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import type { Reflected } from '../reading/reflected';
import { ReadSide } from '../reading/read-side';
import type { Sender } from '../submitting/submissions';
import { IdentityViews } from '../submitting/identity-views';
import { given, published } from '../http/same-type';
import { ClientHit, SearchHits } from './search.answers';
import type { SearchQueryDto } from './search.dto';

type EnterpriseHit = Pick<DirectoryEnterprise, 'enterpriseId' | 'name' | 'nameLatin'>;

const limitDefault = 20;

@Injectable()
export class SearchService {
  constructor(
    private readonly readSide: ReadSide,
    private readonly views: IdentityViews,
  ) {}

  async find(
    { q: text, limit = limitDefault }: SearchQueryDto,
    sender: Sender,
  ): Promise<Reflected<SearchHits>> {
    const { viewer } = sender;
    const enterpriseId = boundTo(viewer, 'record');
    // To learn that a name is there is to learn the name.
    const byIdentity = viewer.role !== 'analyst';
    const question = { text, enterpriseId, byIdentity, limit };
    const { ordinal, body } = await this.readSide.ask('search', question);
    const clients = body.clients.flatMap((client) => clientSeenBy(viewer, client) ?? []);
    const clientIds = clients.flatMap((client) => client.clientIds);
    // Awaited: what was not written down does not leave.
    await this.views.record({ question: 'search', clientIds }, sender);
    const hits = {
      numbers: body.numbers.flatMap((hit) => numberSeenBy(viewer, hit) ?? []),
      enterprises: body.enterprises.flatMap((each) => enterpriseSeenBy(viewer, each) ?? []),
      clients,
    };
    return { ordinal, body: published(SearchHits, hits) };
  }
}

const numberSeenBy = (viewer: Viewer, hit: NumberHit): NumberHit | undefined =>
  asSeenBy(viewer, {
    kind: 'record',
    ownerId: hit.enterpriseId,
    declaredToId: hit.declaredToId,
    whole: hit,
    part: () => hit,
  });

const enterpriseSeenBy = (
  viewer: Viewer,
  { enterpriseId, name, nameLatin }: DirectoryEnterprise,
): EnterpriseHit | undefined =>
  asSeenBy(viewer, { kind: 'directory', whole: { enterpriseId, name, nameLatin } });

function clientSeenBy(viewer: Viewer, client: Client): ClientHit | undefined {
  const { canonicalId, clientIds, identities } = client;
  // The question was about the viewer's own declarations, if the viewer is bound to any.
  const ownerId = boundTo(viewer, 'client-identities');
  const countryCodes = [...new Set(identities.flatMap((each) => each.countryCodes))].sort();
  const refs = { canonicalId, clientIds, countryCodes };
  const hit = (names?: Client['identities'][number]['names']) =>
    published(ClientHit, { ...refs, ...given('names', names) });
  const whole = hit(identities.flatMap(({ names }) => names));
  return (
    asSeenBy<ClientHit>(viewer, { kind: 'client-identities', ownerId, whole }) ??
    asSeenBy<ClientHit>(viewer, { kind: 'client-refs', ownerId, whole: hit() })
  );
}
