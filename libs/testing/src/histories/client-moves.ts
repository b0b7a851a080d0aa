import type { ClientEvent } from '@lodestone/ledger';
import { registerEnterprise, openSite } from '../chain';
import { decideOnSite } from '../deciding';
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

/** Another name, or another legal person in its place. */
function changeOf({ draws, ledger, recordId }: Turn) {
  const intoEnterpriseId = draws.pick(registeredIn(ledger)) ?? '';
  return draws.chance(60)
    ? ({ type: 'EnterpriseRenamed', name: `${recordId}科技` } as const)
    : ({ type: 'EnterpriseMerged', intoEnterpriseId } as const);
}

/** From days before and after that on which it is told. */
export function decideOnAnySite(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const toEnterpriseId = draws.pick(registeredIn(ledger)) ?? '';
  const effectiveOn = dayOf(turn);
  const standing = draws.one([
    { type: 'SiteTransferred', effectiveOn, toEnterpriseId },
    { type: 'SiteActivitiesChanged', effectiveOn, activities: ['recycling'] },
    { type: 'SiteClosed', effectiveOn },
  ] as const);
  return [decideOnSite(siteId, `~${recordId}`, standing)];
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
  const { type, ...said } = draws.chance(40) ? changeOf(turn) : draws.one(standings);
  const data = { enterpriseId, recordId, effectiveOn: dayOf(turn), ...said };
  return [
    { type: 'RecordStanding', data: { enterpriseId, recordId, event: { type, data } as never } },
  ];
}
