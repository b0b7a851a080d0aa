import { subjectOf, subjectWord } from './subject';

describe('what a trace can be asked about', () => {
  it.each([
    ['lot:TJ-WORKS/MAG-1'],
    ['unit:GX-SEP/SX1'],
    ['record:TJ-WORKS/EXP-1'],
    ['record:TJ-WORKS/~HOLD-1'],
    ['movement:TJ-WORKS/SALE-1/2'],
    ['deal:TJ-WORKS/SALE-1/12'],
    ['client:3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3'],
    ['country:DE'],
    ['import:MM'],
    ['site:GZ-MINE'],
    ['enterprise:GZ-RE'],
  ])('is %s', (word) => {
    const subject = subjectOf(word);

    expect(subject && subjectWord(subject)).toBe(word);
  });

  it.each([
    [''],
    ['lot'],
    ['lot:'],
    ['lot:TJ-WORKS'],
    ['lot:TJ-WORKS/MAG/1'],
    ['lot:TJ WORKS/MAG'],
    ['magnet:TJ-WORKS/MAG'],
    ['constructor:TJ-WORKS/MAG'],
    ['deal:TJ-WORKS/SALE-1'],
    ['deal:TJ-WORKS/SALE-1/0'],
    ['deal:TJ-WORKS/SALE-1/123456'],
    ['client:somebody'],
    ['country:XX'],
    ['country:de'],
    ['site:A/B'],
  ])('is not %j', (word) => {
    expect(subjectOf(word)).toBeUndefined();
  });
});
