import { goodsCodeOf, goodsCodes, isGoodsCode, statisticsCodeOf } from './goods-codes';

describe('goods codes', () => {
  it('put every rare-earth magnet under one number, whatever its composition', () => {
    const magnets = goodsCodes.filter(({ series }) => series === 'magnets');
    expect(magnets.map(({ code }) => code)).toStrictEqual(['8505111000']);
    expect(statisticsCodeOf('8505111000')).toBe('85051110');
  });

  it('keep the classic mis-declaration out of both series', () => {
    expect(goodsCodeOf('8505119000')?.series).toBe('other');
  });

  it('keep the rare earths of chapter 28 in the series of rare earths', () => {
    const ofChapter28 = goodsCodes.filter(({ code }) => code.startsWith('28'));
    expect(new Set(ofChapter28.map(({ series }) => series))).toStrictEqual(
      new Set(['rare-earths']),
    );
  });

  it('say which numbers still need a current tariff', () => {
    expect(goodsCodeOf('2846901300')).toMatchObject({ verified: false });
    expect(goodsCodeOf('7202999100')).toMatchObject({ verified: false });
    expect(goodsCodeOf('2805301300')).toMatchObject({ verified: true });
  });

  it('are ten digits and no prefix of them', () => {
    expect(isGoodsCode('85051110')).toBe(false);
    expect(isGoodsCode('8505111000')).toBe(true);
  });
});
