import { dryRunText } from './dry-run-text';

const problem = {
  code: 'lot-not-enough',
  message: { en: 'MAG has 5 g left' },
  mend: { en: 'Take less.' },
  errors: [{ pointer: '/records/1/takes/0', message: { en: 'MAG has 5 g left' } }],
};

describe('what a dry run prints', () => {
  it('says of every record of a batch what would become of it', () => {
    const late = { code: 'late', detail: {} };
    const text = dryRunText(
      {
        outcome: 'refused',
        judgedAt: { revision: 4, ordinal: 17 },
        records: [
          { outcome: 'recorded', recordId: 'A', answer: { flags: [late, late] } },
          { outcome: 'refused', recordId: 'B', problem },
          { outcome: 'unchanged', recordId: 'C', answer: {} },
        ],
      },
      undefined,
    );

    expect(text.split('\n')).toStrictEqual([
      'A: would be recorded, flagged late',
      'B: would be refused',
      '  lot-not-enough: MAG has 5 g left',
      '    /records/1/takes/0 MAG has 5 g left',
      '  Take less.',
      'C: stands already',
      '3 records: would be refused, judged on event 4 of the site and ordinal 17. Nothing was recorded.',
    ]);
  });

  it('says of a correction what it changes', () => {
    const change = {
      targetRecordId: 'OPEN',
      flagsBefore: [],
      flagsAfter: [{ code: 'late', detail: {} }],
      masses: [{ account: 'stock', lotId: 'MAG', massGrams: -2_000 }],
    };
    const text = dryRunText(
      { outcome: 'recorded', judgedAt: { revision: 4 }, answer: {}, change },
      'FIX',
    );

    expect(text.split('\n')).toStrictEqual([
      'FIX: would be recorded',
      '  flags of OPEN: none → late',
      '  stock MAG: -2,000 g',
      '1 record: would be recorded, judged on event 4 of the site. Nothing was recorded.',
    ]);
  });
});
