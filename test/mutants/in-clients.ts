import { mutantsIn, mutantsOf } from './mutant';

const ids = 'client/client-id.spec.ts';
const deciders = 'client/client.decider.spec.ts';
const retired = 'site/retire-party-refs.spec.ts';
const replicas = 'clients/forgetting.spec.ts';
const ofTheApi = mutantsIn('apps/api/src');
const known =
  'an act on one replica and the order to forget its client on another leave of a client that was known';

/** Who clients are, and forgetting it on any number of replicas (design §3, *Clients*). */
export const inClients = [
  ...mutantsOf(
    'client/client-id.ts',
    [ids, 'the id of a client comes from country and name'],
    [
      {
        id: 'client-of-any-country',
        fault: 'two clients of one name in two countries, without numbers, are one',
        find: ': { countryCode, name: normaliseName(name) };',
        put: ': { name: normaliseName(name) };',
      },
    ],
  ),
  ...mutantsOf(
    'client/client-id.ts',
    [ids, 'the id of a client is the same under every version of Unicode'],
    [
      {
        id: 'client-name-half-normalised',
        fault: 'characters of one meaning give two clients, and each Unicode others',
        find: ".normalize('NFKC')",
        put: ".normalize('NFC')",
      },
    ],
  ),
  ...mutantsOf(
    'client/client.rows.ts',
    [deciders, 'deciding on clients says which refs an order named'],
    [
      {
        id: 'order-of-before-forgotten',
        fault: 'a ref that an order of before does not name is taken for one that can be read',
        find: "?.isUnnamed ? 'ask' : 'no'",
        put: "?.isUnnamed ? 'no' : 'no'",
      },
    ],
  ),
  ...mutantsOf(
    'client/forgotten-parties.ts',
    [deciders, 'forgetting what the log says'],
    [
      {
        id: 'later-declaration-forgotten',
        fault: 'an order forgets also what was declared while it was carried out',
        find: 'const forgotten = new Set(refs?.map(partyStream) ?? declared);',
        put: 'const forgotten = new Set(declared);',
      },
    ],
  ),
  ...mutantsOf(
    'site/retire-party-refs.ts',
    [retired, 'refs that a site was told not to name'],
    [
      {
        id: 'retired-ref-named',
        fault: 'an act in flight names an identity that is being forgotten',
        find: 'return refs.length === 0 ? undefined',
        put: 'return refs.length >= 0 ? undefined',
      },
      {
        id: 'refs-retired-again',
        fault: 'an order that is sent again writes the same refs into the account again',
        find: 'refs.filter((ref) => !retiredAt(own, ref))',
        put: 'refs.filter((ref) => retiredAt(own, ref) !== null)',
      },
    ],
  ),
  ...ofTheApi(
    'clients/forgetting.ts',
    [replicas, known],
    [
      {
        id: 'order-before-the-sites-know',
        fault: 'an order is recorded while the sites still name who is forgotten',
        find: 'await this.retire({ siteId, refs }, sender);',
        put: 'refs.sort();',
      },
    ],
  ),
  ...ofTheApi(
    'clients/forgetting.ts',
    [replicas, 'an order to forget that a crash interrupted waits for read models'],
    [
      {
        id: 'looks-without-end',
        fault: 'a read model that stands still has the log asked again and again, without a pause',
        find: 'await passed(lookMs);',
        put: 'await passed(0);',
      },
    ],
  ),
  ...ofTheApi(
    'submitting/declarations.ts',
    [replicas, 'an identity that was forgotten is named by its next ref at a site'],
    [
      {
        id: 'generation-by-memory',
        fault: 'a replica names a client by what it remembers, although another has forgotten it',
        find: 'if (refs.length > 0) throw new PartyRefsForgotten(refs);',
        put: 'if (refs.length < 0) throw new PartyRefsForgotten(refs);',
      },
    ],
  ),
];
