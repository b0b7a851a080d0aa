import { EventSchemas, type EventSchema } from './event-schemas';

describe('registering event schemas', () => {
  it.each<[string, Record<string, EventSchema>, string]>([
    ['a version below 1', { Mined: { version: 0 } }, 'Mined has version 0'],
    ['a gap', { Mined: { version: 3, upcasters: { 1: same } } }, 'no upcaster from version 2'],
    ['no upcasters', { Mined: { version: 2 } }, 'Mined has no upcaster from version 1'],
    [
      'an upcaster that leads nowhere',
      { Mined: { version: 1, upcasters: { 1: same } } },
      'Mined has an upcaster from version 1 of 1',
    ],
    [
      'an upcaster from no version',
      { Mined: { version: 2, upcasters: { 0: same, 1: same } } },
      'Mined has an upcaster from version 0 of 2',
    ],
  ])('refuses %s', (_, schemas, message) => {
    expect(() => new EventSchemas(schemas)).toThrow(message);
  });

  it('names every fault at once', () => {
    expect(() => new EventSchemas({ A: { version: 2 }, B: { version: 0 } })).toThrow(
      'event schemas: A has no upcaster from version 1; B has version 0',
    );
  });

  it('knows the version that is written, and refuses a type that nobody registered', () => {
    expect(schemas.versionOf('Mined')).toBe(3);
    expect(() => schemas.versionOf('Mended')).toThrow("the event type 'Mended' has no schema");
    expect(() => schemas.versionOf('constructor')).toThrow('has no schema');
  });
});

describe('upcasting an event', () => {
  it('goes through every version in between', () => {
    expect(schemas.upcast(mined(1, { grams: 5, postingRule: 1 }))).toStrictEqual(
      mined(3, { outputs: [{ massGrams: 5 }], postingRule: 1 }),
    );
    expect(schemas.upcast(mined(2, { massGrams: 5, postingRule: 1 }))).toStrictEqual(
      mined(3, { outputs: [{ massGrams: 5 }], postingRule: 1 }),
    );
  });

  it.each([1, 2, 7])('keeps posting rule %i: it changes form, never meaning', (postingRule) => {
    expect(schemas.upcast(mined(1, { grams: 5, postingRule }))).toMatchObject({
      data: { postingRule },
    });
    expect(schemas.upcast(voided(1, mined(1, { grams: 5, postingRule })))).toMatchObject({
      data: { reversed: { data: { postingRule } } },
    });
  });

  it('gives back the very event that is in its newest form', () => {
    const newest = mined(3, { outputs: [], postingRule: 1 });
    expect(schemas.upcast(newest)).toBe(newest);
    const voidedNewest = voided(2, newest);
    expect(schemas.upcast(voidedNewest)).toBe(voidedNewest);
  });

  it.each([
    ['around it and inside', 1],
    ['inside it alone', 2],
  ])('brings an older event %s to its newest form', (_, version) => {
    const read = voided(version, mined(1, { grams: 5, postingRule: 1 }));
    const before = JSON.stringify(read);

    expect(schemas.upcast(read)).toStrictEqual({
      type: 'RecordVoided',
      schemaVersion: 2,
      data: {
        targetRecordId: 'r-1',
        reason: 'mistyped',
        reversed: mined(3, { outputs: [{ massGrams: 5 }], postingRule: 1 }),
      },
    });
    expect(JSON.stringify(read)).toBe(before);
  });

  it('finds an embedded event deeper inside, and misses none that is absent', () => {
    const deep = new EventSchemas({
      Mined: { version: 2, upcasters: { 1: () => 'newest' } },
      Filed: { version: 1, embeds: [['filing', 'act']] },
    });
    const filed = (filing: unknown) => ({
      type: 'Filed',
      schemaVersion: 1,
      data: { filing, kept: 1 },
    });

    expect(deep.upcast(filed({ act: mined(1, {}), kept: 2 }))).toStrictEqual(
      filed({ act: mined(2, 'newest'), kept: 2 }),
    );
    for (const none of [undefined, null, {}, { act: null }, 'text']) {
      const read = filed(none);
      expect(deep.upcast(read)).toBe(read);
    }
  });

  it.each([
    ['an unknown type', { ...mined(1, {}), type: 'Mended' }, 'does not know the type'],
    ['a newer version', mined(4, {}), 'this version reads 1 to 3'],
    ['version 0', mined(0, {}), 'this version reads 1 to 3'],
    ['half a version', mined(1.5, {}), 'this version reads 1 to 3'],
  ])('says why it cannot read %s, also inside another event', (_, event, reason) => {
    const why = {
      type: event.type,
      schemaVersion: event.schemaVersion,
      reason: expect.stringContaining(reason) as unknown,
    };
    expect(schemas.upcast(event)).toStrictEqual(why);
    expect(schemas.upcast(voided(2, event))).toStrictEqual(why);
  });

  it('says so when what is embedded is no event', () => {
    expect(schemas.upcast(voided(2, { type: 'Mined', data: {} }))).toStrictEqual({
      type: 'RecordVoided',
      schemaVersion: 2,
      reason: 'reversed is no {type, schemaVersion, data}',
    });
  });
});

function same(data: unknown): unknown {
  return data;
}

function mined(schemaVersion: number, data: unknown) {
  return { type: 'Mined', schemaVersion, data };
}

const voided = (schemaVersion: number, reversed: unknown) => ({
  type: 'RecordVoided',
  schemaVersion,
  data: { targetRecordId: 'r-1', [schemaVersion === 1 ? 'why' : 'reason']: 'mistyped', reversed },
});

type MinedV1 = Readonly<{ grams: number; postingRule: number }>;
type MinedV2 = Readonly<{ massGrams: number; postingRule: number }>;
type VoidedV1 = Readonly<{ targetRecordId: string; why: string; reversed: unknown }>;

const schemas = new EventSchemas({
  Mined: {
    version: 3,
    upcasters: {
      1: ({ grams, ...rest }: MinedV1): MinedV2 => ({ ...rest, massGrams: grams }),
      2: ({ massGrams, ...rest }: MinedV2) => ({ ...rest, outputs: [{ massGrams }] }),
    },
  },
  RecordVoided: {
    version: 2,
    upcasters: { 1: ({ why, ...rest }: VoidedV1) => ({ ...rest, reason: why }) },
    embeds: [['reversed']],
  },
});
