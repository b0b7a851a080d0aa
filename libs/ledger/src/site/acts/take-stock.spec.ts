import { recordAct, reduction } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { allOf, count, discarded } from '@lodestone/testing/keeping';
import type { StockTaken } from '../../records/site.events';

const newest = (ledger: ReturnType<typeof beginChain>): unknown => ledger.log.at(-1)?.event.data;

describe('counting late', () => {
  it('compares a lot with the book of that day: what was taken since was still there', () => {
    const ledger = beginChain();
    const later = discarded({ occurredOn: '2025-02-02', takes: [allOf('OX', 300)] });
    submitted(ledger, recordAct('SEP', 'sample', later));

    const lots = [{ lotId: 'OX', countedGrams: 990 }];
    submitted(ledger, recordAct('SEP', 'count', count({ occurredOn: '2025-02-01', lots })));

    const { lots: counted } = newest(ledger) as StockTaken['data'];
    expect(counted).toMatchObject([{ lot: { lotId: 'OX', massGrams: 1_000 }, countedGrams: 990 }]);
    expect(ledger.rows('site-SEP').get('lot/OX')).toMatchObject({ massGrams: 690 });
  });

  it('compares a unit with the book of that day: what was fed since was not yet there', () => {
    const ledger = beginChain();
    const fed = (occurredOn: string) =>
      reduction({ occurredOn, unitId: 'SX-1', takes: [allOf('OX', 100)], makes: [] });
    submitted(ledger, recordAct('SEP', 'fed-1', fed('2025-02-01')));
    submitted(ledger, recordAct('SEP', 'fed-2', fed('2025-02-02')));

    const units = [{ unitId: 'SX-1', countedMicrograms: { Nd: '63000000', Pr: '20600000' } }];
    submitted(ledger, recordAct('SEP', 'count', count({ occurredOn: '2025-02-01', units })));

    const { units: counted } = newest(ledger) as StockTaken['data'];
    expect(counted).toMatchObject([{ bookMicrograms: { Nd: '63900000', Pr: '20600000' } }]);
    expect(ledger.rows('site-SEP').get('unit/SX-1')).toMatchObject({
      contentMicrograms: { Nd: '126900000', Pr: '41200000' },
    });
  });
});
