import type { ClientCommand } from './client.decider';
import type { ClientRefusal } from './decide-on-clients';

const [a, b] = ['11111111-1111-8111-8111-111111111111', '22222222-2222-8222-8222-222222222222'];

const merge = (decisionId = 'd-1'): ClientCommand => ({
  type: 'AssertMerge',
  data: { clientId: a, otherClientId: b, decisionId, reason: 'renamed' },
});

const ownership = (change: object = {}): ClientCommand => ({
  type: 'AssertOwnership',
  data: {
    decisionId: 'd-1',
    ownerClientId: a,
    ownedClientId: b,
    relation: 'affiliate',
    shareBasisPoints: 5_000,
    source: { kind: 'annual-report', publishedOn: '2025-03-31' },
    reason: 'shareholding',
    ...change,
  },
});

const retraction = (decisionId: string): ClientCommand => ({
  type: 'RetractDecision',
  data: {
    clientId: a,
    otherClientId: b,
    decisionId,
    targetDecisionId: 'd-1',
    reason: 'asserted-in-error',
  },
});

const listing = (change: object = {}): ClientCommand => ({
  type: 'ListClient',
  data: {
    clientId: a,
    decisionId: 'l-1',
    list: 'control-list',
    effectiveOn: '2025-03-01',
    source: { kind: 'court-or-authority', publishedOn: '2025-02-28' },
    reason: 'end-use-broken',
    ...change,
  },
});

type Scenario = Readonly<{ given?: readonly ClientCommand[]; when: ClientCommand }>;

/** One for each refusal; where it can, each also breaks the rules that come after its own. */
export const clientScenarios: Readonly<Record<ClientRefusal, Scenario>> = {
  'decision-exists-with-other-content': {
    given: [merge()],
    when: ownership({ ownedClientId: a, shareBasisPoints: 1 }),
  },
  'ownership-of-itself': { when: ownership({ ownedClientId: a, shareBasisPoints: 1 }) },
  'ownership-share-below-half': {
    given: [ownership()],
    when: ownership({ decisionId: 'd-2', shareBasisPoints: 4_999 }),
  },
  'merge-already-asserted': { given: [merge()], when: merge('d-2') },
  'ownership-already-asserted': {
    given: [ownership()],
    when: ownership({ decisionId: 'd-2', shareBasisPoints: 6_000 }),
  },
  'ownership-in-a-circle': {
    given: [ownership()],
    when: ownership({ decisionId: 'd-2', ownerClientId: b, ownedClientId: a }),
  },
  'decision-not-found': { when: retraction('d-2') },
  'decision-already-retracted': { given: [merge(), retraction('d-2')], when: retraction('d-3') },
  'client-forgotten': {
    given: [listing()],
    when: listing({ decisionId: 'l-2', isDeclared: false }),
  },
  'client-listed-already': {
    given: [listing()],
    when: listing({ decisionId: 'l-2', untilOn: '2025-01-01' }),
  },
  'listing-ends-before-it-begins': { when: listing({ untilOn: '2025-02-28' }) },
};
