import type { SubmittedAct } from '@lodestone/ledger';
import {
  exported,
  goods,
  grantAgency,
  openSite,
  recordAct,
  registerEnterprise,
  sale,
  saleAbroad,
} from '@lodestone/testing';
import { creditNote } from '@lodestone/testing/deals';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { findRecord } from './find-record';
import { listRecords, type RecordsQuestion } from './list-records';
import { recordsWithKey } from '@lodestone/testing/read-models/records-with-key';

/** SEP of RE exports for MAG; then the exporter of it is put right, and then it is void. */
function told(): TradedChain {
  const chain = new TradedChain();
  chain.submit(registerEnterprise('PORT'), openSite('YARD', 'PORT'));
  chain.submit(grantAgency('MAG', 'grant', { agentId: 'RE' }));
  chain.record('SEP', 'own', exported());
  chain.record('SEP', 'for-mag', exportFor('MAG'));
  chain.record('SEP', 'for-port', exportFor('PORT'));
  chain.correct('SEP', 'for-port', exportFor('MAG'));
  chain.void('SEP', 'for-mag');
  return chain;
}

const exportFor = (exporterId: string): SubmittedAct => exported({ exporterId });

describe('the records of an enterprise', () => {
  const followed = new FollowedReadModel(recordsWithKey);
  const { log } = told();
  followed.take(log);
  afterAll(() => followed.close());

  const listed = (question: RecordsQuestion) =>
    followed
      .ask((reading) => listRecords(reading, question))
      .records.map(({ recordId }) => recordId);
  const ordinalOf = (recordId: string): number =>
    followed.ask((reading) => findRecord(reading, { siteId: 'SEP', recordId }))?.ordinal as number;

  it('are those of its sites', () => {
    expect(listed({ enterpriseId: 'RE', types: ['Exported'] })).toStrictEqual([
      'for-port',
      'for-mag',
      'own',
    ]);
  });

  it('are those of others that are its own by declaration, and what became of them', () => {
    expect(listed({ enterpriseId: 'MAG' })).toStrictEqual([
      'void-for-mag',
      'correct-for-port',
      'for-port',
      'for-mag',
    ]);
    expect(listed({ enterpriseId: 'MAG', order: 'oldest', limit: 2 })).toStrictEqual([
      'for-mag',
      'for-port',
    ]);
    expect(listed({ enterpriseId: 'MAG', state: 'voided' })).toStrictEqual(['for-mag']);
    expect(listed({ enterpriseId: 'MAG', occurredFrom: '2025-02-02' })).toStrictEqual([]);
  });

  it('are no longer those that were put right to somebody else, but for the putting right', () => {
    const knownAt = ordinalOf('for-port');

    expect(listed({ enterpriseId: 'PORT', knownAt })).toStrictEqual(['for-port']);
    expect(listed({ enterpriseId: 'PORT' })).toStrictEqual(['correct-for-port']);
  });

  it('go on from page to page over both', () => {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const question = { enterpriseId: 'MAG', limit: 1, after };
      const page = followed.ask((reading) => listRecords(reading, question));
      pages.push(...page.records.map(({ recordId }) => recordId));
      after = page.next;
    } while (after !== undefined);

    expect(pages).toStrictEqual(listed({ enterpriseId: 'MAG' }));
  });

  it('may be shown to it alone', () => {
    const shownTo = (forEnterpriseId: string, recordId: string) =>
      followed.ask((reading) => findRecord(reading, { siteId: 'SEP', recordId, forEnterpriseId }))
        ?.recordId;

    expect(shownTo('MAG', 'for-port')).toBe('for-port');
    expect(shownTo('PORT', 'for-port')).toBeUndefined();
    expect(shownTo('PORT', 'correct-for-port')).toBe('correct-for-port');
    expect(shownTo('MAG', 'own')).toBeUndefined();
  });
});

/** RE sells for MAG at SEP: 400 g for 100 fen, then two papers about it, of which one is void. */
function toldOfDeal(): TradedChain {
  const chain = new TradedChain();
  chain.submit(registerEnterprise('PORT'));
  chain.record('SEP', 'sale', sale({ sellerId: 'MAG', goods: [goods()] }));
  chain.record('SEP', 'credit', creditNote('-60'));
  chain.record('SEP', 'wrong', creditNote('-5'));
  chain.void('SEP', 'wrong');
  chain.record('SEP', 'own', sale());
  chain.submit(recordAct('SEP', 'own-credit', creditNote('-1', { dealId: 'SEP/own/1' })));
  return chain;
}

describe('papers about a deal', () => {
  const followed = new FollowedReadModel(recordsWithKey);
  followed.take(toldOfDeal().log);
  afterAll(() => followed.close());

  it('are records of whose deal it is, beside those of the site', () => {
    const listed = (question: RecordsQuestion) =>
      followed
        .ask((reading) => listRecords(reading, question))
        .records.map(({ recordId }) => recordId);

    expect(listed({ enterpriseId: 'MAG' })).toStrictEqual([
      'void-wrong',
      'wrong',
      'credit',
      'sale',
    ]);
    expect(listed({ enterpriseId: 'MAG', types: ['DealValueAdjusted'], state: 'live' })).toEqual([
      'credit',
    ]);
    expect(listed({ enterpriseId: 'PORT' })).toStrictEqual([]);
  });

  it('are shown to it, and not those of other deals', () => {
    const shown = (recordId: string) =>
      followed.ask((reading) =>
        findRecord(reading, { siteId: 'SEP', recordId, forEnterpriseId: 'MAG' }),
      )?.recordId;

    expect(shown('credit')).toBe('credit');
    expect(shown('void-wrong')).toBe('void-wrong');
    expect(shown('own-credit')).toBeUndefined();
  });
});

/** RE sells abroad for MAG, and the goods leave in the name of RE, of PORT, and of MAG itself. */
function toldOfSeller(): TradedChain {
  const chain = new TradedChain();
  chain.submit(registerEnterprise('PORT'));
  const takes = [{ lotId: 'OX', massGrams: 400, successorLotId: 'S' }];
  chain.record('SEP', 'sale', saleAbroad({ sellerId: 'MAG', goods: [goods({ takes })] }));
  const line = goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId: 'S', massGrams: 40 }] });
  const left = (change: object = {}) => exported({ goods: [line], ...change });
  chain.record('SEP', 'by-re', left());
  chain.record('SEP', 'by-port', left({ exporterId: 'PORT' }));
  chain.record('SEP', 'by-mag', left({ exporterId: 'MAG' }));
  chain.record('SEP', 'gone', left());
  chain.void('SEP', 'gone');
  chain.record('SEP', 'of-nobody', exported());
  return chain;
}

describe('exports in another’s name under a sale', () => {
  const followed = new FollowedReadModel(recordsWithKey);
  followed.take(toldOfSeller().log);
  afterAll(() => followed.close());

  const listed = (question: RecordsQuestion) =>
    followed
      .ask((reading) => listRecords(reading, question))
      .records.map(({ recordId }) => recordId);

  it('stand in the list of the seller, each once, and what became of them', () => {
    const all = ['void-gone', 'gone', 'by-mag', 'by-port', 'by-re', 'sale'];

    expect(listed({ enterpriseId: 'MAG' })).toStrictEqual(all);
    expect(listed({ enterpriseId: 'MAG', state: 'voided' })).toStrictEqual(['gone']);
    expect(listed({ enterpriseId: 'MAG', types: ['Exported'], state: 'live' })).toStrictEqual([
      'by-mag',
      'by-port',
      'by-re',
    ]);
    expect(listed({ enterpriseId: 'PORT' })).toStrictEqual(['by-port']);
    expect(listed({ enterpriseId: 'NOBODY' })).toStrictEqual([]);
  });

  it('go on from page to page', () => {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const question = { enterpriseId: 'MAG', limit: 1, after };
      const page = followed.ask((reading) => listRecords(reading, question));
      pages.push(...page.records.map(({ recordId }) => recordId));
      after = page.next;
    } while (after !== undefined);

    expect(pages).toStrictEqual(listed({ enterpriseId: 'MAG' }));
  });
});
