import { filingDeadlineOf, filingDeadlines } from '@lodestone/reference';
import { deadlinesFrom } from './filing-deadlines';

describe('LODESTONE_FILING_DEADLINES', () => {
  it('replaces what is known of the activities that it names, and nothing else', () => {
    const deadlines = deadlinesFrom('export=15, trade=5-');

    expect(filingDeadlineOf('2020-01-31', ['export'], deadlines)?.dueOn).toBe('2020-02-15');
    expect(filingDeadlineOf('2025-01-31', ['trade'], deadlines)?.dueOn).toBe('2025-02-04');
    expect(filingDeadlineOf('2025-01-31', ['mining'], deadlines)?.dueOn).toBe('2025-02-10');
  });

  it('may be left out', () => {
    expect(deadlinesFrom('')).toEqual(filingDeadlines);
  });

  it.each([
    'export',
    'export=0',
    'export=29',
    'export=x',
    'smuggling=10',
    'export=10,',
    'export=10,mining=5,export=15',
    'export=10,export=10',
  ])('is refused: %s', (text) => {
    expect(() => deadlinesFrom(text)).toThrow(/LODESTONE_FILING_DEADLINES/);
  });
});
