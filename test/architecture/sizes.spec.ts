import { forbiddenAbove, reportedAbove, sizeOf, tooLong } from './sizes';
import { everySource, readSource } from './sources';

describe('the size of a file', () => {
  const sizes = everySource().map((path) => sizeOf(path, readSource(path)));

  it('is reported above 300 lines and refused above 400', () => {
    const reported = tooLong(sizes, reportedAbove);
    if (reported.length > 0) {
      process.stderr.write(`Is each of these still one thing?\n  ${reported.join('\n  ')}\n`);
    }

    expect(tooLong(sizes, forbiddenAbove)).toEqual([]);
  });

  it('is caught when one line too long, unless it is a table of data', () => {
    const source = 'x;\n'.repeat(forbiddenAbove + 1);
    const found = ['libs/ledger/src/a.ts', 'libs/reference/src/data/a.ts'].map((path) =>
      sizeOf(path, source),
    );

    expect(tooLong(found, forbiddenAbove)).toEqual(['libs/ledger/src/a.ts: 401 lines']);
    expect(tooLong([sizeOf('a.ts', 'x;\n'.repeat(forbiddenAbove))], forbiddenAbove)).toEqual([]);
  });
});
