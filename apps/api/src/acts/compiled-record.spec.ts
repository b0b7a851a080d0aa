import { saidToTests } from '@lodestone/testing/environment';
import fc from 'fast-check';
import { plain } from '../submitting/plain';
import { compiledRecord, judgedRecord } from './record-body.pipe';
import { recordExamples } from './examples/record-examples';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const examples = Object.entries(recordExamples) as unknown as [string, Json][];

/** What people and programs send that is nearly right, or meant to break something. */
const hostile = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    ' ',
    '\u202e',
    '\ud800',
    '\u0378',
    '０１',
    '1e3',
    'NaN',
    'toString',
    '__proto__',
    'constructor',
    '2025-02-29',
    '0000-01-01',
    '2025-03-01T10:00:00Z',
    'MAG',
    'x'.repeat(65),
    'é'.normalize('NFD').repeat(300),
    '😀'.repeat(300),
    -0,
    0,
    -1,
    1.5,
    1e21,
    2 ** 53,
    NaN,
    Infinity,
    true,
  ),
  fc.constantFrom<Json>(
    [],
    [[]],
    [null],
    {},
    [{}],
    { toString: 1 },
    { Nd: 1_000_001 },
    { Nd: '1' },
  ),
  fc.constantFrom<Json>({ Nd: 600_000, Fe: 500_000 }, { nd: 5 }, { valueOf: 5 }, { length: 1 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer(),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

type Change = Readonly<{ at: number; how: 'replace' | 'drop' | 'add' | 'repeat'; value: Json }>;

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(400),
  how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'repeat'),
  value: hostile,
});

/** One of all the places of a body, counted in the order of writing. */
function changed(body: Json, { at, how, value }: Change): Json {
  const copy = structuredClone(body);
  const places: [holder: Record<string, Json> | Json[], name: string][] = [];
  const visit = (part: Json): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      places.push([part, name]);
      visit(inner);
    }
  };
  visit(copy);
  const place = places[at % places.length];
  if (!place) return copy;
  const [holder, name] = place as [Record<string, Json>, string];
  // What comes as JSON has no holes.
  if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (how === 'drop') delete holder[name];
  else if (how === 'add' && !Array.isArray(holder)) {
    holder[(JSON.stringify(value) ?? '').replaceAll('"', '').slice(0, 20)] = value;
  } else if (how === 'repeat' && Array.isArray(holder)) holder.push(holder[0] as Json);
  else holder[name] = value;
  return copy;
}

/** What both say: the same content, or no. */
async function verdicts(body: Json): Promise<readonly [fast: unknown, worded: unknown]> {
  const fast = compiledRecord(structuredClone(body));
  const worded = await judgedRecord(structuredClone(body)).then(
    (record) => plain(record),
    () => undefined,
  );
  return [fast && plain(fast), worded && JSON.parse(JSON.stringify(worded))];
}

describe('the compiled rules of a record', () => {
  it.each(examples)('take what the classes take: %s', async (_, example) => {
    const [fast, worded] = await verdicts(example);

    expect(fast).toBeDefined();
    expect(fast).toStrictEqual(worded);
  });

  it('never disagree with the classes, whatever comes', async () => {
    let taken = 0;
    let refused = 0;
    const record = fc.constantFrom(...examples.map(([, example]) => example));
    await fc.assert(
      fc.asyncProperty(record, fc.array(change, { maxLength: 3 }), async (example, changes) => {
        const body = changes.reduce(changed, example);
        const [fast, worded] = await verdicts(body);
        if (fast) taken += 1;
        else refused += 1;
        expect(fast).toStrictEqual(worded);
      }),
      { numRuns: Number(saidToTests.runs ?? 1) * 700 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(50);
  }, 120_000);

  it('write a number of identity in its one way, as the classes do', async () => {
    const buyer = {
      name: 'A',
      countryCode: 'DE',
      identifiers: [{ scheme: 'lei', value: '2138 00kud8lajwsq9d15' }],
    };
    const example = { ...(recordExamples.Exported as object), buyer } as unknown as Json;
    const [fast, worded] = await verdicts(example);

    expect(fast).toMatchObject({
      buyer: { identifiers: [{ value: '213800KUD8LAJWSQ9D15' }] },
    });
    expect(fast).toStrictEqual(worded);
  });

  it.each([undefined, null, 7, 'Mined', [], [{ type: 'Mined' }], {}, { type: 'toString' }])(
    'leave what is no record to the words: %j',
    (body) => {
      expect(compiledRecord(body)).toBeUndefined();
    },
  );
});
