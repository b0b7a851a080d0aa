import type { DecisionInput, KeyedRows, Refusal } from '@lodestone/kernel';
import { agencyInForce } from '../../enterprise/agencies';
import type { AgencyActCode } from '../../enterprise/agency.events';
import { enterpriseRowOf } from '../../enterprise/enterprise.rows';
import { enterpriseStream } from '../../enterprise/enterprise.events';
import type { TakenLot } from '../../records/lines';
import type { AgencyUse } from '../../records/trade.events';
import { operatorOn } from '../operators';
import type { SiteOn } from '../site-on';
import { lotRowOf, siteRowOf } from '../site.rows';
import type { SubmittedAct, SubmittedExport, SubmittedSale } from '../submitted';

/** Rows of a stream that a batch could not name before it was decided. */
export const notLookedAt: KeyedRows = { get: () => undefined, scan: () => [] };

/** Whose act it is, as declared; the operator of the site where nobody is. */
const declaredIn = (act: SubmittedSale | SubmittedExport): string | undefined =>
  act.type === 'Exported' ? act.exporterId : act.sellerId;

type DeclaredRefusal = Refusal<'seller-not-found' | 'exporter-not-found'>;

/** Who is declared has to be in the directory. */
export function refuseUnlisted<Act extends SubmittedSale | SubmittedExport>(
  act: Act,
  site: SiteOn,
  other: DecisionInput['other'],
): (DeclaredRefusal & Readonly<{ code: NotFoundOf<Act> }>) | undefined {
  const declaredId = declaredIn(act);
  if (declaredId === undefined || declaredId === site.enterpriseId) return undefined;
  if (enterpriseRowOf(other(enterpriseStream(declaredId)))) return undefined;
  const refusal: DeclaredRefusal =
    act.type === 'Exported'
      ? {
          code: 'exporter-not-found',
          detail: { exporterId: declaredId },
          pointer: '/exporterId',
        }
      : { code: 'seller-not-found', detail: { sellerId: declaredId }, pointer: '/sellerId' };
  return refusal as DeclaredRefusal & { code: NotFoundOf<Act> };
}

type NotFoundOf<Act extends SubmittedSale | SubmittedExport> = Act extends SubmittedExport
  ? 'exporter-not-found'
  : 'seller-not-found';

export type Acting = Readonly<{
  own: KeyedRows;
  site: SiteOn;
  declaredId: string;
  act: AgencyActCode;
  occurredOn: string;
  takes: readonly TakenLot[];
  other: DecisionInput['other'];
}>;

export type WhoActs = Readonly<{ siteOperatorId: string; agencies?: readonly AgencyUse[] }>;

/**
 * The operator of the site, and the grants under which it acts for whoever is declared and for the
 * owners of what it takes. One that is missing is no reason to refuse: the act happened, and the flag
 * `agency-missing` says so.
 */
export function whoActs({
  own,
  site,
  declaredId,
  act,
  occurredOn,
  takes,
  other,
}: Acting): Readonly<{ who: WhoActs }> | Readonly<{ refusal: Refusal<'look-first'> }> {
  const agentId = site.enterpriseId;
  const agencies: AgencyUse[] = [];
  for (const enterpriseId of principalsOf(declaredId, takes, agentId)) {
    const rows = other(enterpriseStream(enterpriseId));
    if (rows === notLookedAt) {
      const lotId = takes.find(({ ownerId }) => ownerId === enterpriseId)?.lotId ?? '';
      const broughtByRecordId = lotRowOf(own, lotId)?.madeById;
      const detail = { lotId, ownerId: enterpriseId, broughtByRecordId };
      return { refusal: { code: 'look-first', detail } };
    }
    const found = agencyInForce(rows, { enterpriseId, agentId, act, day: occurredOn });
    if (found) agencies.push(found);
  }
  return { who: { siteOperatorId: agentId, ...(agencies.length > 0 ? { agencies } : {}) } };
}

/** For whom the operator acts besides itself: the declared one first, then owners as they come. */
const principalsOf = (
  declaredId: string,
  takes: ReadonlyArray<Pick<TakenLot, 'ownerId'>>,
  operatorId: string,
): readonly string[] =>
  [...new Set([declaredId, ...takes.map(({ ownerId }) => ownerId)])].filter(
    (enterpriseId) => enterpriseId !== operatorId,
  );

/** Streams of those for whom an act is done at this site, as far as its lots are there. */
export function principalStreams(
  act: SubmittedSale | SubmittedExport,
  own: KeyedRows,
): readonly string[] {
  const site = siteRowOf(own);
  const operatorId = site ? operatorOn(site, act.occurredOn) : '';
  const lots = act.goods.flatMap(({ takes }) =>
    takes.flatMap(({ lotId }) => lotRowOf(own, lotId) ?? []),
  );
  return principalsOf(declaredIn(act) ?? operatorId, lots, operatorId).map(enterpriseStream);
}

/**
 * In a batch a lot may be made before it is sold: its owner is then somebody whom the batch names, or
 * who owns what the batch takes from. Only what it receives is somebody's whom nobody can know yet.
 */
export function ownersInBatch(acts: readonly SubmittedAct[], own: KeyedRows): readonly string[] {
  if (!acts.some(({ type }) => type === 'SoldToClient' || type === 'Exported')) return [];
  const owners = acts.flatMap(lotIdsIn).flatMap((lotId) => lotRowOf(own, lotId)?.ownerId ?? []);
  const site = siteRowOf(own);
  const operators = new Set(site && acts.map(({ occurredOn }) => operatorOn(site, occurredOn)));
  // Of a site that changes hands within the batch, what one operator makes another may sell.
  return [...new Set([...owners, ...operators])]
    .filter((id) => operators.size > 1 || !operators.has(id))
    .map(enterpriseStream);
}

function lotIdsIn(act: SubmittedAct): readonly string[] {
  if ('goods' in act) return act.goods.flatMap(({ takes }) => takes.map(({ lotId }) => lotId));
  if ('takes' in act) return act.takes.map(({ lotId }) => lotId);
  return act.type === 'StockTaken' ? act.lots.map(({ lotId }) => lotId) : [];
}
