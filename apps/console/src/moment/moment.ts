/** What every room may have in its URL: what had happened by a day, as it was known at an ordinal. */
export const moments = ['asOf', 'knownAt'] as const;

export type Moment = Readonly<{ asOf?: string; knownAt?: number }>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What cannot be a moment counts as none: a link that was cut shows the present, and says so. */
export function momentOf(search: Readonly<Record<string, unknown>>): Moment {
  const { asOf, knownAt } = search;
  const ordinal = typeof knownAt === 'string' && /^\d{1,15}$/.test(knownAt) ? Number(knownAt) : -1;
  return {
    ...(typeof asOf === 'string' && day.test(asOf) ? { asOf } : {}),
    ...(ordinal >= 0 ? { knownAt: ordinal } : {}),
  };
}

export const isTravelling = ({ asOf, knownAt }: Moment): boolean =>
  asOf !== undefined || knownAt !== undefined;

/** A day back or on. */
export function dayBeside(asOf: string, days: number): string {
  const date = new Date(`${asOf}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
