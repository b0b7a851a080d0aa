import type { ControlledMatter, RareEarth } from '@lodestone/reference';
import type { RuleOfDay, RulesOfDay } from './rules-of-day';

/** Another rule set than the one that was: what is left out stays as it was. */
export type Supposition = Readonly<{
  /** Rule sets that bind, whatever has become of them. */
  wake?: readonly string[] | undefined;
  /** Up to so much dysprosium and terbium together clears, in ppm; nothing does at 0. */
  clearedToPpm?: number | undefined;
  /** Elements of which every form is an item of a control list. */
  addElements?: readonly RareEarth[] | undefined;
}>;

/** The rules of a day as they would be. Of what was repealed nothing wakes. */
export function supposedRules(
  { day, rules }: RulesOfDay,
  { wake = [], clearedToPpm, addElements = [] }: Supposition,
): RulesOfDay {
  const woken = rules.map((rule) =>
    wake.includes(rule.ruleSetId) && rule.state !== 'repealed' ? awake(rule, day) : rule,
  );
  return {
    day,
    rules: [
      ...(clearedToPpm === undefined
        ? woken
        : [...withoutClearing(woken), clearing(clearedToPpm, day)]),
      ...addElements.flatMap((element) => itemsAdded(element, day)),
    ],
  };
}

const awake = ({ untilOn: _untilOn, ...rule }: RuleOfDay, day: string): RuleOfDay => ({
  ...rule,
  state: 'in-force',
  sinceOn: day,
});

const withoutClearing = (rules: readonly RuleOfDay[]): readonly RuleOfDay[] =>
  rules.filter(({ parameters }) => parameters.kind !== 'cleared-below');

/** Whatever is supposed is of no text. */
const supposed = (ruleId: string, day: string) =>
  ({
    ruleSetId: 'what-if',
    version: 1,
    publicName: 'what if',
    ruleId,
    en: 'Supposed.',
    zh: '假设。',
    standing: 'configuration',
    severity: 'offence',
    state: 'in-force',
    sinceOn: day,
  }) as const;

const clearing = (toPpm: number, day: string): RuleOfDay => ({
  ...supposed('cleared-below', day),
  parameters: { kind: 'cleared-below', elements: ['Dy', 'Tb'], toPpm },
});

/** As the lists do: whatever a magnet holds, and what is more than a trace of all else. */
const forms: ReadonlyArray<readonly [ControlledMatter, fromPpm: number]> = [
  ['any-magnet', 1],
  ['metal', 20_000],
  ['alloy', 20_000],
  ['oxide', 20_000],
  ['compound', 20_000],
];

const itemsAdded = (element: RareEarth, day: string): readonly RuleOfDay[] =>
  forms.map(([matter, fromPpm]) => ({
    ...supposed(`${element.toLowerCase()}-${matter}`, day),
    parameters: { kind: 'controlled-item', controlCode: `+${element}`, element, matter, fromPpm },
  }));
