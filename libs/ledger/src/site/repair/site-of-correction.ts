import type { Refusal } from '@lodestone/kernel';
import { isOfDeal } from '../deals/whose-deal';
import { operatorOfRecord, siteOn, type SiteOn } from '../site-on';
import type { Target } from './recognise-target';

/**
 * It stays the record of who told it: on its day as it stood, on another if that is one of theirs, or
 * if it is told by whose deal it is about.
 */
export function siteOfCorrection(
  { site, row, act }: Target,
  occurredOn: string,
): Readonly<{ site: SiteOn }> | Readonly<{ refusal: Refusal<'not-operator-on-day'> }> {
  const enterpriseId = operatorOfRecord(site, row);
  const on = siteOn(site, occurredOn);
  if (act.data.occurredOn === occurredOn || isOfDeal(act)) return { site: { ...on, enterpriseId } };
  if (on.enterpriseId === enterpriseId) return { site: on };
  const detail = { siteId: site.siteId, occurredOn };
  return { refusal: { code: 'not-operator-on-day', detail, pointer: '/act/occurredOn' } };
}
