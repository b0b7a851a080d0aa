import { rareEarths } from './elements';

/** What a period may be called: a year, a quarter, a month, or two days. */
const period = /^\d{4}(-(Q[1-4]|\d{2}))?$|^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;

export const isPeriod = (text: string): boolean => period.test(text);

/** Until somebody chooses: the last year of which a quarter is over. */
export function periodOf(asked: string | undefined, day: string): string {
  if (asked !== undefined && isPeriod(asked)) return asked;
  const year = Number(day.slice(0, 4)) || 2025;
  return String(day.slice(5, 7) < '04' ? year - 1 : year);
}

/** `nation`, `site:NB-MAG.W1` or an enterprise: an id of either kind may look like the other. */
export function scopeOf(scope: string): Readonly<{ siteId?: string[]; enterpriseId?: string }> {
  if (scope === 'nation') return {};
  return scope.startsWith('site:')
    ? { siteId: [scope.slice('site:'.length)] }
    : { enterpriseId: scope };
}

export const elementOf = (asked: string | undefined) =>
  asked === 'total' ? asked : rareEarths.find((each) => each === asked);
