import fc from 'fast-check';
import { crossed, crossing, jsonOf } from './written';

/** As it goes from one thread to the other. */
const sent = (name: 'volumes' | 'deals', answer: object): unknown => {
  const { answer: told, transfer } = crossing(name, answer);
  return crossed(name, structuredClone(told, { transfer: [...transfer] }));
};

describe('an answer that crosses threads', () => {
  it('is written byte for byte as it would be without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.dictionary(
          fc.string({ unit: 'grapheme' }),
          fc.option(fc.jsonValue(), { nil: undefined }),
        ),
        (groups, rest) => {
          const { groups: items, ...others } = sent('volumes', { ...rest, groups }) as {
            groups: unknown;
          };
          const text = JSON.stringify({ items: groups, ...others });
          expect(String(jsonOf({ items, ...others }))).toBe(text);
          expect(String(jsonOf({ ...others, items }))).toBe(
            JSON.stringify({ ...others, items: groups }),
          );
          expect(JSON.stringify({ items, ...others })).toBe(text);
        },
      ),
    );
  });

  it('is as it was, where nothing of it is written beforehand', () => {
    const answer = { deals: [{ recordId: 'one' }], knownAt: 7, next: undefined };

    expect(sent('deals', answer)).toStrictEqual(answer);
    expect(jsonOf(answer)).toBe('{"deals":[{"recordId":"one"}],"knownAt":7}');
  });
});
