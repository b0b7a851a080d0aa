import type { RefusalDetail } from '@lodestone/kernel';
import type { Basis, Severity } from '@lodestone/reference';

/** Civil dates, both included; without an end it has none yet. */
export type Period = Readonly<{ from: string; until?: string }>;

/**
 * One rule: pure, in a file of its own. `judge` answers the numbers of each breach, and nothing where
 * there is none.
 */
export type Rule<Code extends string, Told, Facts> = Readonly<{
  code: Code;
  severity: Severity;
  basis: Basis;
  /** When it was in force: a rule may sleep, and wake again. Absent where it always is. */
  inForce?: readonly Period[];
  judge: (told: Told, facts: Facts) => readonly RefusalDetail[];
}>;

/** Of some rules those that are in force on a civil date, in their order. */
export const rulesOn = <Each extends Readonly<{ inForce?: readonly Period[] }>>(
  rules: readonly Each[],
  day: string,
): readonly Each[] =>
  rules.filter(
    ({ inForce }) =>
      inForce?.some(({ from, until }) => from <= day && (until === undefined || day <= until)) ??
      true,
  );
