import { impuritiesOf, pureParts } from './purity';
import { everySource, isSpec, readSource } from './sources';

const guarded = everySource().filter((path) => pureParts.test(path) && !isSpec(path));

describe('the pure parts', () => {
  it('are where this rule looks for them', () => {
    expect(guarded.length).toBeGreaterThan(10);
  });

  it('know no clock, chance, log line, process, timer or decorator', () => {
    const violations = guarded.flatMap((path) =>
      impuritiesOf(readSource(path)).map((what) => `${path} uses ${what}`),
    );

    expect(violations).toEqual([]);
  });

  it.each([
    ['the clock', 'const at = new Date().toISOString();'],
    ['the clock', 'const at = Date.now();'],
    ['chance', 'const id = randomUUID();'],
    ['chance', 'if (Math.random() > 0.5) return;'],
    ['a log line', "console.log('decided');"],
    ['the process', "const fs = process.getBuiltinModule('fs');"],
    ['a timer', 'setTimeout(() => again(), 10);'],
    ['a decorator', '@Injectable()\nexport class Site {}'],
  ])('are caught using %s', (what, source) => {
    expect(impuritiesOf(source)).toEqual([what]);
  });

  it('may read a given time, and speak of the clock', () => {
    expect(impuritiesOf('/** No Date.now() here. */\nconst day = new Date(at);')).toEqual([]);
  });
});
