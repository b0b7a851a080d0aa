import type { Explanation } from './explanation';
import { explanationText } from './explanation-text';
import { gramsOf } from './posting-table';

const explanation: Explanation = {
  record: {
    siteId: 'TJ',
    recordId: 'SAMPLE-1',
    enterpriseId: 'TJ-MAG',
    type: 'Discarded',
    occurredOn: '2025-05-05',
    recordedAt: '2025-05-06T01:00:00.000Z',
    ordinal: 12,
    state: 'voided',
    history: [
      { change: 'recorded', byRecordId: 'SAMPLE-1', recordedAt: '2025-05-06T01:00:00.000Z' },
      {
        change: 'voided',
        byRecordId: 'VOID-1',
        recordedAt: '2025-05-07T01:00:00.000Z',
        reason: 'did-not-occur',
      },
    ],
    flags: [{ code: 'late', detail: { daysLate: 3 } }],
  },
  postings: [
    {
      account: 'stock',
      role: 'taken',
      sense: 1,
      occurredOn: '2025-05-05',
      lotId: 'MAG',
      massGrams: -1_200,
      contentMicrograms: { Nd: '-127800', Dy: '-5196000000' },
    },
    {
      account: 'discarded',
      role: 'taken',
      sense: 1,
      occurredOn: '2025-05-05',
      lotId: 'MAG',
      massGrams: 1_200,
      contentMicrograms: { Nd: '127800', Dy: '5196000000' },
    },
  ],
  sums: { massGrams: '0', contentMicrograms: {} },
  followers: [
    {
      following: 'took',
      lotId: 'MAG-2',
      siteId: 'TJ',
      recordId: 'EXP-1',
      type: 'Exported',
      occurredOn: '2025-06-01',
      state: 'live',
    },
  ],
  hasMoreFollowers: false,
};

describe('an explanation for people', () => {
  it('has a table of postings with sums that are zero, flags, mendings and what followed', () => {
    expect(explanationText(explanation).split('\n')).toStrictEqual([
      'TJ/SAMPLE-1: Discarded by TJ-MAG, voided',
      'occurred on 2025-05-05, recorded at 2025-05-06T01:00:00.000Z, ordinal 12',
      '',
      'Postings (into an account +, out of it -):',
      '  account    lot or line  role   on           grams     Nd g    Dy g',
      '  stock      MAG          taken  2025-05-05  -1,200  -0.1278  -5,196',
      '  discarded  MAG          taken  2025-05-05  +1,200  +0.1278  +5,196',
      '  sum                                             0        0       0',
      '',
      'Flags:',
      '  late  {"daysLate":3}',
      '',
      'Mended:',
      '  voided by VOID-1 at 2025-05-07T01:00:00.000Z: did-not-occur',
      '',
      'What followed:',
      '  TJ/EXP-1 (Exported) took from MAG-2 on 2025-06-01',
    ]);
  });

  it('tells who recorded it: not the enterprise, where an authority did', () => {
    const record = { ...explanation.record, recordId: '~T-1', type: 'SiteTransferred' };

    expect(explanationText({ ...explanation, record })).toMatch(
      /^TJ\/~T-1: SiteTransferred by the authority, at a site of TJ-MAG,/,
    );
  });

  it('says so where a record posts nothing and nothing followed', () => {
    const { history: _, flags: _f, ...record } = explanation.record;
    const quiet = {
      ...explanation,
      record: { ...record, history: [] },
      postings: [],
      followers: [],
    };

    expect(explanationText(quiet)).toMatch(
      /It posts nothing\.\n\nNo flags\.\n\nNever mended\.\n\nNothing followed from it\.$/,
    );
  });

  it.each([
    [0n, '0'],
    [1n, '+0.000001'],
    [-1_000_000n, '-1'],
    [25_000_000_000_000_000n, '+25,000,000,000'],
    [-1_234_500_000n, '-1,234.5'],
  ])('shows %s micrograms as grams, exactly', (micrograms, grams) => {
    expect(gramsOf(micrograms)).toBe(grams);
  });
});
