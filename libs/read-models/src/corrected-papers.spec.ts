import { exported, goods, receipt, saleAbroad, saleOnChain } from '@lodestone/testing';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import type { VolumesQuestion } from './transaction-volumes/sum-volumes';

const cologne = { name: 'Kölner Motorenwerke AG', countryCode: 'DE', identifiers: [] };
const osaka = { name: 'Osaka Motor K.K.', countryCode: 'JP', identifiers: [] };

/** A sale on the chain as it was told, and as its papers should have said it. */
const told = { invoiceNumber: 'TOLD-1', destinationCountryCode: 'CN' };
const right = {
  invoiceNumber: 'RIGHT-1',
  destinationCountryCode: 'DE',
  goods: [goods({ goodsCode: '8505111000', grade: 'N42SH' })],
};
const partly = (reason: string, discrepancy: string) =>
  receipt({ massGrams: 300, refused: { massGrams: 100, reason }, discrepancy });

/** Everything that reads follows papers that are put right while the record is in use. */
describe('papers that were put right on a record in use', () => {
  let chain: TradedChain;
  let readModels: FollowedReadModels;

  beforeEach(() => {
    chain = new TradedChain();
    readModels = new FollowedReadModels();
    chain.record('SEP', 'sale', saleOnChain(told));
    chain.record('WORKS', 'in', partly('damaged', 'short'));
  });
  afterEach(() => readModels.close());

  const news = (): FollowedReadModels => {
    readModels.take(chain.news);
    return readModels;
  };
  const volumes = (question: VolumesQuestion) =>
    news()
      .ask('volumes', question)
      .groups.filter((group) => [group.sold, group.exported].some((side) => side?.deals))
      .map(({ key, sold, exported: sent, returned }) => [
        Object.values(key).join(' '),
        ...[sold, sent, returned].map((side) => side?.massGrams),
      ]);

  it('move what was sold, and what of it came back, to where it is said to belong', () => {
    const groupBy = ['goodsCode', 'grade', 'destination'] as const;
    expect(volumes({ groupBy })).toEqual([['2846901920 ungraded CN', '400', '0', '100']]);
    const known = chain.log.length - 1;

    chain.correct('SEP', 'sale', saleOnChain(right));

    expect(volumes({ groupBy })).toEqual([['8505111000 N42SH DE', '400', '0', '100']]);
    expect(volumes({ groupBy, knownAt: known })).toEqual([
      ['2846901920 ungraded CN', '400', '0', '100'],
    ]);
  });

  it('of a receipt move nothing, on no day', () => {
    const groupBy = ['goodsCode', 'month'] as const;
    const before = volumes({ groupBy });
    const known = chain.log.length - 1;
    chain.correct('WORKS', 'in', partly('wrong-goods', 'seal-broken'));

    expect(volumes({ groupBy })).toEqual(before);
    const moments = { from: { knownAt: known }, to: { knownAt: known + 1 } };
    expect(news().ask('compare-volumes', moments)).toMatchObject({ changes: [], difference: {} });
    expect(news().ask('record', { siteId: 'WORKS', recordId: 'in' })).toMatchObject({
      data: { receipts: [{ discrepancy: 'seal-broken', refused: { reason: 'wrong-goods' } }] },
      flags: [
        { detail: { discrepancy: 'seal-broken', refusedGrams: 100 } },
        { code: 'late-correction' },
        { code: 'late' },
      ],
    });
  });

  it('of a client abroad lead to the right client, of the sale and of its exports', () => {
    const [wrong, client] = [cologne, osaka].map((each) => chain.declare('RE', each));
    const shipped = (buyer: typeof client) =>
      exported({
        ...{ buyer, importer: buyer, consignee: buyer, endUser: buyer },
        goods: [goods({ saleDealId: 'SEP/abroad/1', takes: [{ lotId: 'OX-S', massGrams: 400 }] })],
      });
    chain.record('SEP', 'abroad', saleAbroad({ buyer: wrong }));
    chain.record('SEP', 'shipped', shipped(wrong));
    const clients = () =>
      news()
        .ask('clients', { exporterId: 'RE' })
        .clients.map(({ identities, usage }) => [identities[0]?.names[0]?.name, usage.acts])
        .sort();
    const byClient = { kind: 'exported', groupBy: ['client'] } as const;
    expect(clients()).toContainEqual(['Kölner Motorenwerke AG', 2]);
    const [[before] = []] = volumes(byClient);

    chain.correct('SEP', 'abroad', saleAbroad({ buyer: client }));
    chain.correct('SEP', 'shipped', shipped(client));

    expect(clients()).toContainEqual(['Osaka Motor K.K.', 2]);
    expect(clients()).not.toContainEqual(['Kölner Motorenwerke AG', 2]);
    const [[after, , mass] = []] = volumes(byClient);
    expect(mass).toBe('400');
    expect(after).not.toBe(before);
  });

  it('are found by both parties under what is right', () => {
    chain.correct('SEP', 'sale', saleOnChain(right));

    for (const enterpriseId of ['RE', 'MAG']) {
      const { numbers } = news().ask('search', {
        ...{ text: 'RIGHT-1', byIdentity: true, limit: 9, enterpriseId },
      });
      expect(numbers.map(({ subjectId }) => subjectId)).toEqual(['SEP/sale']);
    }
  });

  it('are shown in the record, its history and the list, and what followed from it still follows', () => {
    chain.correct('SEP', 'sale', saleOnChain(right));

    expect(news().ask('explanation', { siteId: 'SEP', recordId: 'sale' })).toMatchObject({
      record: {
        state: 'live',
        correctedByRecordId: 'correct-sale',
        data: { invoiceNumber: 'RIGHT-1' },
        history: [
          { change: 'recorded', byRecordId: 'sale' },
          { change: 'corrected', byRecordId: 'correct-sale' },
        ],
      },
      followers: [{ following: 'received', siteId: 'WORKS', recordId: 'in', state: 'live' }],
    });
    const { records } = news().ask('records', { types: ['RecordCorrected'] });
    expect(records.map(({ recordId, data }) => [recordId, data])).toEqual([
      ['correct-sale', expect.objectContaining({ leavesFlows: true })],
    ]);
    chain.correct('WORKS', 'in', partly('wrong-goods', 'seal-broken'));
    expect(news().ask('explanation', { siteId: 'SEP', recordId: 'sale' })).toMatchObject({
      followers: [{ following: 'received', siteId: 'WORKS', recordId: 'in', state: 'live' }],
    });
  });
});
