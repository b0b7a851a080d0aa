import type { DeclareClockFault } from '@lodestone/ledger';
import { openSite, openingStock, recordAct, registerEnterprise, voidRecord } from '../chain';
import type { AnyCommand } from '../memory-ledger';
import type { Scenarios } from './scenario';

const ledgerOpened = (change: object = {}): AnyCommand => ({
  type: 'OpenLedger',
  data: { calendarZone: 'Asia/Shanghai', authMode: 'demo', keyFingerprint: 'k', ...change },
});

const clockFault = (data: DeclareClockFault['data']): AnyCommand => ({
  type: 'DeclareClockFault',
  data,
});

/** Refusals of what is asked of every record, and of the ledger, its enterprises and sites. */
export const ofRecords = {
  'enterprise-exists-with-other-content': { when: registerEnterprise('RE', { name: 'Other' }) },
  'ledger-key-differs': {
    given: [ledgerOpened()],
    when: ledgerOpened({ keyFingerprint: 'other', authMode: 'oidc' }),
  },
  'auth-mode-differs': { given: [ledgerOpened()], when: ledgerOpened({ authMode: 'oidc' }) },
  'ledger-not-opened': {
    when: { type: 'CompleteDemonstration', data: { nation: 'n', seed: 1, records: 1 } },
  },
  'demonstration-differs': {
    given: [ledgerOpened({ demonstration: { nation: 'n', seed: 2 } })],
    when: { type: 'CompleteDemonstration', data: { nation: 'n', seed: 1, records: 1 } },
  },
  'clock-fault-reversed': {
    given: [ledgerOpened()],
    when: clockFault({ fromOrdinal: 4, toOrdinal: 3, headOrdinal: 2 }),
  },
  'clock-fault-beyond-log': {
    given: [ledgerOpened()],
    when: clockFault({ fromOrdinal: 3, toOrdinal: 3, headOrdinal: 2 }),
  },
  'site-exists-with-other-content': { when: openSite('SEP', 'NOBODY') },
  'enterprise-not-found': { when: openSite('NEW', 'NOBODY') },
  'site-not-found': { when: recordAct('NOWHERE', 'open', openingStock('OX', 1, '2999-01-01')) },
  'record-voided-with-other-content': {
    given: [voidRecord('SEP', 'v', 'open')],
    when: recordAct('SEP', 'open', openingStock('OX', 1, '2999-01-01')),
  },
  'record-exists-with-other-content': {
    when: recordAct('SEP', 'open', openingStock('OX', 1, '2999-01-01')),
  },
  'occurred-in-future': { when: recordAct('SEP', 'new', openingStock('OX', 1, '2026-02-01')) },
} satisfies Scenarios;
