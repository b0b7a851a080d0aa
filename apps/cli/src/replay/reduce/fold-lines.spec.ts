import type { EventLine } from '@lodestone/exchange';
import { asJson } from './as-json';
import { foldLines, resultOf } from './fold-lines';
import { foldOf } from './fold-module';
import { FoldPlace } from './fold-place';

describe('a module that folds', () => {
  it('is handed every line in order, and its state from one to the next', async () => {
    const fold = {
      initial: () => [] as number[],
      evolve: (seen: number[], { ordinal }: EventLine) => [...seen, ordinal],
      result: (seen: number[]) => ({ seen: new Set(seen), sum: 9n, of: new Map([[1, 'a']]) }),
    };
    const { state, place } = await folded(fold);
    expect(state).toStrictEqual([0, 1, 2]);
    expect(place.done).toBe(3);
    expect(place.call).toBeUndefined();
    const result = resultOf(foldOf(fold), state, 'fold.mjs');
    expect(asJson(result)).toBe('{"seen":[0,1,2],"sum":"9","of":{"1":"a"}}');
  });

  it('may be the default of its module, and its state a value', async () => {
    const whole = { initial: 0, evolve: (n: number) => n + 1 };
    expect((await folded({ default: whole })).state).toBe(3);
    expect(asJson(undefined)).toBe('null');
  });

  it('sees the postings of a line when it looks at them, and those that it came with', async () => {
    const evolve = (all: unknown[], { postings }: EventLine) => [...all, postings];
    const told = [{ account: 'stock' }] as unknown as NonNullable<EventLine['postings']>;
    const { state } = await folded({ initial: [], evolve }, [
      line(0),
      { ...line(1), postings: told },
    ]);
    expect(state).toStrictEqual([[], told]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['nothing', {}, /exports neither a function `evolve` nor `totals`/],
    ['no state', { evolve: () => 1 }, /exports no `initial` state/],
    ['both', { totals: {}, evolve: () => 1 }, /both `totals` and `evolve`/],
    [
      'a result that is none',
      { initial: 0, evolve: () => 1, result: 7 },
      /`result` is no function/,
    ],
    ['totals of nothing', { totals: { by: [] } }, /sums nothing/],
    ['an initial that throws', { initial: throwing, evolve: () => 1 }, /^`initial` threw: no$/],
    ['an initial promise', { initial: async () => 1, evolve: () => 1 }, /`initial` is a promise/],
    [
      'an evolve that throws',
      { initial: 0, evolve: (n: number, { ordinal }: EventLine) => (ordinal < 2 ? n : throwing()) },
      /^it threw at ordinal 2 \(Mined, site-A@2\): no$/,
    ],
    [
      'an evolve that returns nothing',
      { initial: 0, evolve: () => undefined },
      /^`evolve` returned nothing at ordinal 0 \(Mined, site-A@0\): it must return the next state$/,
    ],
    [
      'an evolve that returns a promise, which fails later',
      { initial: 0, evolve: async () => throwing() },
      /^`evolve` returned a promise at ordinal 0 \(Mined, site-A@0\)/,
    ],
  ])('that exports %s is told so', async (_, exported, words) => {
    await expect(folded(exported)).rejects.toThrow(words);
  });

  it('that has a result which throws, or waits, is told so', () => {
    const asked = (result: unknown) => () =>
      resultOf(foldOf({ initial: 0, evolve: () => 1, result }), 0, 'fold.mjs');
    expect(asked(throwing)).toThrow(/^`result` threw: no$/);
    expect(asked(async () => 1)).toThrow(/`result` returned a promise/);
  });

  it('tells where it is to whoever looks from outside', async () => {
    const place = new FoldPlace();
    const outside = new FoldPlace(place.memory);
    const seen: unknown[] = [];
    const evolve = (n: number) => {
      seen.push([outside.call, outside.words]);
      return n;
    };
    await folded({ initial: 0, evolve }, [line(0), line(1)], place);
    expect(seen).toStrictEqual([
      [2, 'at ordinal 0 (Mined)'],
      [3, 'at ordinal 1 (Mined)'],
    ]);
  });
});

async function folded(
  exported: Readonly<Record<string, unknown>>,
  lines: readonly EventLine[] = [line(0), line(1), line(2)],
  place = new FoldPlace(),
) {
  const fold = foldOf(exported);
  if (fold.kind !== 'evolve') throw new Error('it sums');
  const state = await foldLines(pieces(lines), { fold, path: '/no/such/fold.mjs', place });
  return { state, place };
}

async function* pieces(lines: readonly EventLine[]) {
  for (const each of lines) yield { lines: [each], count: 1, upTo: each.ordinal };
}

const line = (ordinal: number): EventLine => ({
  ordinal,
  recordedAt: '2026-01-31T12:00:00.000Z',
  stream: 'site-A',
  revision: ordinal,
  event: { type: 'Mined', data: { postingRule: 1, makes: [] } },
  metadata: { channel: 'api', schemaVersion: 1 },
});

function throwing(): never {
  throw new Error('no');
}
