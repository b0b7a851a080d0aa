import { ProblemException } from './problem';
import { SentencePipe } from './sentence.pipe';
import { recordTypes, type RecordType } from '../acts/record-types';
import { RecordBodyPipe } from '../acts/record-body.pipe';
import { VolumesQueryDto } from '../registers/register.dto';
import { recordExamples } from '../acts/examples/record-examples';

const partsOf = async (body: unknown) => {
  try {
    await new RecordBodyPipe().transform(body);
    return [];
  } catch (error) {
    if (error instanceof ProblemException) return error.options.errors ?? [];
    throw error;
  }
};

const codesOf = async (body: unknown) =>
  (await partsOf(body)).map(({ pointer, code }) => `${pointer} ${code}`);

const mined = recordExamples.Mined;
const exported = recordExamples.Exported;

describe('judging a record', () => {
  it.each(Object.keys(recordTypes) as RecordType[])('takes an honest %s', async (type) => {
    expect(await partsOf(recordExamples[type])).toStrictEqual([]);
  });

  it.each(Object.keys(recordTypes) as RecordType[])(
    'refuses an unknown field in %s',
    async (type) => {
      expect(await codesOf({ ...recordExamples[type], dispatcherId: 'TJ-MAG' })).toStrictEqual([
        '/dispatcherId field-unknown',
      ]);
    },
  );

  it('points into lists, and speaks both languages', async () => {
    const [part] = await partsOf({ ...mined, makes: [{ ...mined.makes[0], massGrams: 1.5 }] });

    expect(part).toStrictEqual({
      pointer: '/makes/0/massGrams',
      in: 'body',
      code: 'mass-not-whole-grams',
      message: {
        en: 'must be a whole number from 1 to 1000000000000',
        zh: '必须是 1 至 1000000000000 的整数',
      },
    });
  });

  it.each([-1, 0, 1.5, 2 ** 53, 1e13, '5', null, NaN])('refuses %s as grams', async (massGrams) => {
    const code = massGrams === null ? 'field-missing' : 'mass-not-whole-grams';

    expect(await codesOf({ ...mined, makes: [{ ...mined.makes[0], massGrams }] })).toStrictEqual([
      `/makes/0/massGrams ${code}`,
    ]);
  });

  it.each([[{ Nd: 600_000, Pr: 500_000 }], [[]], ['Nd'], [NaN]])(
    'refuses %j as a composition',
    async (ppm) => {
      expect(await codesOf({ ...mined, makes: [{ ...mined.makes[0], ppm }] })).toStrictEqual([
        '/makes/0/ppm composition-malformed',
      ]);
    },
  );

  it.each([
    [{ Nd: -1 }, 'Nd'],
    [{ Pr: 1, Nd: 1.5 }, 'Nd'],
    [{ Nd: 1_000_001 }, 'Nd'],
    [{ Nd: NaN }, 'Nd'],
    [{ Xx: 1, Nd: 5 }, 'Xx'],
    [{ 'a/b': 1 }, 'a~1b'],
  ])('points at the member that is wrong in a composition: %j', async (ppm, member) => {
    expect(await codesOf({ ...mined, makes: [{ ...mined.makes[0], ppm }] })).toStrictEqual([
      `/makes/0/ppm/${member} composition-malformed`,
    ]);
  });

  it('names the symbol that was probably meant', async () => {
    const [part] = await partsOf({ ...mined, makes: [{ ...mined.makes[0], ppm: { nd: 7 } }] });

    expect(part?.message.en).toBe('is not the symbol of an element here; nearest to "nd" is Nd');
  });

  it('asks for a number that is read as it is written', async () => {
    const [part] = await partsOf({ ...mined, makes: [{ ...mined.makes[0], massGrams: NaN }] });

    expect(part?.message.en).toBe(
      'must be written in digits alone, without point or exponent, and be less than 2^53',
    );
  });

  it('names the field that was probably meant, however deep', async () => {
    const [part] = await partsOf({ ...mined, makes: [{ ...mined.makes[0], gradee: 'N42' }] });

    expect(part).toMatchObject({
      pointer: '/makes/0/gradee',
      message: { en: expect.stringContaining('nearest to "gradee" is grade') },
    });
  });

  it.each(['', '.a', 'a b', 'a/b', 'ä', 'x'.repeat(65), 7])(
    'refuses %s as an id',
    async (lotId) => {
      expect(await codesOf({ ...mined, makes: [{ ...mined.makes[0], lotId }] })).toStrictEqual([
        '/makes/0/lotId id-malformed',
      ]);
    },
  );

  it.each(['2025-02-29', '2025-2-1', '0000-01-01', '20250201', 'yesterday', ''])(
    'refuses %s as a day',
    async (occurredOn) => {
      expect(await codesOf({ ...mined, occurredOn })).toStrictEqual(['/occurredOn date-malformed']);
    },
  );

  it.each([
    '2025-03-01',
    '2025-03-01T10:00:00',
    '2025-03-01T25:00:00Z',
    '2025-02-30T10:00:00Z',
    '0000-01-01T00:00:00Z',
  ])('refuses %s as an instant', async (occurredAt) => {
    expect(await codesOf({ ...mined, occurredAt })).toStrictEqual([
      '/occurredAt instant-malformed',
    ]);
  });

  it('refuses a country that does not exist', async () => {
    const body = { ...exported, destinationCountryCode: 'XX' };

    expect(await codesOf(body)).toStrictEqual(['/destinationCountryCode country-unknown']);
  });

  it.each<[object, string]>([
    [{ ...mined, type: 'mined' }, 'nearest to "mined" is Mined'],
    [{ ...mined, type: 'Refind' }, 'nearest to "Refind" is Refined'],
    [{ ...exported, destinationCountryCode: 'de' }, 'nearest to "de" is DE (Germany)'],
    [{ ...exported, destinationCountryCode: 'germany' }, 'nearest to "germany" is DE (Germany)'],
    [{ ...exported, destinationCountryCode: '德国' }, 'nearest to "德国" is DE (Germany)'],
    [{ ...exported, destinationCountryCode: 'Korea' }, 'is KP (North Korea), or KR (South Korea)'],
    [{ ...mined, makes: [{ ...mined.makes[0], material: 'rock-oers' }] }, 'rock-ore'],
  ])('names what is nearest to a code that is unknown (%#)', async (body, words) => {
    const [part] = await partsOf(body);

    expect(part?.message.en).toContain(words);
    expect(part?.message.zh).toContain('最接近');
  });

  it('names nothing that is not near', async () => {
    const [part] = await partsOf({ ...exported, destinationCountryCode: 'XX' });

    expect(part?.message.en).toBe(
      'must be one of the known codes, which /reference/countries lists',
    );
  });

  it.each([
    ['RMB', 'CNY'],
    ['rmb', 'CNY'],
  ])('knows what people write for a currency: %s is %s', async (currency, meant) => {
    const [part] = await partsOf({
      ...exported,
      goods: [{ ...exported.goods[0], currency }],
    });

    expect(part?.message.en).toContain(`nearest to "${currency}" is ${meant}`);
  });

  it.each([
    ['UK', 'GB'],
    ['CHN', 'CN'],
  ])('knows what people write for a country: %s is %s', async (destinationCountryCode, meant) => {
    const [part] = await partsOf({ ...exported, destinationCountryCode });

    expect(part?.message.en).toContain(`nearest to "${destinationCountryCode}" is ${meant}`);
  });

  it.each([
    ['uscc', undefined, '91110000600O37341L', 'identifier-forbidden-character'],
    ['uscc', undefined, '911100006000373I1L', 'identifier-forbidden-character'],
    ['uscc', undefined, '91110000600037342L', 'identifier-wrong-check-digit'],
    ['lei', undefined, '213800KUD8LAJWSQ9D16', 'identifier-wrong-check-digit'],
    ['vat', 'DE', 'DE136695977', 'identifier-wrong-check-digit'],
  ])('refuses the %s %s %s', async (scheme, issuer, value, code) => {
    const buyer = { ...exported.buyer, identifiers: [{ scheme, issuer, value }] };

    expect(await codesOf({ ...exported, buyer })).toStrictEqual([
      `/buyer/identifiers/0/value ${code}`,
    ]);
  });

  it('writes an identifier in the one way of its scheme', async () => {
    const identifiers = [{ scheme: 'lei', value: ' 213800kud8lajwsq9d15 ' }];
    const body = { ...exported, buyer: { ...exported.buyer, identifiers } };

    expect(await new RecordBodyPipe().transform(body)).toMatchObject({
      buyer: { identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }] },
    });
  });

  it.each([[undefined], [null], ['Mined'], [7], [[mined]], [{}], [{ ...mined, type: 'toString' }]])(
    'refuses %j as a record',
    async (body) => {
      await expect(new RecordBodyPipe().transform(body)).rejects.toBeInstanceOf(ProblemException);
    },
  );

  it('refuses lists where objects are meant, and the other way round', async () => {
    expect(await codesOf({ ...mined, makes: { lotId: 'A' } })).toStrictEqual(['/makes not-a-list']);
    expect(await codesOf({ ...mined, makes: ['A'] })).toStrictEqual(['/makes not-a-list']);
    expect(await codesOf({ ...mined, makes: [] })).toStrictEqual(['/makes not-a-list']);
    expect(await codesOf({ ...exported, buyer: [exported.buyer] })).toStrictEqual([
      '/buyer not-an-object',
    ]);
  });

  it('refuses text that has no canonical form', async () => {
    const buyer = { ...exported.buyer, name: '\ud800' };

    expect(await codesOf({ ...exported, buyer })).toStrictEqual(['/buyer/name text-malformed']);
  });

  it('escapes names in pointers', async () => {
    expect(await codesOf({ ...mined, 'a/b~c': 1 })).toStrictEqual(['/a~1b~0c field-unknown']);
  });
});

describe('judging a query', () => {
  const judged = (query: object) =>
    new SentencePipe().transform(query, { type: 'query', metatype: VolumesQueryDto });

  it('reads numbers and lists from text', async () => {
    expect(await judged({ limit: '20', groupBy: 'month,client' })).toMatchObject({
      limit: 20,
      groupBy: ['month', 'client'],
    });
  });

  it.each([{ limit: '1e2' }, { limit: '0' }, { limit: '501' }, { limit: '' }, { nobody: 'x' }])(
    'refuses %j',
    async (query) => {
      await expect(judged(query)).rejects.toMatchObject({
        options: { errors: [{ in: 'query', pointer: `/${Object.keys(query)[0]}` }] },
      });
    },
  );
});
