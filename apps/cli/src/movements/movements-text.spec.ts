import type { MovementDifferences, Movements } from './movement-answers';
import { differencesText, movementsText } from './movements-text';

const line: Movements['items'][number] = {
  movementId: 'BT-SEP/SALE-1/1',
  sentLotId: 'OX',
  kind: 'sale',
  material: 'praseodymium-neodymium-oxide',
  fromSiteId: 'BT-SEP',
  toSiteId: 'TJ-WORKS',
  statuses: ['short'],
  sentOn: '2025-03-02',
  sent: { massGrams: 1_000_000 },
  inTransitGrams: 0,
  differenceGrams: 2_000,
  differenceMicrograms: { Nd: '2276000000' },
};

describe('movements as text', () => {
  it('have a line each, with what is missing and what is on its way', () => {
    const open = { ...line, statuses: ['overdue', 'open'], inTransitGrams: 1_000_000 };
    const none = { differenceGrams: 0, differenceMicrograms: {} };
    const text = movementsText({
      items: [line, { ...open, ...none }],
      judgedOn: '2026-01-31',
      next: 'more',
    });

    expect(text.split('\n')).toEqual([
      'movement         lot  kind  from    to        sent            grams  status         on its way  missing  of it, kg',
      'BT-SEP/SALE-1/1  OX   sale  BT-SEP  TJ-WORKS  2025-03-02  1,000,000  short                        2,000  Nd 2.276',
      'BT-SEP/SALE-1/1  OX   sale  BT-SEP  TJ-WORKS  2025-03-02  1,000,000  overdue, open   1,000,000',
      '… and more: ask for less, or use the API',
      'Late is judged on 2026-01-31.',
    ]);
    expect(movementsText({ items: [], judgedOn: '2026-01-31' })).toContain('Nothing');
  });

  it('are ranked by pairs, with the share and where it goes', () => {
    const pair: MovementDifferences['items'][number] = {
      fromSiteId: 'BT-SEP',
      toSiteId: 'TJ-WORKS',
      receipts: 12,
      short: 12,
      over: 0,
      clearedGrams: '12000000',
      differenceGrams: '24000',
      differenceMicrograms: { Pr: '1', Nd: '27312000000' },
      sharePpm: 2_000,
      trend: { direction: 'steady', earlierPpm: 2_000, latestPpm: 2_000 },
    };

    expect(differencesText({ items: [pair] }, 'Nd').split('\n')).toEqual([
      'from    to        receipts  short  over       grams  missing  of it, kg    ppm  trend',
      'BT-SEP  TJ-WORKS        12     12     0  12,000,000   24,000  Nd 27.312  2,000  steady',
    ]);
    expect(differencesText({ items: [] }, undefined)).toBe('Nothing was received there.');
  });
});
