import type { LotStamp } from '../../../records/lines';
import type { Act } from '../../../records/site.events';
import type { FactsOfAct } from '../../facts';

/** Goods on their way to another site, by whatever act sends them there or sends them on. */
export type Going = Readonly<{
  /** Of what goes without a sale. */
  purpose?: string;
  receivingSiteId: string;
  /** The enterprise of that site, as the act stamps it. */
  receiverId?: string;
  /** Whose site it leaves. */
  senderId?: string;
  lots: readonly LotStamp[];
}>;

/** A redirection takes its purpose from what it redirects. */
export function goingIn(act: Act, { purposeOf, operatorId }: FactsOfAct): Going | undefined {
  if (act.type === 'Dispatched') {
    const { purpose, receivingSiteId, receiverId, dispatcherId: senderId, lines } = act.data;
    const lots = lines.map(({ taken }) => taken);
    return { purpose, receivingSiteId, receiverId, senderId, lots };
  }
  if (act.type === 'DestinationChanged') {
    const { targetRecordId, receivingSiteId, receiverId, lines } = act.data;
    const purpose = purposeOf?.(targetRecordId);
    return {
      ...(purpose === undefined ? {} : { purpose }),
      ...(operatorId === undefined ? {} : { senderId: operatorId }),
      ...{ receivingSiteId, receiverId, lots: lines.map(({ sent }) => sent) },
    };
  }
  if (act.type !== 'SoldToClient' || act.data.receivingSiteId === undefined) return undefined;
  const { receivingSiteId, siteOperatorId: senderId, goods } = act.data;
  return { receivingSiteId, senderId, lots: goods.flatMap(({ takes }) => takes) };
}
