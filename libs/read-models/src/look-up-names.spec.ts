import { foldedText } from '@lodestone/reference/names/fold-text';
import fc from 'fast-check';
import { firstFoundAt, looksFor } from './look-up-names';
import { partsOf } from './name-parts';

const found = (text: string, name: string): boolean =>
  firstFoundAt(looksFor(text), 'x', { names: [name], numbers: [] }) !== undefined;

const lookAt = (text: string, called: { names?: string[]; numbers?: string[] }) =>
  firstFoundAt(looksFor(text), 'x', { names: [], numbers: [], ...called })?.look;

describe('finding a name by what people type', () => {
  it.each([
    ['Dong co Sao', 'Công ty TNHH Động cơ Sao'],
    ['ĐỘNG CƠ', 'Công ty TNHH Động cơ Sao'],
    ['Lodz', 'Łódź Silniki Sp. z o.o.'],
    ['silniki sp z oo', 'Łódź Silniki Sp. z o.o.'],
    ['logstor', 'Løgstør Vindkraft A/S'],
    ['vindkraft as', 'Løgstør Vindkraft A/S'],
    ['strasse', 'Antriebe Hauptstraße GmbH'],
    ['aero', 'Ærø Elmotor ApS'],
    ['thor', 'Þór Vélar ehf.'],
    ['isik', 'Işık Motor A.Ş.'],
    ['kolner motoren', 'Kölner Motorenwerke AG'],
    ['werke', 'Kölner Motorenwerke AG'],
    ['ＫＯＬＮＥＲ', 'Kölner Motorenwerke AG'],
    ['電機', '科隆电机厂'],
    ['电机', '科隆電機廠'],
    ['科隆', '科隆电机厂'],
    ['电机 厂', '科隆电机厂'],
    ['ーター製作', 'モーター製作所'],
    ['전기', '서울전기 주식회사'],
    ['มอเตอร์', 'บริษัท มอเตอร์ไทย จำกัด'],
    ['двиг', 'ООО Двигатель'],
  ])('finds by %s the name %s', (text, name) => {
    expect(found(text, name)).toBe(true);
  });

  it.each([
    ['motorenwerk koln', 'Kölner Motorenwerke AG'],
    ['电厂', '科隆电机厂'],
    ['%', 'Kölner 100 % Motoren'],
    ['_', 'Kölner_Motoren'],
    ['', 'Kölner Motorenwerke AG'],
    ['#', '# 1 Motors'],
  ])('does not find by %j the name %s', (text, name) => {
    expect(found(text, name)).toBe(false);
  });

  it('puts first who has the number or the name, then how they begin, then words, then the rest', () => {
    const looks = [
      lookAt('AB-12', { numbers: ['AB 12'] }),
      lookAt('ab 12', { names: ['AB 12'] }),
      lookAt('ab 1', { numbers: ['AB12'] }),
      lookAt('ab 1', { names: ['AB 12'] }),
      lookAt('ab 1', { names: ['Works AB 12'] }),
      lookAt('b 1', { names: ['Works AB 12'] }),
      lookAt('b1', { numbers: ['AB12'] }),
    ];

    expect(looks).toStrictEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('finds numbers without regard to how they are set apart, and no name by what is in a number', () => {
    expect(lookAt('213800 KUD8', { numbers: ['213800KUD8LAJWSQ9D15'] })).toBe(2);
    expect(lookAt('9d15', { numbers: ['213800KUD8LAJWSQ9D15'] })).toBe(6);
    expect(lookAt('4711 werke', { names: ['Werke'], numbers: ['4711'] })).toBeUndefined();
  });

  it('finds whatever stands within a name, however long, and nothing else', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab aŁß-电機𠀀か '), maxLength: 60 });
    fc.assert(
      fc.property(name, name, fc.nat(60), fc.nat(60), (whole, other, from, length) => {
        const text = foldedText(whole).slice(from, from + length);
        const inWhole = foldedText(text) !== '' && foldedText(whole).includes(foldedText(text));
        const inOther = foldedText(text) !== '' && foldedText(other).includes(foldedText(text));

        expect(found(text, whole)).toBe(inWhole);
        expect(found(text, other)).toBe(inOther);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps no half of a character, and parts no longer than they need be', () => {
    const parts = partsOf({ names: ['𠀀'.repeat(20), 'x'.repeat(50)], numbers: ['9'.repeat(40)] });

    for (const { part } of parts) {
      expect(part.isWellFormed()).toBe(true);
      expect(part.length).toBeLessThanOrEqual(25);
    }
  });
});
