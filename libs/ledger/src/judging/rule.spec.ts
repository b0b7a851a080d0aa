import { basisIn } from '@lodestone/reference';
import { judge } from './judge';
import type { Rule } from './rule';

type Parcel = Readonly<{ data: Readonly<{ occurredOn: string; grams: number }> }>;

const rule = (change: Partial<Rule<'too-heavy', Parcel, number>>) => ({
  code: 'too-heavy' as const,
  severity: 'lapse' as const,
  basis: basisIn('customs-law', '24'),
  judge: ({ data: { grams } }: Parcel, mostGrams: number) =>
    grams > mostGrams ? [{ grams, mostGrams }] : [],
  ...change,
});

const on = (occurredOn: string): Parcel => ({ data: { occurredOn, grams: 3 } });

describe('a rule', () => {
  it('flags with its numbers, its code and the law that it rests on', () => {
    expect(judge(on('2025-01-01'), 2, [rule({})])).toStrictEqual([
      {
        code: 'too-heavy',
        detail: { grams: 3, mostGrams: 2 },
        basis: {
          law: 'customs-law',
          article: '24',
          publicName: 'Customs Law of the People’s Republic of China (as amended in 2021)',
          en: 'Customs Law',
          zh: '中华人民共和国海关法',
          issuedOn: '2021-04-29',
        },
      },
    ]);
    expect(judge(on('2025-01-01'), 3, [rule({})])).toStrictEqual([]);
  });

  it.each([
    ['2025-10-08', 0],
    ['2025-10-09', 1],
    ['2025-11-06', 1],
    ['2025-11-07', 0],
    ['2026-11-09', 0],
    ['2026-11-10', 1],
  ])('that was suspended for a year flags on %s so many: %d', (day, flags) => {
    const inForce = [{ from: '2025-10-09', until: '2025-11-06' }, { from: '2026-11-10' }];

    expect(judge(on(day), 2, [rule({ inForce })])).toHaveLength(flags);
  });
});
