import { mutantsOf } from './mutant';

const control = 'judging/rules/control';
const flags = `${control}/control-rules.spec.ts`;
const beside = 'a declaration beside the control status of its goods';
const status = 'rulebook/control/control-status-of.spec.ts';
const states = 'rulebook/state-on.spec.ts';
const decided = 'rulebook/rulebook.decider.spec.ts';

type Blind = readonly [id: string, fault: string, find: string, put: string];

const one = (
  file: string,
  test: readonly [spec: string, test: string],
  [id, fault, find, put]: Blind,
) => mutantsOf(file, test, [{ id, fault, find, put }]);

export const inRulebook = [
  ...one(
    `${control}/control-status-contradicted.ts`,
    [flags, `${beside} denies it, with the item`],
    [
      'denied-control-passes',
      'a controlled magnet is declared as none',
      "isDeclaredControlled === false && status.verdict === 'controlled'",
      "isDeclaredControlled === false && status.verdict === 'undetermined'",
    ],
  ),
  ...one(
    `${control}/control-code-contradicted.ts`,
    [flags, `${beside} names a code by which`],
    [
      'controlled-under-any-code',
      'case B leaves as magnets of other metals',
      '!matter || !otherThan(matter, lot)',
      '!matter || otherThan(matter, lot)',
    ],
  ),
  ...one(
    `${control}/control-grade-contradicted.ts`,
    [flags, `${beside} names a grade of another magnet`],
    [
      'controlled-under-any-grade',
      'case A leaves as neodymium',
      'return isSamarium || family',
      'return family',
    ],
  ),
  ...one(
    `${control}/control-remark-missing.ts`,
    [flags, `${beside} leaves the remark out`],
    [
      'remark-never-missing',
      'nobody says whether goods are controlled',
      'line.isDeclaredControlled === undefined &&',
      'line.isDeclaredControlled === false &&',
    ],
  ),
  ...one(
    'rulebook/control/control-status-of.ts',
    [status, 'the control status after a diffusion is not told by an assay that is older'],
    [
      'assay-of-before-the-diffusion',
      'the assay of the blank clears the diffused magnet',
      'analysedOn < diffusedOn',
      'analysedOn === diffusedOn',
    ],
  ),
  ...one(
    'rulebook/control/item-met.ts',
    [status, 'the control status of magnets that the customs have judged case A, item 2'],
    [
      'control-by-name',
      'a magnet is what it is called',
      "of(ppm, 'Sm') > of(ppm, 'Nd') + of(ppm, 'Pr')",
      "of(ppm, 'Sm') >= 0 * of(ppm, 'Nd')",
    ],
  ),
  ...one(
    'rulebook/control/control-status-of.ts',
    [status, 'the control status of magnets with'],
    [
      'practice-without-end',
      'practice clears whatever traders like',
      'isAboutAll && valuePpm <= toPpm',
      'isAboutAll',
    ],
  ),
  ...one(
    'rulebook/control/degree-asked.ts',
    [status, 'the control status of what magnets are built into is that of loose magnets'],
    [
      'loose-magnets-are-rotors',
      'whoever says rotor needs no licence',
      'if (isMagnets) return',
      'if (!isMagnets && magnetGrams < 0) return',
    ],
  ),
  ...one(
    'rulebook/state-on.ts',
    [states, 'how a rule stands on a day Announcement 57 on 2026-11-11 is not-said'],
    [
      'suspension-guessed',
      'what nobody said is taken for in force',
      "return thereafter === 'in-force' ? undefined",
      "return thereafter !== 'suspended' ? undefined",
    ],
  ),
  ...one(
    'rulebook/overlapping-versions.ts',
    [decided, 'versions of a rule set may not bind on one day'],
    [
      'versions-overlap',
      'two versions of one rule bind on one day',
      'before.untilOn !== undefined && before.untilOn <= span.fromOn',
      'before.untilOn === undefined || before.untilOn <= span.fromOn',
    ],
  ),
  ...one(
    'rulebook/refuse-notice.ts',
    [decided, 'telling what rules there are tells the second of two officers'],
    [
      'second-officer-unaware',
      'the second officer decides about what is no more',
      'if (newestRecordId !== afterRecordId) {',
      'if (newestRecordId === undefined) {',
    ],
  ),
];
