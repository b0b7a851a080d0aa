import type { Ordinal } from '@lodestone/kernel';
import type { OperatorOf } from '../directory/operators';
import type { MovementAt } from './movement-at';
import type { MovementMoment } from './movement-moment';

/** Who is who on one line: sites change hands, and then two enterprises have to do with it. */
export type MovementParties = Readonly<{
  /** Who operated the site that sent, on the day of sending. */
  senderId: string;
  /** Whose sale it is by declaration. */
  sellerId?: string;
  /** Who operated the site that it was sent to first, on the day of sending. */
  declaredToId: string;
  /** Who operates the site to which it goes now, and alone can receive it there. */
  receiverId: string;
}>;

type Asked = Readonly<{ operatorOf: OperatorOf; moment: MovementMoment }>;

export function partiesOf(movement: MovementAt, { operatorOf, moment }: Asked): MovementParties {
  const { live, line, toSiteId, sentOn } = movement;
  const { sellerId, toSiteId: firstSiteId } = live.lastSent;
  const { judgedOn, knownAt } = moment;
  const told = live.sent?.ordinal ?? line.sentOrdinal;
  return {
    senderId: operatorOf(line.fromSiteId, sentOn, told),
    ...(sellerId === undefined ? {} : { sellerId }),
    declaredToId: operatorOf(firstSiteId, sentOn, told),
    receiverId: operatorOf(toSiteId, judgedOn > sentOn ? judgedOn : sentOn, knownAt),
  };
}

/**
 * Everybody to whom something of a line was told: who sent it, whose sale it is, to whom it was or is
 * to go, and who received of it. Who took a site over has nothing to do with what its predecessor
 * received to the end.
 */
export function toldOf(movement: MovementAt, asked: Asked): ReadonlySet<string> {
  const { senderId, sellerId, declaredToId, receiverId } = partiesOf(movement, asked);
  const { receipts, redirections, inTransitGrams } = movement;
  const by = ({ siteId, occurredOn, ordinal }: Told): string =>
    asked.operatorOf(siteId, occurredOn, ordinal);
  return new Set([
    senderId,
    ...(sellerId === undefined ? [] : [sellerId]),
    declaredToId,
    ...(inTransitGrams > 0 ? [receiverId] : []),
    ...receipts.map(by),
    ...redirections.map((each) => by({ ...each, siteId: each.toSiteId })),
    ...redirections.map((each) => by({ ...each, siteId: each.fromSiteId })),
  ]);
}

type Told = Readonly<{ siteId: string; occurredOn: string; ordinal: Ordinal }>;
