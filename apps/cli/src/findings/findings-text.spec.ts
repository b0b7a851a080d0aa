import { findingsText } from './findings-text';

const finding = {
  findingId: 'f-1',
  rule: 'element-balance-open',
  en: 'An element balance does not close at a count',
  severity: 'contradiction',
  basis: { publicName: 'State Council Order No. 785', article: '14' },
  state: 'open',
  openedAtOrdinal: 7,
  enterpriseId: 'GX-SEP',
  toldTo: 'enterprise',
  siteId: 'GX-SEP.SX1',
  occurredOn: '2025-12-31',
  detail: { unitId: 'SX1', elements: ['Nd', 'Dy'], fromPpm: 0 },
} as const;

describe('findings for people', () => {
  it('name rule, place, law and numbers', () => {
    expect(findingsText([finding], 9)).toBe(
      [
        'element-balance-open: An element balance does not close at a count',
        '  GX-SEP.SX1 (GX-SEP), 2025-12-31, open since ordinal 7; contradiction, State Council Order No. 785 Art. 14',
        '  unitId: SX1',
        '  elements: Nd, Dy',
        '  fromPpm: 0',
        '  id: f-1',
        '',
        '1 finding, as of ordinal 9.',
      ].join('\n'),
    );
  });

  it('say what ended them, and of an enterprise no site', () => {
    const { siteId: _, ...rest } = finding;
    const text = findingsText([{ ...rest, state: 'closed', closedAtOrdinal: 8 }], 9);
    expect(text).toContain('\n  GX-SEP, 2025-12-31, closed by ordinal 8; ');
  });

  it('say what no enterprise is told', () => {
    const text = findingsText([{ ...finding, toldTo: 'authorities' }], 9);
    expect(text).toContain('\n  told to authorities alone\n  id: f-1\n');
  });

  it('are none', () => {
    expect(findingsText([], 9)).toBe('Nothing is found, as of ordinal 9.');
  });
});
