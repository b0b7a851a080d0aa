import { openingStock } from '@lodestone/testing';
import { allOf } from '@lodestone/testing/keeping';
import { countOfUnit, draw, eachWithChain, feed, oxide } from '../found-in.fixture';

const chainNow = eachWithChain();

/** A separator that was fed a tonne, of which so much was drawn, before it is counted. */
function separated(drawnGrams: number, countedGrams: number): void {
  const chain = chainNow();
  chain.record('SEP', 'stock', openingStock('BULK', 1_000_000));
  chain.record('SEP', 'feed', feed('2025-01-05', [allOf('BULK', 1_000_000)]));
  chain.record('SEP', 'draw', draw('2025-01-25', [oxide({ lotId: 'OUT', massGrams: drawnGrams })]));
  chain.record('SEP', 'count', countOfUnit('2025-01-31', countedGrams));
}

describe('an element balance at a count', () => {
  it('is open where a tenth of what was fed is neither drawn nor there', () => {
    separated(850_000, 50_000);

    const [found] = chainNow().open('element-balance-open');
    expect(found).toMatchObject({
      siteId: 'SEP',
      enterpriseId: 'RE',
      occurredOn: '2025-01-31',
      severity: 'contradiction',
      basis: { law: 'rare-earth-regulations', article: '14' },
      detail: {
        countRecordId: 'count',
        elements: ['total', 'Pr', 'Nd'],
        missingPpm: ['105263', '105263', '105263'],
        heldMicrograms: ['845000000000', '206000000000', '639000000000'],
      },
    });
  });

  it('is open for one element, though the sum of all closes', () => {
    const chain = chainNow();
    chain.record('SEP', 'stock', openingStock('BULK', 1_000_000));
    chain.record('SEP', 'feed', feed('2025-01-05', [allOf('BULK', 1_000_000)]));
    const ppm = { Nd: 665_000, Pr: 180_000 };
    const out = oxide({ lotId: 'OUT', massGrams: 950_000, ppm });
    chain.record('SEP', 'draw', draw('2025-01-25', [out]));
    chain.record('SEP', 'count', countOfUnit('2025-01-31', 20_000));

    const [found] = chain.open('element-balance-open');
    expect(found?.detail['elements']).toStrictEqual(['Pr']);
  });

  it('is closed by what a separator usually keeps', () => {
    separated(950_000, 25_000);
    expect(chainNow().open('element-balance-open')).toStrictEqual([]);
  });

  it('is open where a count finds what was never fed', () => {
    separated(800_000, 290_000);
    expect(chainNow().open('element-balance-open')[0]?.detail).toMatchObject({
      missingPpm: ['-126760', '-126760', '-126760'],
    });
  });

  it('is open, element by element, of a unit that was never fed', () => {
    const chain = chainNow();
    chain.record('SEP', 'count', countOfUnit('2025-01-31', 1_000_000_000));

    expect(chain.open('element-balance-open')).toMatchObject([
      {
        records: [{ siteId: 'SEP', recordId: 'count', path: '/sites/SEP/records/count' }],
        detail: {
          elements: ['total', 'Pr', 'Nd'],
          missingMicrograms: ['-845000000000000', '-206000000000000', '-639000000000000'],
          missingPpm: ['nothing-used', 'nothing-used', 'nothing-used'],
        },
      },
    ]);
  });

  it('is no more when the count is void, is known as it was, and opens again', () => {
    separated(850_000, 50_000);
    const chain = chainNow();
    const countedAt = chain.head;
    chain.void('SEP', 'count');
    const voidedAt = chain.head;

    expect(chain.open('element-balance-open')).toStrictEqual([]);
    expect(chain.open('element-balance-open', countedAt)).toHaveLength(1);

    chain.record('SEP', 'again', countOfUnit('2025-01-31', 140_000));
    expect(chain.open('element-balance-open')).toStrictEqual([]);
    chain.void('SEP', 'again');
    chain.record('SEP', 'third', countOfUnit('2025-01-31', 50_000));
    expect(chain.open('element-balance-open')).toHaveLength(1);
    expect(chain.open('element-balance-open', voidedAt)).toStrictEqual([]);
  });

  it('is open where a little is missing at one count after the other', () => {
    const chain = chainNow();
    let held = 0;
    for (let n = 1; n <= 6; n++) {
      const month = `2025-0${n}`;
      chain.record('SEP', `stock-${n}`, openingStock(`BULK-${n}`, 1_000_000));
      chain.record('SEP', `feed-${n}`, feed(`${month}-05`, [allOf(`BULK-${n}`, 1_000_000)]));
      const out = oxide({ lotId: `OUT-${n}`, massGrams: 937_000 });
      chain.record('SEP', `draw-${n}`, draw(`${month}-15`, [out]));
      held += 8_000;
      chain.record('SEP', `count-${n}`, countOfUnit(`${month}-25`, held));
    }
    const found = chain.open('element-balance-open');
    expect(found.at(0)?.detail).toMatchObject({
      countRecordId: 'count-6',
      elements: ['total', 'Pr', 'Nd'],
      overCounts: ['1', '6', '6'],
    });
    const ofElements = found.filter(({ detail }) => String(detail['elements']).includes('Nd'));
    expect(ofElements.map(({ detail }) => detail['countRecordId'])).not.toContain('count-1');
  });

  it('is of what went through since the count before, however much that was earlier', () => {
    separated(950_000, 25_000);
    const chain = chainNow();
    chain.record('SEP', 'little', openingStock('LITTLE', 100_000));
    chain.record('SEP', 'feed-2', feed('2025-02-05', [allOf('LITTLE', 100_000)]));
    const out = oxide({ lotId: 'OUT-2', massGrams: 80_000 });
    chain.record('SEP', 'draw-2', draw('2025-02-25', [out]));
    chain.record('SEP', 'count-2', countOfUnit('2025-02-28', 25_000));

    expect(chain.open('element-balance-open')).toMatchObject([
      { detail: { countRecordId: 'count-2', missingPpm: ['200000', '200000', '200000'] } },
    ]);
  });

  it('begins anew behind each count', () => {
    separated(850_000, 50_000);
    const chain = chainNow();
    chain.record('SEP', 'more', openingStock('MORE', 1_000_000));
    chain.record('SEP', 'feed-2', feed('2025-02-05', [allOf('MORE', 1_000_000)]));
    const out = oxide({ lotId: 'OUT-2', massGrams: 990_000 });
    chain.record('SEP', 'draw-2', draw('2025-02-25', [out]));
    chain.record('SEP', 'count-2', countOfUnit('2025-02-28', 45_000));

    const found = chain.open('element-balance-open');
    expect(found.map(({ detail }) => detail['countRecordId'])).toStrictEqual(['count']);
  });
});

describe('recovery between two counts', () => {
  it('is outside its band where much goes into waste', () => {
    const chain = chainNow();
    chain.record('SEP', 'stock', openingStock('BULK', 1_000_000));
    chain.record('SEP', 'feed', feed('2025-01-05', [allOf('BULK', 1_000_000)]));
    chain.record('SEP', 'draw', {
      ...draw('2025-01-25', [oxide({ lotId: 'OUT', massGrams: 800_000 })]),
      wastes: [
        { material: 'leach-residue', massGrams: 1_000_000, ppm: { Nd: 113_000, Pr: 36_000 } },
      ],
    } as never);
    chain.record('SEP', 'count', countOfUnit('2025-01-31', 20_000));

    expect(chain.open('recovery-outside-band')[0]?.detail).toMatchObject({
      step: 'separation',
      elements: ['Pr', 'Nd'],
      fromPpm: 920_000,
      valuePpm: ['816327', '816327'],
    });
    expect(chain.open('element-balance-open')).toStrictEqual([]);
  });

  it('is outside it where more comes out than a separator ever gives', () => {
    // In many lots, or measuring would explain it.
    const chain = chainNow();
    for (let n = 10; n < 26; n++) {
      chain.record('SEP', `stock-${n}`, openingStock(`BULK-${n}`, 62_500));
      chain.record('SEP', `feed-${n}`, feed('2025-01-05', [allOf(`BULK-${n}`, 62_500)]));
    }
    for (let n = 10; n < 26; n++) {
      const out = oxide({ lotId: `OUT-${n}`, massGrams: 62_750 });
      chain.record('SEP', `draw-${n}`, draw('2025-01-25', [out]));
    }
    chain.record('SEP', 'count', countOfUnit('2025-01-31', 0));
    expect(chainNow().open('recovery-outside-band')).toHaveLength(1);
  });

  it('is within it where what is not drawn is still there', () => {
    separated(700_000, 275_000);
    expect(chainNow().open('recovery-outside-band')).toStrictEqual([]);
  });

  it('is not asked of a line that holds so much that its counts say little', () => {
    const chain = chainNow();
    chain.record('SEP', 'full', openingStock('FULL', 10_000_000));
    chain.record('SEP', 'filled', feed('2025-01-02', [allOf('FULL', 10_000_000)]));
    chain.record('SEP', 'begun', countOfUnit('2025-01-03', 10_000_000));
    chain.record('SEP', 'stock', openingStock('BULK', 1_000_000));
    chain.record('SEP', 'feed', feed('2025-01-05', [allOf('BULK', 1_000_000)]));
    const out = oxide({ lotId: 'OUT', massGrams: 850_000 });
    chain.record('SEP', 'draw', draw('2025-01-25', [out]));
    chain.record('SEP', 'count', countOfUnit('2025-01-31', 10_000_000));

    expect(chain.open('recovery-outside-band')).toStrictEqual([]);
    expect(chain.open('element-balance-open')).toStrictEqual([]);
  });
});
