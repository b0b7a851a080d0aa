import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { siteRowOf, type SiteRow } from '../site.rows';
import { siteStream } from '../../records/site.events';

/** The site that goods are sent to has to be in the directory. */
export function findReceiver(
  other: DecisionInput['other'],
  receivingSiteId: string,
): Readonly<{ receiver: SiteRow }> | Readonly<{ refusal: Refusal<'receiving-site-not-found'> }> {
  const receiver = siteRowOf(other(siteStream(receivingSiteId)));
  if (receiver) return { receiver };
  const detail = { siteId: receivingSiteId };
  const refusal = {
    code: 'receiving-site-not-found',
    detail,
    pointer: '/receivingSiteId',
  } as const;
  return { refusal };
}
