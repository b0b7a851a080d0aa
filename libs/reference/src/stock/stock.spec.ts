import { isMaterialClass } from '../materials';
import { discardKinds } from './discard-kinds';
import { isLossCause } from './loss-causes';
import { regroupKindOf, regroupKinds, type RegroupKindEntry } from './regroup-kinds';
import { scrapSources } from './scrap-sources';
import { stockTakeMethods } from './stock-take-methods';

describe('the kinds of regrouping', () => {
  const kinds: readonly RegroupKindEntry[] = regroupKinds;

  it('change one thing at most', () => {
    expect(kinds.map(({ code, changes }) => [code, changes])).toStrictEqual([
      ['split', 'nothing'],
      ['merge', 'nothing'],
      ['title', 'owner'],
      ['status', 'status'],
      ['scrap', 'material'],
    ]);
  });

  it('round only where compositions are mixed', () => {
    expect(kinds.filter(({ rounds }) => rounds).map(({ code }) => code)).toStrictEqual(['merge']);
  });

  it('make scrap and no other material', () => {
    expect(regroupKindOf('scrap')?.madeClass).toBe('scrap');
    expect(kinds.every(({ madeClass }) => madeClass === null || isMaterialClass(madeClass))).toBe(
      true,
    );
  });
});

describe('what left without a deal', () => {
  it('is not lost because it was not found: that is a stock-take', () => {
    expect(isLossCause('fire')).toBe(true);
    expect(isLossCause('missing')).toBe(false);
    expect(isLossCause('unexplained')).toBe(false);
  });

  it('is waste, or a sample', () => {
    const samples = discardKinds.filter(({ isSample }) => isSample).map(({ code }) => code);
    expect(samples).toStrictEqual(['laboratory-sample', 'retained-sample']);
  });
});

describe('the methods of a stock-take', () => {
  it('count a unit by volume and concentration, and no lot', () => {
    const ofUnits = stockTakeMethods.filter(({ counts }) => counts === 'unit');
    expect(ofUnits.map(({ code }) => code)).toStrictEqual([
      'volume-times-concentration',
      'emptied-and-weighed',
    ]);
  });
});

describe('the sources of scrap', () => {
  it('part what came from a floor from what somebody had used', () => {
    expect(new Set(scrapSources.map(({ stage }) => stage))).toStrictEqual(
      new Set(['production', 'end-of-life']),
    );
  });
});
