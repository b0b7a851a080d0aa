import { ProblemException } from '../http/problem';
import { recordExamples } from './examples/record-examples';
import { RecordBodyPipe } from './record-body.pipe';
import type { RecordType } from './record-types';

/** What every object of JavaScript has without having been given it. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

const wrongIn = async (body: unknown): Promise<string[]> => {
  try {
    await new RecordBodyPipe().transform(body);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return (error.options.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

/** The pointer of every object in a value, its own included. */
const objectsIn = (value: unknown, pointer = ''): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([name, part]) =>
    objectsIn(part, `${pointer}/${name}`),
  );
  return Array.isArray(value) ? within : [pointer, ...within];
};

/** A copy as JSON makes it: nothing is shared, and `__proto__` is a member like any other. */
const planted = (value: unknown, place: string, names: readonly string[]): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const steps = place.split('/').slice(1);
  const target = steps.reduce((at, step) => (at as Record<string, unknown>)[step], copy);
  for (const name of names) {
    Object.defineProperty(target, name, {
      value: 1,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
};

const cases = (Object.keys(recordExamples) as RecordType[]).flatMap((type) =>
  objectsIn(recordExamples[type]).map((place) => [type, place] as const),
);

describe('a member that is called like one which every object inherits', () => {
  it('is looked for in many places', () => {
    expect(inherited).toEqual(
      expect.arrayContaining(['toString', 'valueOf', 'constructor', '__proto__', 'hasOwnProperty']),
    );
    expect(cases.length).toBeGreaterThan(80);
  });

  it.each(cases)('is refused in %s at "%s", each by its name, all at once', async (type, place) => {
    const wrong = await wrongIn(planted(recordExamples[type], place, inherited));

    const expected = inherited.map((name) => `${place}/${name} field-unknown`);
    expect(wrong.toSorted()).toStrictEqual(expected.toSorted());
  });

  it('is told together with what else is wrong', async () => {
    const { Mined } = recordExamples;
    const [lot] = Mined.makes;
    const makes = [{ ...lot, massGrams: -1, ppm: { toString: 1 }, colour: 'red' }];

    expect(await wrongIn({ ...Mined, makes, valueOf: 2, occurredOn: 'x' })).toStrictEqual([
      '/makes/0/ppm/toString field-unknown',
      '/makes/0/colour field-unknown',
      '/valueOf field-unknown',
      '/makes/0/massGrams mass-not-whole-grams',
      '/occurredOn date-malformed',
    ]);
  });

  it('is refused beside what is wrong in the act of a correction', async () => {
    const { RecordCorrected } = recordExamples;
    const act = { ...RecordCorrected.act, occurredOn: 'x', toString: 1, colour: 'red' };

    expect(await wrongIn({ ...RecordCorrected, reason: 'x', act })).toStrictEqual([
      '/act/toString field-unknown',
      '/reason code-unknown',
      '/act/colour field-unknown',
      '/act/occurredOn date-malformed',
    ]);
  });
});
