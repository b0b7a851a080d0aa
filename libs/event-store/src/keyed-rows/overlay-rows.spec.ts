import fc from 'fast-check';
import type { KeyedRowStore } from './keyed-row-store';
import { MemoryKeyedRowStore } from './memory-keyed-row-store';
import { emptyLayer, mergeInto, OverlayRows, type RowLayer } from './overlay-rows';

describe('reading rows through layers', () => {
  it('sees the newest row of a key, and none that was deleted above it', () => {
    const rows = overlay([
      { a: 1, b: 1, c: 1 },
      { b: 2, c: null },
      { c: 3, a: null },
    ]);

    expect(rows.get('a')).toBeUndefined();
    expect(rows.get('b')).toBe(2);
    expect(rows.scan('')).toStrictEqual([
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('scans under a prefix, in key order, either way and no further than the limit', () => {
    const rows = overlay([
      { 'use/1/b': 2, 'use/1/d': 4, 'use/2/a': 9, use: 0 },
      { 'use/1/c': 3, 'use/1/a': 1 },
    ]);

    expect(rows.scan('use/1/').map(([, row]) => row)).toStrictEqual([1, 2, 3, 4]);
    expect(rows.scan('use/1/', { reverse: true, limit: 2 })).toStrictEqual([
      ['use/1/d', 4],
      ['use/1/c', 3],
    ]);
  });

  it('finds the newest row below a layer that deleted the newer ones', () => {
    const rows = overlay([
      { a: 1, b: 2, c: 3 },
      { c: null, b: null },
    ]);

    expect(rows.scan('', { reverse: true, limit: 1 })).toStrictEqual([['a', 1]]);
  });

  it('writes to the topmost layer alone', () => {
    const [lower, upper] = [emptyLayer(), emptyLayer()];
    const rows = new OverlayRows(stored({ a: 1 }).texts('s'), [lower, upper]);
    rows.set('b', 2);
    rows.delete('a');

    expect([...lower]).toStrictEqual([]);
    expect([...upper]).toStrictEqual([
      ['a', null],
      ['b', '2'],
    ]);
  });

  it('gives out copies: a fold that changes what it was given changes no layer', () => {
    const rows = overlay([{}, { a: { grams: 1 } }]);
    const row = rows.get<{ grams: number }>('a');
    if (row) row.grams = 2;

    expect(rows.get('a')).toStrictEqual({ grams: 1 });
  });

  it.each(['', 'lot/é', 'lot/\n', 'lot/\x7f'])('refuses the key %j', (key) => {
    expect(() => overlay([{}, {}]).set(key, 1)).toThrow('printable ASCII');
    expect(() => overlay([{}, {}]).delete(key)).toThrow('printable ASCII');
  });

  it('refuses a row that JSON cannot say', () => {
    expect(() => overlay([{}, {}]).set('a', undefined)).toThrow("the row 'a' has no JSON form");
  });

  it('refuses to write where there is no layer', () => {
    expect(() => overlay([{}]).set('a', 1)).toThrow('only read');
  });

  it('reads what a sorted map would, whatever lies in which layer', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), scans, (layers, asked) => {
        const rows = overlay(layers);
        const truth = sortedMap(layers);
        for (const { prefix, ...options } of asked) {
          expect(rows.scan(prefix, options)).toStrictEqual(truth.scan(prefix, options));
        }
        for (const key of keys) expect(rows.get(key)).toBe(truth.get(key));
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same when an upper layer is merged into the one below', () => {
    fc.assert(
      fc.property(changes, changes, changes, (durable, lower, upper) => {
        const merged = layerOf(lower);
        mergeInto(merged, layerOf(upper));
        const rows = new OverlayRows(stored(durable).texts('s'), [merged]);

        expect(rows.scan('')).toStrictEqual(overlay([durable, lower, upper]).scan(''));
      }),
    );
  });
});

type Changes = Readonly<Record<string, unknown>>;

const keys = ['a', 'a/', 'a/1', 'a/10', 'a/2', 'a0', 'b', 'b/~', 'b/1'];
const changes: fc.Arbitrary<Changes> = fc.dictionary(
  fc.constantFrom(...keys),
  fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 }),
);
const scans = fc.array(
  fc.record(
    {
      prefix: fc.constantFrom('', 'a', 'a/', 'b', 'c'),
      reverse: fc.boolean(),
      limit: fc.integer({ min: 0, max: 5 }),
    },
    { requiredKeys: ['prefix'] },
  ),
  { minLength: 1, maxLength: 4 },
);

function stored(rows: Changes): KeyedRowStore {
  const store = new MemoryKeyedRowStore();
  const texts = Object.entries(rows).map(([key, row]) => [key, JSON.stringify(row)] as const);
  store.apply(
    's',
    { revision: 0, eventId: 'e0', hash: 'h0' },
    texts.filter(([, text]) => text !== 'null'),
  );
  return store;
}

function layerOf(changed: Changes): RowLayer {
  const layer = emptyLayer();
  for (const [key, row] of Object.entries(changed)) {
    layer.set(key, row === null ? null : JSON.stringify(row));
  }
  return layer;
}

/** The first are the durable rows, the others lie on top of each other. */
const overlay = ([durable = {}, ...layers]: readonly Changes[]) =>
  new OverlayRows(stored(durable).texts('s'), layers.map(layerOf));

function sortedMap(layers: readonly Changes[]) {
  const rows = new Map<string, unknown>();
  for (const [key, row] of layers.flatMap((layer) => Object.entries(layer))) {
    if (row === null) rows.delete(key);
    else rows.set(key, row);
  }
  return {
    get: (key: string) => rows.get(key),
    scan: (prefix: string, { reverse = false, limit = Infinity }) => {
      const found = [...rows].filter(([key]) => key.startsWith(prefix));
      found.sort(([a], [b]) => (a < b === reverse ? 1 : -1));
      return found.slice(0, limit);
    },
  };
}
