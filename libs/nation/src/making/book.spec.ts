import type { NationAct } from './act';
import { openBook } from './book';
import type { NationLot } from './lot';

const act: NationAct = {
  siteId: 'BT-MET.EL1',
  recordId: 'R-1',
  occurredOn: '2024-01-01',
  body: { type: 'Mined', occurredOn: '2024-01-01', makes: [] },
  standsOn: new Set(),
  isLast: false,
};

const lot = (lotId: string, massGrams: number, availableOn: string): NationLot => ({
  siteId: 'BT-MET.EL1',
  lotId,
  material: 'neodymium-oxide',
  ppm: { Nd: 850_000 },
  massGrams,
  leftGrams: massGrams,
  availableOn,
  madeBy: act,
  takenBy: [],
});

const wanted = { siteId: 'BT-MET.EL1', material: 'neodymium-oxide', on: '2024-02-01' } as const;

describe('the stock book', () => {
  it('gives out the oldest lots first and never more than lies there', () => {
    const book = openBook();
    book.add(lot('B', 5_000, '2024-01-20'));
    book.add(lot('A', 3_000, '2024-01-10'));

    const first = book.draw(wanted, 4_000).map((portion) => [portion.lot.lotId, portion.grams]);
    const rest = book.draw(wanted, 9_000).map((portion) => [portion.lot.lotId, portion.grams]);

    expect(first).toStrictEqual([
      ['A', 3_000],
      ['B', 1_000],
    ]);
    expect(rest).toStrictEqual([['B', 4_000]]);
    expect(book.draw(wanted, 1)).toStrictEqual([]);
  });

  it('gives out no lot before its day, but counts it in the position', () => {
    const book = openBook();
    book.add(lot('A', 3_000, '2024-02-02'));

    expect(book.draw(wanted, 1_000)).toStrictEqual([]);
    expect(book.stock(wanted)).toBe(0);
    expect(book.position(wanted)).toBe(3_000);
  });

  it('leaves the last crumbs of a lot on the shelf', () => {
    const book = openBook();
    book.add(lot('A', 1_000_000, '2024-01-01'));
    book.draw(wanted, 999_000);

    expect(book.draw(wanted, 1_000)).toStrictEqual([]);
  });

  it('keeps sites, materials and grades apart', () => {
    const book = openBook();
    book.add(lot('A', 3_000, '2024-01-10'));

    expect(book.stock({ ...wanted, siteId: 'GZ-MET.EL1' })).toBe(0);
    expect(book.stock({ ...wanted, material: 'praseodymium-oxide' })).toBe(0);
    expect(book.stock({ ...wanted, grade: 'N42' })).toBe(0);
  });
});
