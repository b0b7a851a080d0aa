import { noticed, rulebookOfLaw, woken } from './rulebook-of-law.fixture';
import { rulesOfDay } from './rules-of-day';
import type { RulebookEvent } from './rulebook.events';

const on = (
  day: string,
  [ruleSetId, ruleId]: readonly [string, string],
  ...later: readonly RulebookEvent[]
) => {
  const found = rulesOfDay(rulebookOfLaw(...later), day).rules.find(
    (rule) => rule.ruleSetId === ruleSetId && rule.ruleId === ruleId,
  );
  const { state, sinceOn, untilOn } = found ?? { state: 'missing' };
  return [state, sinceOn, untilOn];
};

const holmium = ['announcement-57-2025', '1c909-any-magnet'] as const;
const chinese = ['announcement-61-2025', 'chinese-origin-items'] as const;
const foreign = ['announcement-61-2025', 'foreign-made-with-chinese-items'] as const;

describe('how a rule stands on a day', () => {
  it.each([
    ['2025-10-08', 'unpublished', undefined, undefined],
    ['2025-10-09', 'published', '2025-10-09', undefined],
    ['2025-11-06', 'published', '2025-10-09', undefined],
    ['2025-11-07', 'suspended', '2025-11-07', '2026-11-10'],
    // The day on which it would have entered into force: it had been suspended before.
    ['2025-11-08', 'suspended', '2025-11-07', '2026-11-10'],
    ['2026-11-10', 'suspended', '2025-11-07', '2026-11-10'],
    ['2026-11-11', 'not-said', '2025-11-07', '2026-11-10'],
  ])('Announcement 57 on %s is %s', (day, ...standing) =>
    expect(on(day, holmium)).toStrictEqual(standing),
  );

  it('of one text, parts begin on days of their own', () => {
    expect(on('2025-10-09', chinese)).toStrictEqual(['in-force', '2025-10-09', undefined]);
    expect(on('2025-10-09', foreign)).toStrictEqual(['published', '2025-10-09', undefined]);
    expect(on('2025-11-07', chinese)[0]).toBe('suspended');
  });

  it('binds again from the day of a reactivation, and not before', () => {
    const wake = woken('announcement-57-2025', '2026-06-01');
    expect(on('2026-05-31', holmium, wake)[0]).toBe('suspended');
    expect(on('2026-06-01', holmium, wake)).toStrictEqual(['in-force', '2026-06-01', undefined]);
    expect(on('2026-11-11', holmium, wake)[0]).toBe('in-force');
  });

  it('does not bind by a reactivation before the day of its beginning', () => {
    const wake = woken('announcement-61-2025', '2025-11-10');
    expect(on('2025-11-30', foreign, wake)[0]).toBe('published');
    expect(on('2025-12-01', foreign, wake)[0]).toBe('in-force');
  });

  it.each([
    ['in-force', 'in-force'],
    ['suspended', 'suspended'],
    [undefined, 'not-said'],
  ] as const)('after its last day, a suspension that says %s gives %s', (thereafter, state) => {
    const again = noticed(
      {
        type: 'RuleSetSuspended',
        ruleSetId: 'announcement-57-2025',
        version: 1,
        effectiveOn: '2026-11-01',
        untilOn: '2027-11-10',
        ...(thereafter === undefined ? {} : { thereafter }),
        source: 'a spec',
      },
      'AGAIN',
    );
    expect(on('2027-11-10', holmium, again)[0]).toBe('suspended');
    expect(on('2027-11-11', holmium, again)[0]).toBe(state);
  });

  it('is gone from the day of its repeal on, whatever else was said', () => {
    const repeal = noticed(
      {
        type: 'RuleSetRepealed',
        ruleSetId: 'announcement-57-2025',
        version: 1,
        effectiveOn: '2026-01-01',
        source: 'a spec',
      },
      'END',
    );
    const wake = woken('announcement-57-2025', '2026-02-01');
    expect(on('2025-12-31', holmium, repeal, wake)[0]).toBe('suspended');
    expect(on('2026-03-01', holmium, repeal, wake)).toStrictEqual([
      'repealed',
      '2026-01-01',
      undefined,
    ]);
  });

  it('is as it was before a notice that was withdrawn', () => {
    const wake = woken('announcement-57-2025', '2026-06-01');
    const back: RulebookEvent = {
      type: 'RuleNoticeWithdrawn',
      data: {
        recordId: 'BACK',
        ruleSetId: 'announcement-57-2025',
        version: 1,
        targetRecordId: 'WAKE-announcement-57-2025',
        reason: 'told-by-mistake',
      },
    };
    expect(on('2026-06-01', holmium, wake, back)[0]).toBe('suspended');
  });

  it('may have bound before its text was public', () => {
    expect(on('2025-07-28', ['order-71', 'monthly-flow-record'])[0]).toBe('in-force');
    expect(on('2025-07-27', ['order-71', 'monthly-flow-record'])[0]).toBe('unpublished');
  });
});
