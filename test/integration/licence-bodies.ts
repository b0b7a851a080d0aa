import { licenceExamples } from '../../apps/api/src/licences/licence-examples';

/** To the file of a licence exporter and authority each say their own. */
export const { LicenceAccepted: acceptance } = licenceExamples;
export const supplement = {
  ...licenceExamples.LicenceSupplementGiven,
  // Before it is accepted.
  occurredOn: '2025-04-11',
  requestRecordId: undefined,
};

/** To put a client on a list, and to take it off again. */
export const listingBodies = {
  listings: {
    list: 'control-list',
    effectiveOn: '2025-03-01',
    source: { kind: 'court-or-authority', publishedOn: '2025-03-01' },
    reason: 'end-use-broken',
  },
  delistings: {
    targetDecisionId: 'LIST-1',
    effectiveOn: '2025-06-01',
    reason: 'measures-taken',
  },
};
