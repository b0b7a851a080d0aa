import type { DecisionInput, Refusal } from '@lodestone/kernel';
import { enterpriseRowOf } from '../../enterprise/enterprise.rows';
import { enterpriseStream } from '../../enterprise/enterprise.events';
import type { DeclaredGoods } from '../../records/lines';
import type { DeclaredTerms } from '../../records/trade.events';
import type { SiteOn } from '../site-on';
import type { PartyRef, SubmittedAct, SubmittedGoods, SubmittedTerms } from '../submitted';
import { goodsRefusals, refuseGoods } from './declared-goods';
import { refuseReturnedImport, streamsOfReturn } from './returned-goods';

/** What a declaration says is checked for form; what it means is judged by the regime (events.md). */
export const declaredRefusals = [
  'principal-not-foreign',
  'producer-not-found',
  'import-not-found',
  ...goodsRefusals,
] as const;

export type DeclaredRefusal = (typeof declaredRefusals)[number];

type Declared = SubmittedTerms &
  Readonly<{
    goods: readonly SubmittedGoods[];
    exporterId?: string;
    returnedImportRecordId?: string;
  }>;

/** Other streams that the terms are looked up in: the producer's, and that of an import's site. */
export const streamsOfTerms = (
  { producerId, returnedImportRecordId }: Omit<Declared, 'goods'>,
  siteId: string,
): readonly string[] => [
  ...(producerId === undefined ? [] : [enterpriseStream(producerId)]),
  ...streamsOfReturn(returnedImportRecordId, siteId),
];

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
    refuseReturnedImport(declared, site, given) ??
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
