export type Severity = 'ok' | 'warn' | 'fail';

/** One line of the doctor's report. */
export type Finding = Readonly<{
  check: string;
  severity: Severity;
  says: string;
  /** What to do about it; always there unless all is well. */
  mend?: string;
  /** The same for machines. */
  facts?: Readonly<Record<string, unknown>>;
}>;

type Facts = Finding['facts'];

const withFacts = (facts: Facts): Pick<Finding, 'facts'> => (facts === undefined ? {} : { facts });

export const ok = (check: string, says: string, facts?: Facts): Finding => ({
  check,
  severity: 'ok',
  says,
  ...withFacts(facts),
});

export const warn = (check: string, says: string, mend: string, facts?: Facts): Finding => ({
  check,
  severity: 'warn',
  says,
  mend,
  ...withFacts(facts),
});

export const fail = (check: string, says: string, mend: string, facts?: Facts): Finding => ({
  check,
  severity: 'fail',
  says,
  mend,
  ...withFacts(facts),
});

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
