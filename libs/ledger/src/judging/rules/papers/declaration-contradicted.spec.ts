import { exported, goods, openingStock, recordAct, sale } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { imported } from '@lodestone/testing/submissions';
import type { Act, SubmittedAct } from '../../../index';
import { factsOf } from '../../facts.fixture';
import { declarationContradicted } from './declaration-contradicted';

/** Of the act as the ledger stores it. */
function foundIn(act: SubmittedAct): unknown {
  const ledger = beginChain();
  submitted(ledger, recordAct('SEP', 'stock', openingStock('MAG', 1_000)));
  const takes = [{ lotId: 'MAG', massGrams: 5 }];
  submitted(ledger, recordAct('SEP', 'sent', exported({ goods: [goods({ takes })] })));
  submitted(ledger, recordAct('SEP', 'act', act));
  return declarationContradicted.judge(ledger.log.at(-1)?.event as Act, factsOf());
}

const export_ = (change: object, line: object = {}) =>
  exported({ ...change, goods: [goods(line)] });
const landed = (change: object) =>
  ({ ...imported([{ lotId: 'IN', massGrams: 5 }]), ...change }) as SubmittedAct;
const licence = (item: number) => ({ licenceNumber: 'L-1', item, massGrams: 5 });

describe('a declaration that cannot be as it is said', () => {
  it.each([
    ['an import’s trade mode', export_({ tradeMode: '3339' }), { said: '3339', flow: 'import' }],
    ['an export’s trade mode', landed({ tradeMode: '0664' }), { said: '0664', flow: 'export' }],
    [
      'a port that is none',
      export_({ portCode: 'CNXXX' }),
      { said: 'CNXXX', problem: 'not-listed' },
    ],
    ['a port where it goes to', export_({ portCode: 'DEHAM' }), { countryCode: 'DE' }],
    [
      'a port where it comes from',
      landed({ portCode: 'USLAX', dispatchCountryCode: 'US' }),
      { countryCode: 'US' },
    ],
    ['a later contract', export_({ contractedOn: '2099-01-01' }), { said: '2099-01-01' }],
    ['a later contract of a sale', sale({ contractedOn: '2025-02-02' }), { said: '2025-02-02' }],
    ['an item twice', export_({}, { licences: [licence(1), licence(1)] }), { item: 1 }],
  ])('says %s', (_, act, detail) => {
    expect(foundIn(act)).toMatchObject([detail]);
  });

  it.each([
    ['a trade mode of either', export_({ tradeMode: '0110' })],
    ['its own trade mode', landed({ tradeMode: '3339' })],
    ['a port at home', export_({ portCode: 'CNTXG' })],
    ['where it entered', landed({ portCode: 'CNSHA' })],
    [
      'that goods come back',
      landed({ portCode: 'CNSHA', originCountryCode: 'CN', returnedDealId: 'SEP/sent/1' }),
    ],
    ['a contract of the day', sale({ contractedOn: '2025-02-01' })],
    ['two items', export_({}, { licences: [licence(1), licence(2)] })],
    ['nothing', export_({})],
  ])('and not one that says %s', (_, act) => {
    expect(foundIn(act)).toEqual([]);
  });
});
