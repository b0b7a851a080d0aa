import { latinReadingOf, likenessPermille, nameKeyOf } from './name-keys';

const keyOf = (name: string) => nameKeyOf(name).key;

describe('a name without what its writers vary', () => {
  it.each([
    ['Kölner Motorenwerke AG', 'KOELNER MOTORENWERKE, Aktiengesellschaft'],
    ['Nagoya Denki K.K.', 'Nagoya Denki Kabushiki Kaisha'],
    ['Société Électrique S.A.S.', 'Societe Electrique'],
    ['Müller & Söhne GmbH', 'Mueller und Soehne'],
    ['Ørsted A/S', 'Orsted AS'],
    ['Łódź Motors Sp.', 'Lodz Motors Sp'],
    ['臺灣積體電路製造股份有限公司', '台湾积体电路制造有限公司'],
    ['寧波韻升股份有限公司', '宁波韵升'],
    ['（株）日本電産', '日本電産株式会社'],
    ['宁波（磁材）有限公司', '宁波磁材'],
  ])('%s is %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('keeps what is a name in itself', () => {
    expect(keyOf('AG')).toBe('AG');
    expect(keyOf('有限公司')).toBe('有限公司');
    expect(keyOf('Alpha Motors')).not.toBe(keyOf('Beta Motors'));
  });

  it('reads Han characters in Latin letters', () => {
    expect(latinReadingOf(nameKeyOf('宁波韵升有限公司'))).toBe(keyOf('Ningbo Yunsheng Co., Ltd.'));
    expect(latinReadingOf(nameKeyOf('Ningbo'))).toBeUndefined();
    expect(latinReadingOf(nameKeyOf('横浜モーター'))).toBeUndefined();
  });

  it('measures likeness by neighbouring letters', () => {
    expect(likenessPermille('ALPHA', 'ALPHA')).toBe(1_000);
    expect(likenessPermille('MOTORENWERKE', 'MOTORENWERK')).toBe(952);
    expect(likenessPermille('ALPHA', 'OMEGA')).toBe(0);
    expect(likenessPermille('A', 'B')).toBe(0);
  });
});
