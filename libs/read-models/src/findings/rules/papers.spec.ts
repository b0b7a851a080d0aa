import {
  exported,
  goods,
  grantAgency,
  openingStock,
  openSite,
  sale,
  saleAbroad,
} from '@lodestone/testing';
import { imported } from '@lodestone/testing/submissions';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();

const ofTheNation = '25992000000000000042';
const oneGram = [goods({ takes: [{ lotId: 'OX', massGrams: 1 }] })];
const sold = (invoiceNumber: string, change: object = {}) =>
  sale({ invoiceNumber, goods: oneGram, ...change });
const sent = (change: object) => exported({ goods: oneGram, ...change });

describe('an invoice number', () => {
  it('that stands on two sales is told, as soon as the second is there', () => {
    const chain = chainNow();
    chain.record('SEP', 'one', sold('I-77'));
    expect(chain.open('invoice-repeated')).toStrictEqual([]);
    chain.record('SEP', 'two', sold('i 77', { occurredOn: '2025-02-03' }));

    expect(chain.open('invoice-repeated')).toMatchObject([
      {
        enterpriseId: 'RE',
        occurredOn: '2025-02-03',
        toldTo: 'enterprise',
        records: [
          { siteId: 'SEP', recordId: 'one', path: '/sites/SEP/records/one' },
          { siteId: 'SEP', recordId: 'two', path: '/sites/SEP/records/two' },
        ],
        detail: { invoiceNumber: 'i77', recordIds: ['SEP/one', 'SEP/two'], records: 2 },
      },
    ]);
  });

  it('that stands on a sale and on an export of something else is told', () => {
    const chain = chainNow();
    chain.record('SEP', 'sale', sold('I-77'));
    chain.record('SEP', 'export', sent({ invoiceNumber: 'I-77' }));
    expect(chain.open('invoice-repeated')).toHaveLength(1);
  });

  it('stands on a sale abroad and on every export that fulfils it', () => {
    const chain = chainNow();
    chain.record('SEP', 'sale', saleAbroad({ invoiceNumber: 'I-77' }));
    for (const n of [1, 2]) {
      const takes = [{ lotId: 'OX-S', massGrams: 100 }];
      const line = goods({ saleDealId: 'SEP/sale/1', takes });
      chain.record('SEP', `part-${n}`, exported({ invoiceNumber: 'I-77', goods: [line] }));
    }
    expect(chain.open('invoice-repeated')).toStrictEqual([]);
  });

  it('of two enterprises is no wonder, unless it is of twenty digits', () => {
    const chain = chainNow();
    chain.record('WORKS', 'open', openingStock('OX', 1_000));
    for (const number of ['2025-001', ofTheNation]) {
      chain.record('SEP', `of-${number}`, sold(number));
      chain.record('WORKS', `of-${number}`, sold(number));
    }
    const recordIds = [`SEP/of-${ofTheNation}`, `WORKS/of-${ofTheNation}`];
    const enterpriseIds = ['MAG', 'RE'];
    const detail = { invoiceNumber: ofTheNation, recordIds, records: 2, enterpriseIds };
    const found = chain.open('invoice-repeated');
    expect(found.map(({ enterpriseId }) => enterpriseId).sort()).toStrictEqual(enterpriseIds);
    for (const each of found) expect(each).toMatchObject({ toldTo: 'authorities', detail });
  });

  it('tells nobody whether somebody else has used it', () => {
    const chain = chainNow();
    chain.record('WORKS', 'open', openingStock('OX', 1_000));
    const asked = () => [chain.listedFor('RE'), chain.listedFor('MAG')];
    chain.record('WORKS', 'one', sold(ofTheNation));
    const before = asked();
    chain.record('SEP', 'two', sold(ofTheNation));
    expect(asked()).toStrictEqual(before);

    for (const { findingId } of chain.open('invoice-repeated')) {
      expect(chain.one(findingId, 'RE')).toBeUndefined();
      expect(chain.one(findingId)?.records).toHaveLength(2);
    }
  });

  it('says of an enterprise’s own records the same, whatever others do', () => {
    const chain = chainNow();
    chain.record('WORKS', 'open', openingStock('OX', 1_000));
    for (const n of [1, 2]) chain.record('SEP', `own-${n}`, sold(ofTheNation));
    const [before] = chain.listedFor('RE');
    chain.record('WORKS', 'other', sold(ofTheNation));

    expect(chain.listedFor('RE')).toStrictEqual([before]);
    expect(chain.one(before?.findingId ?? '', 'RE')?.history).toHaveLength(1);
    expect(
      chain
        .open('invoice-repeated')
        .map(({ toldTo }) => toldTo)
        .sort(),
    ).toStrictEqual(['authorities', 'authorities', 'enterprise']);
  });

  it('is free again when one of the records is void, or put right', () => {
    const chain = chainNow();
    chain.record('SEP', 'one', sold('I-77'));
    chain.record('SEP', 'two', sold('I-77'));
    const toldAt = chain.head;
    chain.void('SEP', 'one');
    expect(chain.open('invoice-repeated')).toStrictEqual([]);
    expect(chain.open('invoice-repeated', toldAt)).toHaveLength(1);

    chain.record('SEP', 'three', sold('I-77'));
    expect(chain.open('invoice-repeated')).toHaveLength(1);
    chain.correct('SEP', 'three', sold('I-78'));
    expect(chain.open('invoice-repeated')).toStrictEqual([]);
  });

  it('that somebody writes everywhere is told, and does not grow without end', () => {
    const chain = chainNow();
    for (let n = 0; n < 130; n++) chain.record('SEP', `sale-${n}`, sold('n/a'));
    const [found] = chain.open('invoice-repeated');
    expect(found?.detail['recordIds']).toHaveLength(20);
    expect(found?.detail['records']).toBe(100);
    for (let n = 0; n < 129; n++) chain.void('SEP', `sale-${n}`);
    expect(chain.open('invoice-repeated')).toStrictEqual([]);
  });

  it('that one enterprise writes everywhere leaves room for the records of another', () => {
    const chain = chainNow();
    chain.record('WORKS', 'open', openingStock('OX', 1_000));
    for (let n = 0; n < 101; n++) chain.record('SEP', `sale-${n}`, sold('n/a'));
    for (const n of [1, 2]) chain.record('WORKS', `own-${n}`, sold('n/a'));

    expect(chain.listedFor('MAG')).toMatchObject([{ detail: { records: 2 } }]);
  });
});

describe('a customs declaration number', () => {
  const number = '990020250123456789';

  it('that stands on two exports is told', () => {
    const chain = chainNow();
    chain.record('SEP', 'one', sent({ invoiceNumber: 'A', customsDeclarationNumber: number }));
    chain.record('SEP', 'two', sent({ invoiceNumber: 'B', customsDeclarationNumber: number }));
    expect(chain.open('declaration-repeated')).toMatchObject([
      {
        enterpriseId: 'RE',
        basis: { law: 'customs-law', article: '24' },
        detail: { customsDeclarationNumber: number, records: 2 },
      },
    ]);
  });

  it('that stands on an import of one and an export of another is told to authorities', () => {
    const chain = chainNow();
    const landed = imported([{ lotId: 'IMP', massGrams: 10 }], {
      customsDeclarationNumber: number,
    });
    chain.record('WORKS', 'in', landed);
    chain.record('SEP', 'out', sent({ customsDeclarationNumber: number }));
    const found = chain.open('declaration-repeated');
    expect(found.map(({ enterpriseId }) => enterpriseId).sort()).toStrictEqual(['MAG', 'RE']);
    for (const { toldTo, detail } of found) {
      expect([toldTo, detail['recordIds']]).toStrictEqual(['authorities', ['SEP/out', 'WORKS/in']]);
    }
    expect([...chain.listedFor('RE'), ...chain.listedFor('MAG')]).toStrictEqual([]);
  });

  it('that is none at all may stand on records of several', () => {
    const chain = chainNow();
    chain.record('WORKS', 'open', openingStock('OX', 1_000));
    for (const siteId of ['SEP', 'WORKS']) {
      chain.record(siteId, 'out', sent({ customsDeclarationNumber: 'n/a' }));
    }
    expect(chain.open('declaration-repeated')).toStrictEqual([]);
  });

  it('may be that of one consignment out of two warehouses', () => {
    const chain = chainNow();
    chain.submit(openSite('PORT', 'RE'));
    chain.record('PORT', 'open', openingStock('OX', 1_000));
    for (const siteId of ['SEP', 'PORT']) {
      const papers = { invoiceNumber: siteId, customsDeclarationNumber: number };
      chain.record(siteId, 'out', sent(papers));
    }
    expect(chain.open('declaration-repeated')).toStrictEqual([]);
  });

  it('of an export for another is told to whose export it is', () => {
    const chain = chainNow();
    chain.submit(grantAgency('MAG', 'grant', { agentId: 'RE' }));
    for (const n of [1, 2]) {
      const change = { exporterId: 'MAG', invoiceNumber: `${n}`, customsDeclarationNumber: number };
      chain.record('SEP', `out-${n}`, sent(change));
    }
    expect(chain.open('declaration-repeated').map(({ enterpriseId }) => enterpriseId)).toEqual([
      'MAG',
    ]);
  });
});
