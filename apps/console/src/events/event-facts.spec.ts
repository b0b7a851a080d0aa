import type { EventLine } from '../ledger/event-lines';
import { dayOf, elementsIn, movedGrams, recordOf, sumsOf } from './event-facts';

const line = {
  ordinal: 7,
  recordedAt: '2025-01-01T00:00:00.000Z',
  stream: 'site-A',
  revision: 1,
  event: { type: 'Exported', data: { siteId: 'A', recordId: 'R', occurredOn: '2025-01-01' } },
  metadata: {},
  postings: [
    { massGrams: -10, contentMicrograms: { Nd: '-300', Dy: '-2' } },
    { massGrams: 10, contentMicrograms: { Nd: '300', Dy: '2' } },
  ],
} as unknown as EventLine;

describe('an event', () => {
  it('says which record it is, of which day, and how much it moved', () => {
    expect(recordOf(line)).toStrictEqual({ siteId: 'A', recordId: 'R' });
    expect(dayOf(line)).toBe('2025-01-01');
    expect(movedGrams(line)).toBe(10n);
  });

  it('that is no record has no record', () => {
    expect(recordOf({ ...line, event: { type: 'LedgerOpened', data: {} } })).toBeUndefined();
  });

  it('adds up to nothing', () => {
    expect(elementsIn(line.postings!)).toStrictEqual(['Nd', 'Dy']);
    expect(sumsOf(line.postings!)).toStrictEqual({ grams: 0n, micrograms: { Nd: 0n, Dy: 0n } });
  });
});
