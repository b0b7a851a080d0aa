import { gradeFamilies, gradeOf, grades } from './grades';

describe('grades', () => {
  it('read the family and the energy product out of a code of the trade', () => {
    expect(gradeOf('N42SH')).toMatchObject({
      material: 'sintered-ndfeb',
      energyProductMGOe: 42,
      family: { code: 'SH', temperatureCelsiusMax: 150 },
    });
    expect(gradeOf('N52')).toMatchObject({ energyProductMGOe: 52, family: { code: 'N' } });
    expect(gradeOf('Sm2Co17-30')).toMatchObject({ material: 'sintered-smco', family: null });
  });

  it('climb the ladder of temperatures', () => {
    expect(gradeFamilies.map(({ code, temperatureCelsiusMax: c }) => `${code} ${c}`)).toStrictEqual(
      ['N 80', 'M 100', 'H 120', 'SH 150', 'UH 180', 'EH 200', 'AH 230'],
    );
  });

  it('do not invent what no maker lists', () => {
    expect(gradeOf('N56AH')).toBeUndefined();
    expect(gradeOf('n42sh')).toBeUndefined();
  });

  it('have one for goods without a grade', () => {
    expect(grades.filter(({ material }) => material === 'ungraded')).toHaveLength(1);
    expect(gradeOf('ungraded')).toMatchObject({ family: null, energyProductMGOe: null });
  });
});
