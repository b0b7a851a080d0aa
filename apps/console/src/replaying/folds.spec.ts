import type { EventLine } from '../ledger/event-lines';
import { folds, type Sums } from './folds';

const posting = (massGrams: number, sense: 1 | -1 = 1) => ({
  account: 'exported',
  role: 'balance',
  sense,
  recordId: 'A/E',
  occurredOn: '2025-04-02',
  siteId: 'A',
  massGrams,
  contentMicrograms: { Dy: String(massGrams * 10) },
});

const line = (type: string, data: object, postings: readonly object[]) =>
  ({
    ordinal: 1,
    recordedAt: '2025-05-01T00:00:00.000Z',
    stream: 'site-A',
    revision: 1,
    event: { type, data: { siteId: 'A', ...data } },
    metadata: {},
    postings,
  }) as unknown as EventLine;

const exported = line('Exported', { recordId: 'E', destinationCountryCode: 'DE' }, [posting(500)]);

const after = (name: keyof typeof folds, ...lines: readonly EventLine[]) => {
  const sums: Sums = new Map();
  const memory = new Map<string, string>();
  for (const each of lines) folds[name].evolve(sums, each, memory);
  return Object.fromEntries([...sums].map(([first, row]) => [first, Object.fromEntries(row)]));
};

describe('a fold over exports', () => {
  it('sums by month and destination', () => {
    expect(after('exports-by-destination', exported)).toStrictEqual({ '2025-04': { DE: 500n } });
    expect(after('dysprosium-by-destination', exported)).toStrictEqual({
      '2025-04': { DE: 5000n },
    });
  });

  it('takes away what was voided', () => {
    const voided = line('RecordVoided', { recordId: 'V', targetRecordId: 'E' }, [
      posting(-500, -1),
    ]);

    expect(after('exports-by-destination', exported, voided)).toStrictEqual({
      '2025-04': { DE: 0n },
    });
  });

  it('moves what was corrected to where it went', () => {
    const corrected = line(
      'RecordCorrected',
      { recordId: 'C', targetRecordId: 'E', act: { data: { destinationCountryCode: 'KR' } } },
      [posting(-500, -1), posting(400)],
    );

    expect(after('exports-by-destination', exported, corrected)).toStrictEqual({
      '2025-04': { DE: 0n, KR: 400n },
    });
  });
});

it('counts events by the month in which they were recorded', () => {
  expect(after('records-per-month', exported)).toStrictEqual({ '2025-05': { Exported: 1n } });
});
