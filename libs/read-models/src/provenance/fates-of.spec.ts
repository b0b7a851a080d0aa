import { ActsByHand } from './acts-by-hand.fixture';
import { fatesOf, type FatesQuestion } from './fates-of';
import { half } from './recycling.fixture';

describe('what has become of a mine, a country or a lot', () => {
  // 10 g of January and 30 g of April are merged: of 8 g exported 2 and 6, of the 32 g left 8 and 24.
  const { chain } = new ActsByHand()
    .brought('Mined', ['S', '2025-01-10'], [['A', 10, half]])
    .brought('Mined', ['S', '2025-04-10'], [['B', 30, half]])
    .brought('ImportLanded', ['S', '2025-04-11'], [['C', 5, half]], 'MM')
    .merged(
      ['S', '2025-05-01'],
      [
        ['A', 10, half],
        ['B', 30, half],
      ],
      [['X', 40, half]],
    )
    .exported(
      ['S', '2025-06-01'],
      [
        ['X', 8, half],
        ['C', 5, half],
      ],
    );
  const told = (followed: FatesQuestion['followed']) => {
    const { brought, fates } = fatesOf(chain, { followed, commodity: 'mass' });
    return [brought, ...fates.map((fate) => [fate.account, fate.lot, fate.amount, fate.ofTotal])];
  };

  it('is told of this mine, this quarter', () => {
    const kinds = ['mined'] as const;

    expect(told({ origins: { kinds, fromMonth: '2025-01', toMonth: '2025-03' } })).toEqual([
      10n,
      ['stock', 'S/X', 8n, 32n],
      ['exported', 'S/X', 2n, 8n],
    ]);
    expect(told({ origins: { kinds, fromMonth: '2025-04', siteIds: ['S'] } })).toEqual([
      30n,
      ['stock', 'S/X', 24n, 32n],
      ['exported', 'S/X', 6n, 8n],
    ]);
    expect(told({ origins: { kinds, siteIds: ['T'] } })).toEqual([0n]);
  });

  it('does not blend what one export takes of several lots', () => {
    expect(told({ origins: { kinds: ['imported'], countryCodes: ['MM'] } })).toEqual([
      5n,
      ['exported', 'S/C', 5n, 5n],
    ]);
  });

  it('is told of a lot from where it lies, and of a record from what it made', () => {
    const ofB = [30n, ['stock', 'S/X', 24n, 32n], ['exported', 'S/X', 6n, 8n]];

    expect(told({ lots: ['S/B'] })).toEqual(ofB);
    expect(told({ records: ['S/r2'] })).toEqual(ofB);
    expect(told({ lots: ['S/NONE'] })).toEqual([0n]);
  });
});
