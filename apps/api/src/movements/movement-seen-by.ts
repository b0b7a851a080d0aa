import type { AwaitedMovement, ChangedMovement, Movement } from '@lodestone/read-models';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';

/** What a party does not see is left out. */
type Hidden =
  | 'declaredToId'
  | 'receiverId'
  | 'dueOn'
  | 'daysUnderWay'
  | 'inTransitGrams'
  | 'inTransitMicrograms';

type SeenSent = Omit<Movement['sent'], 'toSiteId' | 'ownerId'> &
  Partial<Pick<Movement['sent'], 'toSiteId' | 'ownerId'>>;

type Redirection = Movement['redirections'][number];

type SeenRedirection = Omit<Redirection, RedirectedEnd> & Partial<Pick<Redirection, RedirectedEnd>>;

type RedirectedEnd = 'fromSiteId' | 'fromId' | 'toSiteId' | 'toId';

export type SeenMovement = Omit<Movement, Hidden | 'sent' | 'redirections'> &
  Partial<Pick<Movement, Hidden>> &
  Readonly<{ sent: SeenSent; redirections: readonly SeenRedirection[] }>;

/**
 * Who sent it sees what became of it at every site that it went to. Whoever receives sees what was
 * declared to it and what it said itself: of a line that went on to somebody else no more than that it
 * does not come, and never whose a seller's goods were.
 */
export function movementSeenBy(viewer: Viewer, movement: Movement): SeenMovement | undefined {
  if (viewer.role !== 'enterprise') return asSeenBy<SeenMovement>(viewer, whole(movement));
  const { enterpriseId } = viewer;
  const seen = seenAt(movement, enterpriseId);
  return asSeenBy<SeenMovement>(viewer, {
    ...whole(movement),
    ...(seen ? { declaredToId: enterpriseId } : {}),
    own: () => ({ ...movement, sent: sentSeenBy(enterpriseId, movement) }),
    part: () => partOf(movement, enterpriseId, seen ?? movement.toSiteId),
  });
}

const whole = (movement: Movement) => ({
  kind: 'movement' as const,
  ownerId: movement.senderId,
  declaredId: movement.sellerId,
  whole: movement,
});

/** The site at which an enterprise awaits, awaited or received it: where it goes now, if it may know. */
function seenAt(movement: Movement, enterpriseId: string): string | undefined {
  const { toSiteId, receiverId, declaredToId, sent, receipts, redirections } = movement;
  const sites = [
    ...(declaredToId === enterpriseId ? [sent.toSiteId] : []),
    ...redirections.flatMap((each) => [
      ...(each.fromId === enterpriseId ? [each.fromSiteId] : []),
      ...(each.toId === enterpriseId ? [each.toSiteId] : []),
    ]),
    ...receipts.filter(({ operatorId }) => operatorId === enterpriseId).map(({ siteId }) => siteId),
    ...(receiverId === enterpriseId && movement.inTransitGrams > 0 ? [toSiteId] : []),
  ];
  return sites.includes(toSiteId) ? toSiteId : sites.at(-1);
}

/** Of bought goods, and of what comes back, whose they were is the seller's matter. */
function sentSeenBy(enterpriseId: string, { kind, senderId, sellerId, ...movement }: Movement) {
  const { ownerId, ...sent } = movement.sent;
  const isSender = [senderId, sellerId].includes(enterpriseId) && kind !== 'return';
  const isTold = kind !== 'sale' && kind !== 'return' && movement.redirections.length === 0;
  return isSender || isTold || ownerId === enterpriseId ? movement.sent : sent;
}

function partOf(movement: Movement, enterpriseId: string, atSiteId: string): SeenMovement {
  const { toSiteId: _t, dueOn, daysUnderWay, inTransitGrams, inTransitMicrograms } = movement;
  const isComing = movement.toSiteId === atSiteId;
  const receipts = movement.receipts.filter(({ operatorId }) => operatorId === enterpriseId);
  // Of what a successor received of it at the same site nothing is told; but the rest of it is told
  // to who alone can receive it.
  const isAll = receipts.length === movement.receipts.length;
  const isFollowed = isComing && (isAll || movement.receiverId === enterpriseId);
  const ownSites = new Set([atSiteId, ...receipts.map(({ siteId }) => siteId)]);
  const isSiteTold = (siteId: string): boolean =>
    siteId === movement.fromSiteId || ownSites.has(siteId);
  const contradictions = movement.contradictions.filter(({ recordId, otherRecordId }) =>
    [recordId, otherRecordId].every((name) => isSiteTold(name.split('/')[0] ?? '')),
  );
  const statuses = movement.statuses.filter(
    (status) =>
      (isFollowed || status === 'redirected' || status === 'contradicted') &&
      (status !== 'contradicted' || contradictions.length > 0),
  );
  const { declaredToId, receiverId, redirections, sent: _s, ...told } = movement;
  const {
    daysUnderWay: _d,
    dueOn: _o,
    inTransitGrams: _i,
    inTransitMicrograms: _m,
    ...rest
  } = told;
  return {
    ...rest,
    toSiteId: atSiteId,
    status: statuses[0] ?? 'open',
    statuses: statuses.length > 0 ? statuses : ['open'],
    sent: sentToSite(sentSeenBy(enterpriseId, movement), atSiteId),
    ...(movement.sent.toSiteId === atSiteId ? { declaredToId } : {}),
    ...(isComing ? { receiverId, dueOn } : {}),
    ...(isFollowed ? { inTransitGrams, inTransitMicrograms } : {}),
    ...(isFollowed && daysUnderWay !== undefined ? { daysUnderWay } : {}),
    receipts,
    ...differenceOf(movement, receipts),
    redirections: redirections
      .filter((each) => each.fromId === enterpriseId || each.toId === enterpriseId)
      .map((each) => redirectionSeenBy(enterpriseId, each)),
    returns: movement.returns.filter(({ movementId }) =>
      receipts.some(({ refused }) => refused?.returnMovementId === movementId),
    ),
    repairs: movement.repairs.filter(({ siteId }) => isSiteTold(siteId)),
    contradictions,
  };
}

/** The first destination is told to whoever was to receive it there. */
const sentToSite = ({ toSiteId, ...sent }: SeenSent & { toSiteId?: string }, atSiteId: string) =>
  toSiteId === atSiteId ? { ...sent, toSiteId } : sent;

function redirectionSeenBy(enterpriseId: string, redirection: Redirection): SeenRedirection {
  const { fromSiteId, fromId, toSiteId, toId, ...told } = redirection;
  return {
    ...told,
    ...(fromId === enterpriseId ? { fromSiteId, fromId } : {}),
    ...(toId === enterpriseId ? { toSiteId, toId } : {}),
  };
}

type Difference = Pick<Movement, 'differenceGrams' | 'differenceMicrograms'>;

/** Of the receipts that are seen. */
function differenceOf(movement: Movement, receipts: Movement['receipts']): Difference {
  if (receipts.length === movement.receipts.length) {
    const { differenceGrams, differenceMicrograms } = movement;
    return { differenceGrams, differenceMicrograms };
  }
  const sums = new Map<string, bigint>();
  for (const [element, amount] of receipts.flatMap((each) =>
    Object.entries(each.differenceMicrograms),
  )) {
    sums.set(element, (sums.get(element) ?? 0n) + BigInt(amount));
  }
  return {
    differenceGrams: receipts.reduce((sum, each) => sum + each.differenceGrams, 0),
    differenceMicrograms: Object.fromEntries(
      [...sums].filter(([, amount]) => amount !== 0n).map(([name, sum]) => [name, String(sum)]),
    ),
  };
}

export type SeenAwaitedMovement = SeenMovement & Pick<AwaitedMovement, 'ready'>;

export function awaitedMovementSeenBy(
  viewer: Viewer,
  { ready, ...movement }: AwaitedMovement,
): SeenAwaitedMovement | undefined {
  const seen = movementSeenBy(viewer, movement);
  return seen && { ...seen, ready };
}

/**
 * Of a line that went on to somebody else a receiver is told in the list what it may know; here, where
 * both moments would have to be parted, nothing.
 */
export function changedMovementSeenBy(
  viewer: Viewer,
  changed: ChangedMovement,
): ChangedMovement | undefined {
  const { senderId, sellerId, declaredToId, receiverId, changes } = changed;
  const enterpriseId = viewer.role === 'enterprise' ? viewer.enterpriseId : undefined;
  const wentOn = [changed.from, changed.to].some(({ statuses }) => statuses.includes('redirected'));
  const isReceiver = [declaredToId, receiverId].includes(enterpriseId ?? '') && !wentOn;
  const isHeir = receiverId === enterpriseId && changed.to.inTransitGrams > 0;
  const isOfSuccessor =
    !isHeir &&
    changes.some((each) => each.siteId === changed.toSiteId && each.submitterId !== enterpriseId);
  return asSeenBy<ChangedMovement>(viewer, {
    kind: 'movement',
    ownerId: senderId,
    declaredId: sellerId,
    ...(isReceiver && !isOfSuccessor ? { declaredToId: enterpriseId } : {}),
    whole: changed,
    part: () => ({
      ...changed,
      changes: changes.filter(
        ({ siteId, submitterId }) => siteId === changed.fromSiteId || submitterId === enterpriseId,
      ),
    }),
  });
}
