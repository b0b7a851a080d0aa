import { monthOf, monthsAfter, monthsBetween, sumOfGrams } from '@lodestone/kernel';
import {
  controlStatusOf,
  matterOfTake,
  needsLicence,
  rulesByDay,
  supposedRules,
  type ControlStatus,
  type Exported,
  type GoodsLine,
  type MatterAsked,
  type RulesOfDay,
} from '@lodestone/ledger';
import { chineseCalendar, isOutside } from '@lodestone/reference';
import { cursorOf, partsOf } from '../cursor';
import { assaysOf } from '../records/assays';
import { clientBehind, exportsIn } from '../records/exports-in';
import type { RecordsReading } from '../records/record-tables';
import { rulebookAt } from '../rulebook/rulebook-told';
import { GroupSums } from './group-sums';
import type { WhatIfPage, WhatIfQuestion } from './what-if';

/**
 * Who would have needed a licence by another rule set: one month of the period, and where the next
 * begins. The first page fixes `knownAt` for those that follow.
 */
export function askWhatIf(reading: RecordsReading, question: WhatIfQuestion): WhatIfPage {
  const { from, to, supposition } = question;
  const months = monthsOf(from, to);
  const [knownAt, at] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, 0]
      : (partsOf(question.after, [0, 0]) as readonly [number, number]);
  const month = months[at] ?? monthOf(to);
  const rulebook = rulebookAt(reading, knownAt);
  const wasOn = rulesByDay(rulebook);
  const judging: Judging = {
    was: wasOn,
    would: remembered((day) => supposedRules(wasOn(day), supposition)),
    assayOf: assaysOf(reading, knownAt),
  };
  const sums = new GroupSums((ref) => clientBehind(reading, ref));
  const inMonth = { from: laterOf(from, `${month}-01`), to: earlierOf(to, `${month}-31`) };
  for (const act of exportsIn(reading, inMonth, knownAt)) {
    if (question.exporterId !== undefined && act.exporterId !== question.exporterId) continue;
    for (const line of act.goods) {
      sums.add(act, judgedLine({ act, line }, judging, question.clockWorkingDays));
    }
  }
  const known = new Set(rulebook.ruleSets.map(({ ruleSetId }) => ruleSetId));
  return {
    month,
    monthsDone: at + 1,
    months: months.length,
    ...sums.told(),
    unknownRuleSetIds: (supposition.wake ?? []).filter((each) => !known.has(each)),
    knownAt,
    next: at + 1 < months.length ? cursorOf(knownAt, at + 1) : undefined,
  };
}

type Act = Exported['data'];

type RulesOn = (day: string) => RulesOfDay;

type Judging = Readonly<{ was: RulesOn; would: RulesOn; assayOf: ReturnType<typeof assaysOf> }>;

/** A line of exported goods by both rule sets. */
export type JudgedLine = Readonly<{
  was: Verdict;
  would: Verdict;
  /** Whether it left before a licence could have been there; undefined where that cannot be said. */
  isEarly: boolean | undefined;
}>;

type Verdict = Readonly<{
  /** Grams in it that are controlled items. */
  grams: number;
  isUndetermined: boolean;
  controlCodes: readonly string[];
}>;

function judgedLine(
  { act, line }: Readonly<{ act: Act; line: GoodsLine }>,
  { was, would, assayOf }: Judging,
  clockWorkingDays: number | undefined,
): JudgedLine {
  const matters = line.takes.map((lot) => matterOfTake(line, lot, assayOf));
  const by = (rulesOn: RulesOn): Verdict =>
    verdictOf(line, statusesOf(matters, rulesOn(act.occurredOn)));
  return {
    was: by(was),
    would: by(would),
    isEarly: clockWorkingDays === undefined ? false : leftEarly(act, clockWorkingDays),
  };
}

const statusesOf = (matters: readonly MatterAsked[], rules: RulesOfDay) =>
  matters.map((matter) => controlStatusOf(matter, rules));

function verdictOf({ takes }: GoodsLine, statuses: readonly ControlStatus[]): Verdict {
  const controlled = takes.filter((_, i) => statuses[i] && needsLicence(statuses[i]));
  return {
    grams: sumOfGrams(controlled),
    isUndetermined: statuses.some(({ verdict }) => verdict === 'undetermined'),
    controlCodes: statuses.filter(needsLicence).flatMap(({ controlCodes }) => controlCodes),
  };
}

function leftEarly({ contractedOn, occurredOn }: Act, workingDays: number): boolean | undefined {
  if (contractedOn === undefined) return undefined;
  const ready = chineseCalendar.dayAfterWorkingDays(contractedOn, workingDays);
  return isOutside(ready) ? undefined : occurredOn < ready;
}

const monthsOf = (from: string, to: string): readonly string[] => {
  const first = monthOf(from);
  const count = monthsBetween(first, monthOf(to)) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, n) => monthsAfter(first, n));
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

function remembered<Answer>(ask: (day: string) => Answer): (day: string) => Answer {
  const answers = new Map<string, Answer>();
  return (day) => {
    const known = answers.get(day) ?? ask(day);
    answers.set(day, known);
    return known;
  };
}
