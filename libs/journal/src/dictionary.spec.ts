import fc from 'fast-check';
import { Dictionary } from './dictionary';

describe('a dictionary', () => {
  it('numbers words in the order in which they came, each once, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (words) => {
        const dictionary = new Dictionary();
        const numbers = words.map((word) => dictionary.enter(word));
        const distinct = [...new Set(['', ...words])];

        expect(dictionary.count).toBe(distinct.length);
        // Text that is not well-formed has no bytes of its own.
        for (const [n, word] of words.entries()) {
          expect(numbers[n]).toBe(distinct.indexOf(word));
          expect(dictionary.wordOf(numbers[n] as number)).toBe(word);
          expect(dictionary.numberOf(word)).toBe(numbers[n]);
        }
      }),
    );
  });

  it('holds as many words as there are lots', () => {
    const dictionary = new Dictionary();
    for (let n = 0; n < 20_000; n++) dictionary.enter(`BAOTOU-SEP/LOT-${n}`);

    expect(dictionary.count).toBe(20_001);
    expect(dictionary.numberOf('BAOTOU-SEP/LOT-19999')).toBe(20_000);
    expect(dictionary.wordOf(1)).toBe('BAOTOU-SEP/LOT-0');
    expect(dictionary.numberOf('BAOTOU-SEP/LOT-20000')).toBeUndefined();
    expect(dictionary.count).toBe(20_001);
  });

  it('takes the empty word for none', () => {
    const dictionary = new Dictionary();

    expect([dictionary.enter(''), dictionary.numberOf(''), dictionary.wordOf(0)]).toEqual([
      0,
      0,
      '',
    ]);
  });
});
