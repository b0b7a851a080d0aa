import type { GoodsLine } from '../../../records/lines';
import type { Exported } from '../../../records/site.events';
import type { FactsOfAct } from '../../facts';
import { licenceMissing } from './licence-missing';

const line = (licensedGrams?: number): GoodsLine => ({
  dealId: 'SEP/exp/1',
  goodsCode: '8505111000',
  grade: 'N42SH',
  valueMinor: '1',
  currency: 'EUR',
  takes: [],
  ...(licensedGrams === undefined
    ? {}
    : { licences: [{ licenceNumber: 'NO', item: 1, massGrams: licensedGrams }] }),
});

const flagged = (of: GoodsLine, facts: Partial<FactsOfAct> = {}) => {
  const act = {
    type: 'Exported',
    data: { occurredOn: '2025-05-01', goods: [of] },
  } as never as Exported;
  const needing = {
    licenceNeededFor: () => [{ line: of, neededGrams: 400, controlCode: '1C905' }],
  };
  return licenceMissing.judge(act, { ...needing, ...facts } as unknown as FactsOfAct);
};

describe('a controlled item that leaves without a licence', () => {
  it('is told with what needs one, and with what it names', () => {
    expect(flagged(line())).toStrictEqual([
      { dealId: 'SEP/exp/1', neededGrams: 400, licensedGrams: 0, controlCode: '1C905' },
    ]);
    expect(flagged(line(399))).toMatchObject([{ licensedGrams: 399 }]);
    expect(flagged(line(400))).toStrictEqual([]);
  });

  it('is nothing where no verdict says that it needs one', () => {
    expect(flagged(line(), { licenceNeededFor: () => [] })).toStrictEqual([]);
    expect(flagged(line(), { licenceNeededFor: undefined as never })).toStrictEqual([]);
  });
});
