import { dispatchPurposeOf } from '@lodestone/reference';
import type { Dispatched } from '../records/site.events';
import type { Flag } from './flag';

/**
 * Goods go where their purpose cannot be: to be worked for hire at a site of one's own, into bond at a
 * mine. It happened, and so it is recorded. Of a receiving site of which nothing is known nothing is
 * said.
 */
export function flagsOfDispatch(
  { data }: Dispatched,
  /** What the receiving site is registered for on the day of the act. */
  registered: readonly string[] | undefined,
): readonly Flag[] {
  const { purpose, dispatcherId, receiverId, receivingSiteId } = data;
  const rule = dispatchPurposeOf(purpose);
  if (!rule) return [];
  const { receiverIsSameEnterprise, receivingActivity: needed } = rule;
  const isToOneself = receiverIsSameEnterprise === 'never' && receiverId === dispatcherId;
  const isUnregistered = needed !== null && registered?.includes(needed) === false;
  return [
    ...(isToOneself
      ? [{ code: 'receiver-is-oneself', detail: { purpose, receivingSiteId, receiverId } } as const]
      : []),
    ...(isUnregistered
      ? [
          {
            code: 'receiver-not-registered',
            detail: { purpose, receivingSiteId, needed: [needed], registered },
          } as const,
        ]
      : []),
  ];
}
