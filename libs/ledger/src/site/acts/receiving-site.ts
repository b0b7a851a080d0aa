import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { siteRowOf } from '../site.rows';
import { siteOn, type SiteOn } from '../site-on';
import { siteStream } from '../../records/site.events';

/** The site that goods are sent to, on that day; it has to be in the directory. */
export function findReceiver(
  other: DecisionInput['other'],
  receivingSiteId: string,
  day: string,
): Readonly<{ receiver: SiteOn }> | Readonly<{ refusal: Refusal<'receiving-site-not-found'> }> {
  const receiver = siteRowOf(other(siteStream(receivingSiteId)));
  if (receiver) return { receiver: siteOn(receiver, day) };
  const detail = { siteId: receivingSiteId };
  const refusal = {
    code: 'receiving-site-not-found',
    detail,
    pointer: '/receivingSiteId',
  } as const;
  return { refusal };
}
