import { Progress } from './progress';

describe('showing progress', () => {
  let written = '';
  let now = 0;
  const progress = (isTTY: boolean, columns = 120) =>
    new Progress({ isTTY, columns, write: (text) => (written += text) }, () => now);

  beforeEach(() => {
    written = '';
    now = 0;
  });

  it('tells speed and what remains, counting only what it has seen itself', () => {
    const bar = progress(true);
    bar.show({ what: 'loading', done: 1_000, total: 6_000, unit: 'records' });
    now = 2_000;
    bar.show({ what: 'loading', done: 3_000, total: 6_000, unit: 'records' });

    expect(written).toBe(
      `\rloading  [####....................]  16 %  1,000 of 6,000` +
        '\rloading  [############............]  50 %  3,000 of 6,000  1,000 records/s  3 s left',
    );
  });

  it('draws over its old text and leaves an empty line behind', () => {
    const bar = progress(true);
    bar.show({ what: 'reading', done: 1, total: 123_456, unit: 'events' });
    now = 1_000;
    bar.show({ what: 'a', done: 1, total: 2, unit: 'events' });
    bar.clear();

    expect(lastScreenLine(written)).toBe('');
  });

  it('begins with a line only where that line says how much there is', () => {
    const bar = progress(false);
    bar.show({ what: 'reading', done: 32, unit: 'events' });
    expect(written).toBe('');
    now = 2_000;
    bar.show({ what: 'reading', done: 40_032, unit: 'events' });

    expect(written).toBe('reading  40,032 events  20,000 events/s\n');
  });

  it('never wraps', () => {
    progress(true, 30).show({
      what: 'loading the demonstration',
      done: 1,
      total: 2,
      unit: 'records',
    });

    expect(written).toBe('\rloading the demonstration');
  });

  it.each([
    [140, '[########................]  33 %  20,000 of 59,844  500 records/s  1 min 20 s left'],
    [99, '[###.......]  33 %  20,000 of 59,844  500 records/s  1 min 20 s left'],
    [80, '[###.......]  33 %  500 records/s  1 min 20 s left'],
    [72, '33 %  500 records/s  1 min 20 s left'],
    [60, '33 %  1 min 20 s left'],
    [40, '33 %'],
    [30, ''],
  ])(
    'leaves out whole statements where there are %i columns, and cuts no number',
    (columns, rest) => {
      const bar = progress(true, columns);
      const step = { what: 'loading the demonstration', total: 59_844, unit: 'records' };
      bar.show({ ...step, done: 0 });
      written = '';
      now = 40_000;
      bar.show({ ...step, done: 20_000 });

      expect(written.trimEnd()).toBe(`\rloading the demonstration  ${rest}`.trimEnd());
    },
  );

  it('writes a plain line now and then where nobody looks, and the last one always', () => {
    const lines = progress(false);
    for (now = 0; now < 4_000; now += 50) {
      lines.show({ what: 'loading', done: now, total: 4_000, unit: 'records' });
    }
    lines.show({ what: 'loading', done: 4_000, total: 4_000, unit: 'records' });

    expect(written.split('\n').map((line) => /(\d+) %/.exec(line)?.[1])).toStrictEqual([
      '0',
      '50',
      '100',
      undefined,
    ]);
    expect(written).not.toContain('\r');
  });
});

/** What a terminal shows after carriage returns have been drawn over. */
function lastScreenLine(text: string): string {
  let line = '';
  for (const part of text.split('\r')) line = part + line.slice(part.length);
  return line.trimEnd();
}
