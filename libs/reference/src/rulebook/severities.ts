/**
 * How much a breach weighs, the gravest first. `offence`: the law forbids it, whatever the numbers.
 * `contradiction`: what is said cannot be true, or is not usual, beside what is known. `lapse`: a
 * paper or a day.
 */
export const severities = ['offence', 'contradiction', 'lapse'] as const;

export type Severity = (typeof severities)[number];
