import type { ClientEvent } from '@lodestone/ledger';
import { registerEnterprise, openSite } from '../chain';
import { identities, registeredIn, someClientIds } from './told-world';
import { dayOf, type Attempts, type Turn } from './world';

/** What authorities decide on clients: who is one, who holds whom, whom to forget. */
export function decideOnClients({ ledger, draws, recordId }: Turn): Attempts {
  const decisionId = recordId;
  const [clientId = '', otherClientId = clientId] = draws.some(someClientIds(ledger), 2);
  const merge = {
    type: 'AssertMerge',
    data: { clientId, otherClientId, decisionId, reason: 'renamed' },
  } as const;
  const ownership = {
    type: 'AssertOwnership',
    data: {
      decisionId,
      reason: 'annual-report',
      ownerClientId: clientId,
      ownedClientId: otherClientId,
      relation: 'parent',
      source: { kind: 'annual-report', publishedOn: '2025-01-01' },
    },
  } as const;
  return [draws.chance(80) ? merge : ownership];
}

export function retract({ ledger, draws, recordId }: Turn): Attempts {
  const decisions = ledger.log
    .map(({ event }) => event as ClientEvent)
    .filter(({ type }) => type === 'ClientMergeAsserted' || type === 'OwnershipAsserted');
  const target = draws.pick(decisions);
  if (!target || !('otherClientId' in target.data)) return [];
  const { clientId, otherClientId, decisionId: targetDecisionId } = target.data;
  const said = { decisionId: recordId, reason: 'separated', targetDecisionId };
  return [{ type: 'RetractDecision', data: { clientId, otherClientId, ...said } }];
}

export function forget({ ledger, draws, recordId }: Turn): Attempts {
  const clientId = draws.pick(someClientIds(ledger)) ?? '';
  return [
    { type: 'ForgetIdentity', data: { clientId, decisionId: recordId, reason: 'court-order' } },
  ];
}

/** A new enterprise with a site, some under a number that others were declared with. */
export function join({ draws, recordId }: Turn): Attempts {
  const enterpriseId = `E-${recordId}`;
  const like = draws.one(identities.home as never);
  const { identifiers } = like as (typeof identities)['home'][number];
  return [
    registerEnterprise(enterpriseId, {
      name: `${recordId}稀土`,
      identifiers: draws.chance(50) ? identifiers : [{ scheme: 'duns', value: `2${recordId}` }],
    }),
  ];
}

export function openAnother({ ledger, draws, recordId }: Turn): Attempts {
  const enterpriseId = draws.pick(registeredIn(ledger)) ?? '';
  const activities = draws.chance(50) ? ['recycling'] : ['separation', 'export'];
  return [openSite(`S-${recordId}`, enterpriseId, { activities })];
}

const standings = [
  { type: 'EnterpriseDesignated', activities: ['separation', 'mining'] },
  { type: 'DesignationRevoked', activities: ['separation'] },
  { type: 'EnterpriseSuspended' },
  { type: 'EnterpriseReinstated' },
] as const;

export function decideOnEnterprise(turn: Turn): Attempts {
  const { ledger, draws, recordId } = turn;
  const enterpriseId = draws.pick(registeredIn(ledger)) ?? '';
  const { type, ...said } = draws.one(standings);
  const data = { enterpriseId, recordId, effectiveOn: dayOf(turn), ...said };
  return [
    { type: 'RecordStanding', data: { enterpriseId, recordId, event: { type, data } as never } },
  ];
}
