import { openingStock, registerEnterprise, saleOnChain } from '@lodestone/testing';
import { dispatch } from '@lodestone/testing/keeping';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { QuestionOf } from '../queries';
import { TradedChain } from '@lodestone/testing/traded-chain';

let chain: TradedChain;
let readModels: FollowedReadModels;

beforeEach(() => {
  chain = new TradedChain();
  readModels = new FollowedReadModels();
});
afterEach(() => readModels.close());

const told = (): FollowedReadModels => {
  readModels.take(chain.news);
  return readModels;
};

/** The ordinal of what was recorded last. */
const head = (): number => chain.log.length - 1;

describe('a dispatch that is corrected to another purpose', () => {
  const sentAs = (purpose: string) =>
    dispatch({
      occurredOn: '2025-04-05',
      receivingSiteId: 'WORKS',
      purpose,
      takes: [{ lotId: 'T', massGrams: 1_000 }],
    });
  const kindsBy = (asked: QuestionOf<'movements'>) =>
    told()
      .ask('movements', asked)
      .movements.filter(({ movementId }) => movementId === 'SEP/sent/1')
      .map(({ kind, dueOn }) => [kind, dueOn]);

  beforeEach(() => {
    chain.record('SEP', 'open-T', openingStock('T', 1_000));
    chain.record('SEP', 'sent', sentAs('toll'));
  });

  it('is of the new kind, late by what is usual for that, and was of the old one until then', () => {
    const before = head();
    chain.correct('SEP', 'sent', sentAs('storage'));

    expect(kindsBy({})).toEqual([['storage', '2025-04-19']]);
    expect(kindsBy({ knownAt: before })).toEqual([['toll', '2025-04-26']]);
    expect(told().ask('movement', { siteId: 'SEP', recordId: 'sent' }).movements).toMatchObject([
      { kind: 'storage', statuses: expect.not.arrayContaining(['voided']) as string[] },
    ]);
  });

  it('is found by the kind that it was of at the moment, whoever asks', () => {
    const before = head();
    chain.correct('SEP', 'sent', sentAs('storage'));

    for (const enterpriseId of ['RE', 'MAG', undefined]) {
      const asked = { enterpriseId, kinds: ['storage'] as const };
      expect(kindsBy(asked)).toHaveLength(1);
      expect(kindsBy({ ...asked, knownAt: before })).toEqual([]);
      expect(kindsBy({ ...asked, kinds: ['toll'] })).toEqual([]);
      expect(kindsBy({ ...asked, kinds: ['toll'], knownAt: before })).toHaveLength(1);
    }
  });
});

describe('a sale that is corrected to be somebody else’s', () => {
  const listedFor = (enterpriseId: string, knownAt?: number) =>
    told()
      .ask('movements', { enterpriseId, side: 'sent', knownAt })
      .movements.map(({ movementId, sellerId }) => [movementId, sellerId]);

  it('is listed among what the new seller sent, and not among that of the old one', () => {
    chain.submit(registerEnterprise('TRADE'), registerEnterprise('OTHER'));
    chain.record('SEP', 'sale', saleOnChain({ sellerId: 'TRADE' }));
    expect(listedFor('TRADE')).toEqual([['SEP/sale/1', 'TRADE']]);
    const before = head();

    chain.correct('SEP', 'sale', saleOnChain({ sellerId: 'OTHER' }));

    expect(listedFor('OTHER')).toEqual([['SEP/sale/1', 'OTHER']]);
    expect(listedFor('OTHER', before)).toEqual([]);
    expect(listedFor('TRADE')).toEqual([]);
    expect(listedFor('TRADE', before)).toEqual([['SEP/sale/1', 'TRADE']]);
  });
});
