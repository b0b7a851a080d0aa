import type { RuleSetPublished } from './rulebook.events';
import { MemoryLedger } from '@lodestone/testing';
import { notice, publish, withdraw, writtenRule } from './rulebook-refusals.fixture';
import type { RulebookCommand } from './rulebook.decider';

const begin = notice('RuleSetEnteredIntoForce', ['IN', 'PUB'], ['2025-02-01']);

/** What a ledger answers to the last of some commands, all others being accepted. */
function answered(...commands: readonly RulebookCommand[]) {
  const ledger = new MemoryLedger();
  const answers = commands.map((command) => ledger.submit(command));
  expect(answers.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('refused');
  const last = answers.at(-1);
  return last?.outcome === 'refused' ? [last.refusal.code, last.refusal.detail] : [last?.outcome];
}

describe('telling what rules there are', () => {
  it('stores what was said', () => {
    const ledger = new MemoryLedger();
    const command = publish();
    ledger.submit(command);
    expect(ledger.log).toMatchObject([
      { stream: 'rulebook-main', event: command.data.event as RuleSetPublished },
    ]);
  });

  it('knows what was told before', () =>
    expect(answered(publish(), begin, begin)).toStrictEqual(['unchanged']));

  it('refuses a record of that id with other content', () =>
    expect(
      answered(publish(), begin, notice('RuleSetRepealed', ['IN', 'z'], ['2025-02-01'])),
    ).toStrictEqual(['record-exists-with-other-content', { recordId: 'IN' }]));

  it('tells the second of two officers that the first has decided', () => {
    const suspend = notice('RuleSetSuspended', ['OFF', 'IN'], ['2025-03-01']);
    const repeal = notice('RuleSetRepealed', ['END', 'IN'], ['2025-03-01']);
    expect(answered(publish(), begin, suspend, repeal)).toStrictEqual([
      'rule-set-decided-since',
      { afterRecordId: 'IN', newestRecordId: 'OFF' },
    ]);
  });

  it.each([
    ['RuleSetEnteredIntoForce', 'in-force'],
    ['RuleSetReactivated', 'in-force'],
  ] as const)('refuses %s of what is %s', (type, state) =>
    expect(answered(publish(), begin, notice(type, ['NEW', 'IN'], ['2025-03-01']))).toStrictEqual([
      'rule-state-contradicted',
      { ruleId: 'a', state, effectiveOn: '2025-03-01' },
    ]),
  );

  it.each([
    'RuleSetEnteredIntoForce',
    'RuleSetSuspended',
    'RuleSetReactivated',
    'RuleSetRepealed',
  ] as const)('refuses %s of what was repealed', (type) => {
    const repeal = notice('RuleSetRepealed', ['END', 'IN'], ['2025-03-01']);
    expect(
      answered(publish(), begin, repeal, notice(type, ['NEW', 'END'], ['2025-02-15'])),
    ).toStrictEqual([
      'rule-state-contradicted',
      { ruleId: 'a', state: 'repealed', effectiveOn: '2025-02-15' },
    ]);
  });

  it('refuses a word on what holds after a suspension without a last day', () =>
    expect(
      answered(
        publish(),
        notice('RuleSetSuspended', ['OFF', 'PUB'], ['2025-03-01', { thereafter: 'in-force' }]),
      ),
    ).toStrictEqual([
      'rule-days-contradicted',
      { effectiveOn: '2025-03-01', thereafter: 'in-force' },
    ]));

  it('suspends what has not begun, and wakes it', () =>
    expect(
      answered(
        publish(),
        notice('RuleSetSuspended', ['OFF', 'PUB'], ['2025-01-15']),
        notice('RuleSetReactivated', ['ON', 'OFF'], ['2025-01-20']),
      ),
    ).toStrictEqual(['accepted']));
});

describe('versions of a rule set', () => {
  const second = publish('PUB-2', { version: 2, rules: [writtenRule('b'), writtenRule('c')] });
  const begun2 = (effectiveOn: string, after: string) =>
    notice('RuleSetEnteredIntoForce', ['IN-2', after], [effectiveOn, { version: 2 }]);
  const repeal = notice('RuleSetRepealed', ['END', 'PUB-2'], ['2025-04-01']);

  it('may not bind on one day', () =>
    expect(answered(publish(), begin, second, begun2('2025-04-01', 'PUB-2'))).toStrictEqual([
      'rule-versions-overlap',
      { ruleId: 'b', versions: ['1', '2'], fromOn: '2025-04-01' },
    ]));

  it('may follow each other on the day of the repeal, and not before', () => {
    expect(answered(publish(), begin, second, repeal, begun2('2025-04-01', 'END'))).toStrictEqual([
      'accepted',
    ]);
    expect(answered(publish(), begin, second, repeal, begun2('2025-03-31', 'END'))[0]).toBe(
      'rule-versions-overlap',
    );
  });

  it('may stand beside each other where no rule is in both', () => {
    const third = publish('PUB-2', { version: 2, rules: [writtenRule('c')] });
    expect(answered(publish(), begin, third, begun2('2025-04-01', 'PUB-2'))).toStrictEqual([
      'accepted',
    ]);
  });

  it('may not come to bind on one day because a repeal is withdrawn', () => {
    const withdrawn = withdraw('BACK', 'END');
    expect(
      answered(publish(), begin, second, repeal, begun2('2025-04-01', 'END'), withdrawn)[0],
    ).toBe('rule-versions-overlap');
  });
});

describe('withdrawing a notice', () => {
  it('brings back what was before it', () =>
    expect(
      answered(
        publish(),
        begin,
        withdraw('BACK', 'IN'),
        notice('RuleSetEnteredIntoForce', ['IN-2', 'BACK'], ['2025-02-02']),
      ),
    ).toStrictEqual(['accepted']));

  it('is of a notice that stands', () =>
    expect(
      answered(publish(), begin, withdraw('BACK', 'IN'), withdraw('AGAIN', 'IN')),
    ).toStrictEqual(['rule-notice-not-found', { targetRecordId: 'IN' }]));
});
