import fc from 'fast-check';
import { LineSplitter } from './line-splitter';

const line = (ordinal: number) => `{"ordinal":${ordinal},"of":"稀土 ${ordinal}"}\n`;
const cut = '{"cut":{"code":"closing","message":{"en":"It stops."},"ordinal":7}}\n';

const split = (bytes: Buffer, ends: readonly number[]) => {
  const splitter = new LineSplitter();
  const pieces = [0, ...ends].map((from, n) =>
    splitter.take(bytes.subarray(from, ends[n] ?? bytes.length)),
  );
  const { piece, cut: said } = splitter.end();
  const all = [...pieces, piece].filter(({ count }) => count > 0);
  return {
    text: Buffer.concat(all.map(({ lines }) => lines)).toString('utf8'),
    count: all.reduce((sum, { count }) => sum + count, 0),
    upTo: all.at(-1)?.upTo,
    said,
  };
};

describe('an answer that comes in pieces', () => {
  it('is whole lines, however it was cut, and its last words are no event', () => {
    const text = [3, 4, 5, 6, 7].map(line).join('');
    const bytes = Buffer.from(text + cut);
    const places = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 9 });
    fc.assert(
      fc.property(places, (ends) => {
        const sorted = ends.toSorted((a, b) => a - b);

        expect(split(bytes, sorted)).toStrictEqual({
          ...{ text, count: 5, upTo: 7 },
          said: { code: 'closing', message: { en: 'It stops.' }, ordinal: 7 },
        });
      }),
    );
  });

  it('that breaks off within a line ends with the line before, and says so', () => {
    const { text, said } = split(Buffer.from(line(3) + line(4).slice(0, 9)), []);

    expect(text).toBe(line(3));
    expect(said).toMatchObject({ code: 'broken-off' });
  });

  it('that is whole says nothing', () => {
    expect(split(Buffer.from(line(3)), [])).toStrictEqual({
      ...{ text: line(3), count: 1, upTo: 3, said: undefined },
    });
    expect(split(Buffer.alloc(0), []).said).toBeUndefined();
  });
});
