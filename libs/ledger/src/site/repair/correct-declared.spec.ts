import {
  exported,
  goods,
  grantAgency,
  openingStock,
  receipt,
  recordAct,
  registerEnterprise,
  sale,
  saleAbroad,
  saleOnChain,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, correctRecord } from '@lodestone/testing/keeping';
import { creditNote, givingUp } from '@lodestone/testing/deals';
import type { SubmittedAct } from '../submitted';
import { correctInPapers } from './correct-in-papers.fixture';

let ledger: MemoryLedger;
const told = (...commands: readonly AnyCommand[]) => {
  for (const command of commands) submitted(ledger, command);
};
const corrected = (targetRecordId: string, act: SubmittedAct) =>
  correctInPapers(ledger, 'SEP', { targetRecordId, act });
const refusalOf = (targetRecordId: string, act: SubmittedAct) =>
  ledger.submit(correctRecord('SEP', 'c', { targetRecordId, act }));

const fulfilment = (change: object = {}) =>
  exported({
    goods: [goods({ saleDealId: 'SEP/sale/1', takes: [allOf('OX-S', 400)] })],
    ...change,
  });

beforeEach(() => {
  ledger = beginChain();
  told(registerEnterprise('OTHER'));
});

describe('whose sale or export it was, is a paper', () => {
  it('of a sale whose goods the buyer has received', () => {
    told(recordAct('SEP', 'sale', saleOnChain()), recordAct('WORKS', 'rec', receipt()));

    expect(corrected('sale', saleOnChain({ sellerId: 'OTHER' }))).toMatchObject({
      act: { data: { sellerId: 'OTHER', siteOperatorId: 'RE' } },
    });
  });

  it('of a sale that was exported, and of its export', () => {
    told(recordAct('SEP', 'sale', saleAbroad()), recordAct('SEP', 'exp', fulfilment()));

    corrected('sale', saleAbroad({ sellerId: 'OTHER' }));
    expect(corrected('exp', fulfilment({ exporterId: 'OTHER' }))).toMatchObject({
      act: { data: { exporterId: 'OTHER', siteOperatorId: 'RE' } },
    });
  });

  it('with the grant that was in force on the day of the act', () => {
    told(grantAgency('OTHER', 'grant', { agentId: 'RE', acts: ['sale'] }));
    told(recordAct('SEP', 'sale', saleAbroad()), recordAct('SEP', 'exp', fulfilment()));

    const agencies = [{ enterpriseId: 'OTHER', recordId: 'grant' }];
    expect(corrected('sale', saleAbroad({ sellerId: 'OTHER' }))).toMatchObject({
      act: { data: { agencies } },
    });
    expect(corrected('exp', fulfilment({ exporterId: 'OTHER' })).act.data).not.toHaveProperty(
      'agencies',
    );
  });

  it('and a part that was given up follows when it is told again', () => {
    told(recordAct('SEP', 'sale', saleAbroad()), recordAct('SEP', 'up', givingUp()));

    corrected('sale', saleAbroad({ sellerId: 'OTHER' }));
    expect(corrected('up', givingUp({ reason: 'not-paid' }))).toMatchObject({
      reversed: { data: { sellerId: 'RE' } },
      act: { data: { sellerId: 'OTHER' } },
    });
  });

  it('but nobody’s who is not in the directory, or who buys the goods', () => {
    told(recordAct('SEP', 'sale', saleOnChain()), recordAct('WORKS', 'rec', receipt()));

    expect(refusalOf('sale', saleOnChain({ sellerId: 'NOBODY' }))).toMatchObject({
      refusal: { code: 'seller-not-found', pointer: '/act/sellerId' },
    });
    expect(refusalOf('sale', saleOnChain({ sellerId: 'MAG' }))).toMatchObject({
      refusal: { code: 'record-built-on' },
    });
  });

  it('unless a paper about the value of the deal stands, which is void first; nothing is promised', () => {
    told(recordAct('SEP', 'sale', sale()));
    told(recordAct('SEP', 'note', creditNote('-1')));

    const refused = refusalOf('sale', sale({ sellerId: 'OTHER' }));
    expect(refused).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['note'] } },
    });
    expect(refused).not.toHaveProperty('refusal.detail.papersAlone');
  });
});

describe('a paper about the value of one line of goods', () => {
  const lines = (...lotIds: readonly string[]) =>
    sale({ goods: lotIds.map((lotId) => goods({ takes: [{ lotId, massGrams: 10 }] })) });

  beforeEach(() => {
    told(recordAct('SEP', 'more', openingStock('OX2', 1_000)));
    told(recordAct('SEP', 'sale', lines('OX', 'OX2')));
    told(recordAct('SEP', 'note', creditNote('-1', { dealId: 'SEP/sale/2' })));
  });

  it('stays with these goods: a correction does not bring others under it', () => {
    expect(refusalOf('sale', lines('OX2', 'OX'))).toMatchObject({
      refusal: { code: 'record-built-on', detail: { blockerIds: ['note'] } },
    });
  });

  it('and is in the way of nothing else', () => {
    expect(
      ledger.submit(correctRecord('SEP', 'c', { targetRecordId: 'sale', act: lines('OX', 'OX2') }))
        .outcome,
    ).toBe('accepted');
  });
});
