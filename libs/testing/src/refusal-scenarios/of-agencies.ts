import { grantAgency, revokeAgency } from '../agency';
import { recordAct } from '../chain';
import { exported, goods, saleOnChain } from '../submissions';
import type { Scenarios } from './scenario';

const granted = grantAgency('RE', 'grant', { agentId: 'MAG', effectiveOn: '2025-02-01' });
const ended = { grantRecordId: 'grant', effectiveOn: '2025-03-01' };

/** Refusals of who may act for whom, and of who is declared and is not there. */
export const ofAgencies = {
  'agency-to-itself': { when: grantAgency('RE', 'new', { agentId: 'RE' }) },
  'agent-not-found': { when: grantAgency('RE', 'new', { agentId: 'NOBODY' }) },
  'agency-not-found': {
    // Of another enterprise, and of one that is no grant at all.
    given: [granted, grantAgency('MAG', 'theirs', { agentId: 'RE' })],
    when: revokeAgency('RE', 'new', { ...ended, grantRecordId: 'theirs' }),
  },
  'agency-already-revoked': {
    given: [granted, revokeAgency('RE', 'end', ended)],
    when: revokeAgency('RE', 'new', { ...ended, effectiveOn: '2025-01-31' }),
  },
  'revoked-before-granted': {
    given: [granted],
    when: revokeAgency('RE', 'new', { ...ended, effectiveOn: '2025-01-31' }),
  },
  'seller-not-found': {
    when: recordAct(
      'SEP',
      'new',
      saleOnChain({ sellerId: 'NOBODY', goods: [goods({ saleDealId: 'SEP/x/1' })] }),
    ),
  },
  'exporter-not-found': {
    when: recordAct(
      'SEP',
      'new',
      exported({ exporterId: 'NOBODY', goods: [goods({ saleDealId: 'SEP/x/1' })] }),
    ),
  },
} satisfies Scenarios;
