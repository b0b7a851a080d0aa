import { goods, receipt, recordAct, saleOnChain, voidRecord } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { correctRecord } from '@lodestone/testing/keeping';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { sumVolumes } from './sum-volumes';
import { transactionVolumes } from './transaction-volumes';

/** A sale as it was told first, and as it should have been told. */
const first = saleOnChain({ destinationCountryCode: 'CN' });
const right = saleOnChain({
  destinationCountryCode: 'DE',
  contractNumber: 'RIGHT',
  goods: [goods({ goodsCode: '8505111000', grade: 'N42SH' })],
});
const refusalOf = (massGrams: number) =>
  receipt(
    {
      lotId: undefined,
      massGrams: undefined,
      refused: { massGrams, reason: 'wrong-goods' },
    } as never,
    { occurredOn: '2025-02-20' },
  );
const refuse = recordAct('WORKS', 'refusal', refusalOf(100));
const refuseAgain = recordAct('WORKS', 'refusal-2', refusalOf(70));
const correct = correctRecord('SEP', 'correction', { targetRecordId: 'sale', act: right });

describe('what receivers turned away', () => {
  itIsAReadModel(transactionVolumes, () => {
    const told = new TradedChain();
    told.record('SEP', 'sale', first);
    told.submitCrossing(refuse, correct);
    told.submit(voidRecord('WORKS', 'void-refusal', 'refusal'));
    return told.log;
  });

  it.each([
    ['before it was known that the sale is put right', [refuse, correct]],
    ['when it was not yet known to the receiver', [correct, refuse]],
  ])('stands where the sale stands, told %s, and is taken back there', (_, crossing) => {
    chain.record('SEP', 'sale', first);
    chain.submitCrossing(...crossing);

    expect(returned()).toEqual([['8505111000 N42SH DE', '100']]);

    chain.void('WORKS', 'refusal');

    expect(returned()).toEqual([]);
  });

  it('was known where it was told until the sale was put right, and happened on its own day', () => {
    chain.record('SEP', 'sale', first);
    chain.submitCrossing(refuse, correct);

    expect(returned({ knownAt: 5 })).toEqual([]);
    expect(returned({ knownAt: 6 })).toEqual([['2846901920 ungraded CN', '100']]);
    expect(returned({ knownAt: 7 })).toEqual([['8505111000 N42SH DE', '100']]);
    expect(returned({ asOf: '2025-02-19' })).toEqual([]);
    expect(returned({ asOf: '2025-02-20' })).toEqual([['8505111000 N42SH DE', '100']]);
  });

  it('does not come back with a sale that is put right after it was taken back', () => {
    chain.record('SEP', 'sale', first);
    chain.submit(refuse);
    chain.void('WORKS', 'refusal');
    chain.submitCrossing(refuseAgain, correct);

    expect(returned()).toEqual([['8505111000 N42SH DE', '70']]);
  });

  it('stays where it was told when the sale is taken back at the same time', () => {
    chain.record('SEP', 'sale', first);
    chain.submitCrossing(refuse, voidRecord('SEP', 'void-sale', 'sale'));
    expect(returned()).toEqual([['2846901920 ungraded CN', '100']]);

    chain.void('WORKS', 'refusal');

    expect(returned()).toEqual([]);
  });

  let chain: TradedChain;
  let readModel: FollowedReadModel<(typeof transactionVolumes)['tables']>;
  beforeEach(() => {
    chain = new TradedChain();
    readModel = new FollowedReadModel(transactionVolumes);
  });
  afterEach(() => readModel.close());

  const returned = (moment: Readonly<{ asOf?: string; knownAt?: number }> = {}) => {
    readModel.take(chain.news);
    return readModel.ask((reading) =>
      sumVolumes(reading, { ...moment, groupBy: ['goodsCode', 'grade', 'destination'] }, () => '')
        .groups.filter((group) => group.returned?.massGrams !== '0')
        .map((group) => [Object.values(group.key).join(' '), group.returned?.massGrams]),
    );
  };
});
