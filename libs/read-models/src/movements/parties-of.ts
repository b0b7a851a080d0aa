import type { Ordinal } from '@lodestone/kernel';
import { operatorOn } from '@lodestone/ledger';
import { siteEverOf, type OperatedSite } from '../directory/as-known';
import type { DirectoryReading } from '../directory/directory';
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

/** Who operated a site on a day, as was known by an ordinal. */
export type OperatorOf = (siteId: string, day: string, knownAt: Ordinal) => string;

/** Each site is looked up once: most never change hands. */
export function operatorsOn(directory: DirectoryReading): OperatorOf {
  const sites = new Map<string, OperatedSite | undefined>();
  const siteOf = (siteId: string): OperatedSite | undefined => {
    if (!sites.has(siteId)) sites.set(siteId, siteEverOf(directory, siteId));
    return sites.get(siteId);
  };
  return (siteId, day, knownAt) => {
    const site = siteOf(siteId);
    if (!site || site.ordinal > knownAt) return '';
    if (site.transfers.length === 0) return site.enterpriseId;
    const transfers = site.transfers.filter(({ ordinal }) => ordinal <= knownAt);
    return operatorOn({ ...site, transfers }, day);
  };
}

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
