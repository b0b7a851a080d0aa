import { addedUp } from './added-up';
import type { WhatIfAnswer } from './what-if-answers';
import { whatIfText } from './what-if-text';

const needing = (deals: number, grams: number) => ({ deals, massGrams: String(grams) });

const page = (month: string, countryCode: string): WhatIfAnswer => ({
  month,
  monthsDone: 1,
  months: 2,
  deals: 5,
  undetermined: { was: 1, would: 0 },
  withoutClock: 1,
  groups: [
    {
      exporterId: 'TJ-MAG',
      countryCode,
      controlCodes: ['1C905'],
      was: needing(1, 100),
      would: needing(2, 300),
      early: needing(1, 200),
    },
  ],
  knownAt: 9,
});

describe('what would have needed a licence, printed', () => {
  const pages = [page('2025-04', 'DE'), page('2025-05', 'JP')];

  it('adds the months up, and lists where it grows', () => {
    expect(whatIfText(addedUp(pages), true).split('\n')).toStrictEqual([
      '10 lines of exported goods in 2 months.',
      '                       lines  grams',
      'needed a licence       2      200',
      'would have needed one  4      600',
      'left before it         2      400',
      'cannot be judged       2 → 0',
      '2 lines without a day of the contract in the calendar.',
      'countries (2), grams that need a licence:',
      '  DE  100  →  300',
      '  JP  100  →  300',
      'exporters (1), grams that need a licence:',
      '  TJ-MAG  200  →  600',
      'clients (1), grams that need a licence:',
      '  ?  200  →  600',
    ]);
  });

  it('says nothing of a clock that was not asked about', () => {
    expect(whatIfText(addedUp(pages), false)).not.toContain('left before it');
  });
});
