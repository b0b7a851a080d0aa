import { groupsText, stockText, type Stock } from './stock-text';

const stock: Stock = {
  lots: {
    items: [
      {
        siteId: 'TJ-WORKS',
        lotId: 'MAG',
        ownerId: 'TJ-MAG',
        status: 'free',
        material: 'ndfeb-magnet',
        grade: 'N42SH',
        massGrams: 800_000,
        elementMicrograms: { Nd: '177360000000', Dy: '3464000000' },
        firstOn: '2025-01-01',
        isTakeable: true,
        holds: [],
      },
      {
        siteId: 'TJ-WORKS',
        lotId: 'SWARF-1',
        ownerId: 'TJ-MAG',
        status: 'free',
        material: 'ndfeb-swarf',
        massGrams: 7,
        elementMicrograms: {},
        firstOn: '2025-02-01',
        isTakeable: false,
        holds: [{ recordId: 'HOLD-1' }],
      },
    ],
    knownAt: 9,
    next: 'more',
  },
  units: {
    items: [
      {
        siteId: 'BT-SEP',
        unitId: 'SX-1',
        ownerId: 'BT-RE',
        massGrams: -12,
        elementMicrograms: { Dy: '-12345678' },
      },
    ],
  },
  totals: { lots: 2, massGrams: '800007', elementMicrograms: { Nd: '177360000000' } },
};

describe('stock as text', () => {
  it('has a line for each lot, says what is held, and that there is more', () => {
    expect(stockText(stock).split('\n')).toEqual([
      'lot               owner   material      grade  status      since         grams  of it, kg',
      'TJ-WORKS/MAG      TJ-MAG  ndfeb-magnet  N42SH  free        2025-01-01  800,000  Nd 177.360, Dy 3.464',
      'TJ-WORKS/SWARF-1  TJ-MAG  ndfeb-swarf          free, held  2025-02-01        7',
      '… and more: ask for less, or use the API',
      '',
      '2 lots, 800,007 g: Nd 177.360 kg',
      '',
      'In process, in grams of rare earths:',
      '  BT-SEP SX-1  BT-RE  -12  Dy -0.012',
    ]);
  });

  it('says that nothing is there', () => {
    const none = { lots: 0, massGrams: '0', elementMicrograms: {} };
    const nothing = { lots: { items: [], knownAt: 9 }, units: { items: [] }, totals: none };

    expect(stockText(nothing)).toContain('Nothing is left there.');
    expect(groupsText({ items: [], totals: none, knownAt: 9 })).toBe('Nothing is left there.');
  });

  it('adds groups up', () => {
    const { totals } = stock;
    const group = (site: string) => ({ key: { site, material: 'ndfeb-magnet' }, ...totals });

    expect(
      groupsText({ items: [group('A'), group('TJ')], totals, knownAt: 9 }).split('\n'),
    ).toEqual([
      'site  material      lots    grams  of it, kg',
      'A     ndfeb-magnet  2     800,007  Nd 177.360',
      'TJ    ndfeb-magnet  2     800,007  Nd 177.360',
      'all                 2     800,007  Nd 177.360',
    ]);
  });
});
