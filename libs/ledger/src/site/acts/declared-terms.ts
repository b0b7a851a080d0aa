import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { enterpriseRowOf } from '../../enterprise/enterprise.rows';
import { enterpriseStream } from '../../enterprise/enterprise.events';
import { parseWorldId } from '../../ids';
import type { DeclaredGoods } from '../../records/lines';
import { siteStream } from '../../records/site.events';
import type { DeclaredTerms } from '../../records/trade.events';
import { operatorOfRecord, type SiteOn } from '../site-on';
import { recordKey, siteRowOf, type RecordRow } from '../site.rows';
import type { PartyRef, SubmittedAct, SubmittedGoods, SubmittedTerms } from '../submitted';
import { goodsRefusals, refuseGoods } from './declared-goods';

/** What a declaration says is checked for form; what it means is judged by the regime (events.md). */
export const declaredRefusals = [
  'principal-not-foreign',
  'producer-not-found',
  'import-not-found',
  ...goodsRefusals,
] as const;

export type DeclaredRefusal = (typeof declaredRefusals)[number];

type Declared = SubmittedTerms &
  Readonly<{ goods: readonly SubmittedGoods[]; returnedImportRecordId?: string }>;

/** Other streams that the terms are looked up in: the producer's, and that of an import's site. */
export const streamsOfTerms = (
  { producerId, returnedImportRecordId }: Omit<Declared, 'goods'>,
  siteId: string,
): readonly string[] => {
  const imported = parseWorldId(returnedImportRecordId ?? '');
  return [
    ...(producerId === undefined ? [] : [enterpriseStream(producerId)]),
    ...(imported && imported.siteId !== siteId ? [siteStream(imported.siteId)] : []),
  ];
};

/** The same of an act of any kind. */
export function refuseDeclaredIn(
  act: SubmittedAct,
  site: SiteOn,
  given: Pick<DecisionInput, 'own' | 'other'>,
): Refusal<DeclaredRefusal> | undefined {
  if ('goods' in act) return refuseDeclared(act, site, given);
  return 'principal' in act ? refusePrincipal(act.principal, site) : undefined;
}

/** The first thing that cannot be true of what is declared, in order of precedence. */
export function refuseDeclared(
  declared: Declared,
  site: SiteOn,
  given: Pick<DecisionInput, 'own' | 'other'>,
): Refusal<DeclaredRefusal> | undefined {
  return (
    refusePrincipal(declared.principal, site) ??
    refuseProducer(declared.producerId, given) ??
    refuseReturned(declared.returnedImportRecordId, site, given) ??
    refuseGoods(declared.goods)
  );
}

/** Who has goods processed here from abroad is not of the country of the site. */
export function refusePrincipal(
  principal: PartyRef | undefined,
  { countryCode }: SiteOn,
): Refusal<'principal-not-foreign'> | undefined {
  return principal?.countryCode === countryCode
    ? { code: 'principal-not-foreign', detail: { countryCode }, pointer: '/principal/countryCode' }
    : undefined;
}

function refuseProducer(
  producerId: string | undefined,
  { other }: Pick<DecisionInput, 'other'>,
): Refusal<'producer-not-found'> | undefined {
  return producerId === undefined || enterpriseRowOf(other(enterpriseStream(producerId)))
    ? undefined
    : { code: 'producer-not-found', detail: { producerId }, pointer: '/producerId' };
}

/** An import at a site of somebody else is answered in the words for one that does not exist. */
function refuseReturned(
  returnedImportRecordId: string | undefined,
  site: SiteOn,
  { own, other }: Pick<DecisionInput, 'own' | 'other'>,
): Refusal<'import-not-found'> | undefined {
  if (returnedImportRecordId === undefined) return undefined;
  const named = parseWorldId(returnedImportRecordId);
  const rows = named && (named.siteId === site.siteId ? own : other(siteStream(named.siteId)));
  const there = rows && siteRowOf(rows);
  const record = rows && named && rows.get<RecordRow>(recordKey(named.recordId));
  const isOurs = there && record && operatorOfRecord(there, record) === site.enterpriseId;
  if (isOurs && record.type === 'ImportLanded' && record.state === 'live') return undefined;
  return {
    code: 'import-not-found',
    detail: { returnedImportRecordId },
    pointer: '/returnedImportRecordId',
  };
}

/** What is declared of the whole, as it will be stored: without what was left out. */
export const declaredTermsOf = ({
  tradeMode,
  portCode,
  transportMode,
  incoterm,
  paymentMode,
  contractedOn,
  producerId,
  handbookNumber,
  principal,
}: SubmittedTerms): Omit<DeclaredTerms, 'agencies'> =>
  said({
    tradeMode,
    portCode,
    transportMode,
    incoterm,
    paymentMode,
    contractedOn,
    producerId,
    handbookNumber,
    principalRef: principal?.ref,
  });

/** The same of one line of goods. */
export const declaredGoodsOf = ({
  processingDegree,
  billOfMaterials,
  netMassGrams,
  grossMassGrams,
  statistics,
  isDeclaredControlled,
  licences,
  processingFee,
}: SubmittedGoods): DeclaredGoods =>
  said({
    processingDegree,
    billOfMaterials,
    netMassGrams,
    grossMassGrams,
    statistics,
    isDeclaredControlled,
    licences,
    processingFee,
  });

type Said<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

const said = <Fields extends object>(fields: Fields): Said<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Said<Fields>;
