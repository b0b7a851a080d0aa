import { rulesText } from './rules-text';

const rule = {
  ruleId: 'holmium',
  en: 'Holmium',
  zh: '钬',
  article: '1C909',
  standing: 'law',
  state: 'not-said',
  sinceOn: '2025-11-07',
  untilOn: '2026-11-10',
  recordId: 'OFF',
};

const ruleSet = {
  ruleSetId: 'a-57',
  version: 1,
  en: 'Five more',
  zh: '五种',
  publicName: 'Announcement No. 57',
  publishedOn: '2025-10-09',
  source: 'No. 57',
  rules: [rule, { ...rule, ruleId: 'erbium' }],
  notices: [{ recordId: 'OFF', source: 'No. 70' }],
};

describe('rules, printed', () => {
  it('stand under their text, with the reason once, and nothing guessed', () => {
    const answer = { asOf: '2026-11-30', knownAt: 7, ruleSets: [ruleSet] };

    expect(rulesText(answer).split('\n')).toStrictEqual([
      'Announcement No. 57  Five more  五种',
      '  not-said  holmium  1C909  Holmium',
      '  not-said  erbium   1C909  Holmium',
      '    was suspended since 2025-11-07 until 2026-11-10 (OFF: No. 70); no source says what holds after that',
      '2026-11-30: 2 rules, 0 in force.',
      '2 rules without a word on what holds since their suspension ran out: nothing is guessed; an authority records it.',
    ]);
  });

  it('are none where nobody told any', () => {
    expect(rulesText({ asOf: '2024-01-01', knownAt: 0, ruleSets: [] }).split('\n')).toStrictEqual([
      'No authority has told this ledger any rules by then.',
      '2024-01-01: 0 rules, 0 in force.',
    ]);
  });
});
