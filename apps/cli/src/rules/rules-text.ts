import { counted } from '../terminal/figures';
import { table } from '../terminal/table';
import type { RuleAnswer, RulesAnswer, RuleSetAnswer } from './rules-answers';

/** Each text with its rules as they stand on the day, and why. */
export function rulesText({ asOf, ruleSets }: RulesAnswer): string {
  const rules = ruleSets.flatMap((ruleSet) => ruleSet.rules);
  const inForce = rules.filter(({ state }) => state === 'in-force').length;
  const notSaid = rules.filter(({ state }) => state === 'not-said').length;
  return [
    ...ruleSets.flatMap(ruleSetLines),
    ...(ruleSets.length === 0 ? [nobody] : []),
    `${asOf}: ${counted(rules.length, 'rule')}, ${inForce} in force.`,
    ...(notSaid === 0
      ? []
      : [
          `${counted(notSaid, 'rule')} without a word on what holds since their suspension ran out: nothing is guessed; an authority records it.`,
        ]),
  ].join('\n');
}

const nobody = 'No authority has told this ledger any rules by then.';

function ruleSetLines({ publicName, version, en, zh, rules, notices }: RuleSetAnswer): string[] {
  const because = sentences(rules, new Map(notices.map((each) => [each.recordId, each.source])));
  return [
    `${publicName}${version === 1 ? '' : `, version ${version}`}  ${en}  ${zh}`,
    ...table(rules.map((rule) => [rule.state, rule.ruleId, rule.article ?? '', rule.en])).map(
      (line) => `  ${line}`,
    ),
    ...because.map((line) => `    ${line}`),
  ];
}

/** The reasons of a text, each once. */
const sentences = (
  rules: readonly RuleAnswer[],
  sources: ReadonlyMap<string, string>,
): readonly string[] => [...new Set(rules.map((rule) => sentenceOf(rule, sources)))];

function sentenceOf(
  { state, sinceOn, untilOn, recordId = '' }: RuleAnswer,
  sources: ReadonlyMap<string, string>,
): string {
  const since = sinceOn === undefined ? '' : ` since ${sinceOn}`;
  const until = untilOn === undefined ? '' : ` until ${untilOn}`;
  const source = sources.get(recordId);
  const why = recordId === '' ? '' : ` (${recordId}${source === undefined ? '' : `: ${source}`})`;
  if (state === 'not-said') {
    return `was suspended${since}${until}${why}; no source says what holds after that`;
  }
  return `${state}${since}${until}${why}`;
}
