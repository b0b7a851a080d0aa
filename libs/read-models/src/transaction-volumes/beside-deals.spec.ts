import { exported, goods, receipt, saleAbroad } from '@lodestone/testing';
import { creditNote, debitNote, givingUp } from '@lodestone/testing/deals';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { correctRecord, dispatch } from '@lodestone/testing/keeping';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { TradedChain } from '@lodestone/testing/traded-chain';
import { sumVolumes } from './sum-volumes';
import { transactionVolumes } from './transaction-volumes';

const abroad = (change: object = {}) =>
  saleAbroad({
    goods: [
      goods({
        takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'OX-S' }],
        ...change,
      }),
    ],
  });
const right = { goodsCode: '8505111000', grade: 'N42SH' };
const correct = correctRecord('SEP', 'correction', { targetRecordId: 'sale', act: abroad(right) });
const later = { occurredOn: '2025-03-10' };
const wrong = '2846901920 ungraded DE 2025-02';

describe('what of a sale abroad was given up', () => {
  itIsAReadModel(transactionVolumes, () => {
    const told = new TradedChain();
    tell(told);
    told.submit(correct);
    told.void('SEP', 'rest');
    return told.log;
  });

  it('stands beside sold where the sale stands, in the month in which it was given up', () => {
    tell(chain);

    expect(givenUp()).toEqual([['2846901920 ungraded DE 2025-03', '100', '63900000']]);
    expect(totals().sold).toMatchObject({ deals: 1, massGrams: '400' });
    expect(totals({ kind: 'exported' })).not.toHaveProperty('givenUp');
  });

  it('goes with the sale when it is put right, and is known so from then on', () => {
    tell(chain);
    const before = chain.log.length - 1;
    chain.submit(correct);

    expect(givenUp()).toEqual([['8505111000 N42SH DE 2025-03', '100', '63900000']]);
    expect(givenUp({ knownAt: before })).toEqual([
      ['2846901920 ungraded DE 2025-03', '100', '63900000'],
    ]);
  });

  it('is put right and taken back where it stands', () => {
    tell(chain);
    chain.submit(correct);
    const takes = [{ lotId: 'OX-S', massGrams: 30, successorLotId: 'OX-F' }];
    const act = givingUp({ ...later, takes });
    chain.submit(correctRecord('SEP', 'correction-2', { targetRecordId: 'rest', act }));
    expect(givenUp()).toEqual([['8505111000 N42SH DE 2025-03', '30', '19170000']]);

    chain.void('SEP', 'rest');
    expect(givenUp()).toEqual([]);
  });

  it('is of the seller where the goods lie at a warehouse of another enterprise', () => {
    chain.record('SEP', 'sale', abroad());
    chain.record(
      'SEP',
      'out',
      dispatch({ purpose: 'port', takes: [{ lotId: 'OX-S', massGrams: 400 }] }),
    );
    const line = { movementId: 'SEP/out/1', sentLotId: 'OX-S', lotId: 'PORT' };
    chain.record('WORKS', 'in', receipt(line));
    const takes = [{ lotId: 'PORT', massGrams: 70, successorLotId: 'FREE' }];
    chain.record('WORKS', 'rest', givingUp({ takes }));

    expect(totals({ exporterId: 'RE' }).givenUp).toMatchObject({ massGrams: '70' });
    expect(totals({ exporterId: 'MAG' }).givenUp).toMatchObject({ massGrams: '0' });
  });

  const givenUp = (moment: Readonly<{ asOf?: string; knownAt?: number }> = {}) =>
    groups(moment)
      .filter((group) => group.givenUp?.massGrams !== '0')
      .map((group) => [
        Object.values(group.key).join(' '),
        group.givenUp?.massGrams,
        group.givenUp?.elementMicrograms['Nd'],
      ]);
});

describe('papers about the value of a deal', () => {
  it('stand beside what was invoiced, by currency, and make it no other', () => {
    chain.record('SEP', 'sale', abroad());
    chain.record('SEP', 'credit', creditNote('-60'));
    chain.record('SEP', 'debit', debitNote('5', later));

    expect(totals().sold).toMatchObject({
      deals: 1,
      valueMinor: { CNY: '100' },
      adjustedMinor: { CNY: '-55' },
    });
    expect(totals({ asOf: '2025-03-09' }).sold).toMatchObject({ adjustedMinor: { CNY: '-60' } });
    expect(adjusted()).toEqual([
      [wrong, '-60'],
      ['2846901920 ungraded DE 2025-03', '5'],
    ]);
  });

  it('of an export stand beside what was exported', () => {
    chain.record('SEP', 'export', exported());
    chain.record('SEP', 'credit', creditNote('-7', { dealId: 'SEP/export/1' }));

    expect(totals().exported).toMatchObject({ adjustedMinor: { CNY: '-7' } });
    expect(totals().sold).toMatchObject({ adjustedMinor: {} });
  });

  it('go with the deal when it is put right', () => {
    chain.record('SEP', 'sale', abroad());
    chain.record('SEP', 'credit', creditNote('-60'));
    chain.submit(correct);

    expect(adjusted()).toEqual([['8505111000 N42SH DE 2025-02', '-60']]);
  });

  it('are put right and taken back', () => {
    chain.record('SEP', 'sale', abroad());
    chain.record('SEP', 'credit', creditNote('-60'));
    const act = creditNote('-6', later);
    chain.submit(correctRecord('SEP', 'correction', { targetRecordId: 'credit', act }));
    expect(adjusted()).toEqual([['2846901920 ungraded DE 2025-03', '-6']]);

    chain.void('SEP', 'credit');
    expect(adjusted()).toEqual([]);
    expect(totals().sold).toMatchObject({ valueMinor: { CNY: '100' }, adjustedMinor: {} });
  });

  it('are listed among the records behind a number', () => {
    chain.record('SEP', 'sale', abroad());
    chain.record('SEP', 'credit', creditNote('-60'));
    const all = new FollowedReadModels();
    all.take(chain.log);
    const { deals } = all.ask('deals', { exporterId: 'RE' });
    all.close();

    const listed = deals.map(({ kind, recordId, volume }) => [
      kind,
      recordId,
      volume.deals,
      volume.adjustedMinor,
    ]);
    expect(listed).toEqual([
      ['sold', 'credit', 0, { CNY: '-60' }],
      ['sold', 'sale', 1, {}],
    ]);
  });

  const adjusted = () =>
    groups()
      .filter((group) => Object.keys(group.sold?.adjustedMinor ?? {}).length > 0)
      .map((group) => [Object.values(group.key).join(' '), group.sold?.adjustedMinor['CNY']]);
});

let chain: TradedChain;
let readModel: FollowedReadModel<(typeof transactionVolumes)['tables']>;
beforeEach(() => {
  chain = new TradedChain();
  readModel = new FollowedReadModel(transactionVolumes);
});
afterEach(() => readModel.close());

/** 400 g for a client abroad, of which a quarter is given up in the month after. */
function tell(chain: TradedChain): void {
  chain.record('SEP', 'sale', abroad());
  chain.record('SEP', 'rest', givingUp(later));
}

type Asked = Parameters<typeof sumVolumes>[1];

const ask = (question: Asked) => {
  readModel.take(chain.news);
  return readModel.ask((reading) => sumVolumes(reading, question, () => ''));
};
const totals = (question: Asked = {}) => ask(question).totals;
const groups = (question: Asked = {}) =>
  ask({ ...question, groupBy: ['goodsCode', 'grade', 'destination', 'month'] }).groups;
