import { openingStock, recordAct, registerEnterprise, voidRecord } from '../chain';
import { merge, toldBy, transfer } from '../deciding';
import type { Scenarios } from './scenario';

const uscc = (value: string) => ({ identifiers: [{ scheme: 'uscc', value }] });

/** Refusals of what authorities decide about enterprises and sites, and of what rests on that. */
export const ofDirectory = {
  'uscc-held-by-live-enterprise': {
    given: [registerEnterprise('OLD', uscc('91120116MA06FKYK7P'))],
    when: {
      ...registerEnterprise('NEW', uscc('91120116MA06FKYK7P')),
      sharingEnterpriseIds: ['OLD'],
    },
  },
  'merger-into-itself': { when: merge('RE', 'RE') },
  'merger-in-circle': {
    given: [registerEnterprise('MID'), merge('RE', 'MID'), merge('MID', 'MAG')],
    when: merge('MAG', 'RE'),
  },
  'site-transferred-that-day': {
    given: [transfer('SEP', 'MAG')],
    // To who has it already: the day comes first.
    when: transfer('SEP', 'MAG', '2025-06-01', '~again'),
  },
  'site-operated-already': { when: transfer('SEP', 'RE') },
  'record-of-another-operator': {
    given: [voidRecord('SEP', 'v', 'open'), transfer('SEP', 'MAG')],
    // Voided, with other content, in the future, and on no day of its own: none of this is told.
    when: toldBy('MAG', recordAct('SEP', 'open', openingStock('OX', 1, '2999-01-01'))),
  },
  'not-operator-on-day': {
    given: [transfer('SEP', 'MAG')],
    when: toldBy('MAG', recordAct('SEP', 'late', openingStock('OX', 1, '2025-05-31'))),
  },
} satisfies Scenarios;
