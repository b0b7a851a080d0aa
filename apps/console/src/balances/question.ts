import { yearAt } from '../moment/last-day';
import { rareEarths } from './elements';

/** What a period may be called: a year, a quarter, a month, or two days. */
const period = /^\d{4}(-(Q[1-4]|\d{2}))?$|^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;

export const isPeriod = (text: string): boolean => period.test(text);

export function periodOf(asked: string | undefined, day: string): string {
  if (asked !== undefined && isPeriod(asked)) return asked;
  return String(yearAt(day));
}

/** `nation`, `site:NB-MAG.W1` or an enterprise: an id of either kind may look like the other. */
export function scopeOf(scope: string): Readonly<{ siteId?: string[]; enterpriseId?: string }> {
  if (scope === 'nation') return {};
  return scope.startsWith('site:')
    ? { siteId: [scope.slice('site:'.length)] }
    : { enterpriseId: scope };
}

export const elementOf = (asked: string | undefined) =>
  asked === 'total' ? ('total' as const) : rareEarths.find((each) => each === asked);
