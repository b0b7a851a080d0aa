import type { DeclaredGoods, LotRow, SubmittedGoods, SubmittedTerms } from '@lodestone/ledger';
import { dealKey, type DealRow } from '@lodestone/ledger/site/site.rows';
import { clientAbroad } from '../chain';
import type { Draws } from './draws';
import { enterpriseIds, rowsOfSite, siteIds, ownersOfSites, type Turn } from './world';

type Terms = SubmittedTerms & Readonly<{ customsDeclarationNumber?: string }>;

const someTerms: Required<Omit<Terms, 'principal' | 'producerId'>> = {
  tradeMode: '0214',
  portCode: 'CNTXG',
  transportMode: '2',
  incoterm: 'FOB',
  paymentMode: 'telegraphic-transfer',
  contractedOn: '2025-01-01',
  handbookNumber: 'C02025000123',
  customsDeclarationNumber: '020220250000012345',
};

/** Some of what a declaration says of the whole, each field or not. */
export function termsOf(draws: Draws): Terms {
  const terms = { ...someTerms, producerId: draws.one(enterpriseIds), principal: clientAbroad };
  return Object.fromEntries(Object.entries(terms).filter(() => draws.chance(60)));
}

/** Some of what it says of a line; a careless clerk now and then licenses or bills too much. */
export function declaredOf(draws: Draws, takes: SubmittedGoods['takes']): DeclaredGoods {
  const grams = takes.reduce((sum, { massGrams }) => sum + massGrams, 0);
  const netMassGrams = grams + draws.below(3);
  const degree = { processingDegree: draws.one(['blank', 'end-product']) } as const;
  const declared: DeclaredGoods = {
    ...degree,
    billOfMaterials: takes.map(({ lotId, massGrams }) => ({
      lotId,
      massGrams: draws.chance(2) ? massGrams + 1 : draws.grams(massGrams),
      pieces: draws.between(1, 9),
      ...degree,
    })),
    netMassGrams,
    grossMassGrams: netMassGrams + draws.below(100) - (draws.chance(2) ? 1 : 0),
    statistics: { unitCode: 'KGM', quantity: `${draws.between(1, 99)}.5` },
    isDeclaredControlled: draws.chance(50),
    licences: [{ licenceNumber: 'L-1', item: 1, massGrams: draws.grams(grams) }],
    processingFee: { valueMinor: String(draws.below(1_000)), currency: 'CNY' },
  };
  return Object.fromEntries(Object.entries(declared).filter(() => draws.chance(60)));
}

/** An import of one of the own enterprise's sites that still stands. */
export function returnedImport({ ledger, draws, siteId }: Turn): object {
  const own = siteIds.filter((id) => ownersOfSites[id] === ownersOfSites[siteId]);
  const imports = own.flatMap((id) =>
    rowsOfSite(ledger, id)
      .scan<Readonly<{ type: string; state: string }>>('record/')
      .filter(([, { type, state }]) => type === 'ImportLanded' && state === 'live')
      .map(([key]) => `${id}/${key.slice('record/'.length)}`),
  );
  const returnedImportRecordId = draws.chance(20) ? draws.pick(imports) : undefined;
  return returnedImportRecordId === undefined ? {} : { returnedImportRecordId };
}

/** A deal of the site that still stands: what comes back left by it, seldom before it came. */
export function returnedDeal({ ledger, draws, siteId }: Turn): object {
  if (!draws.chance(20)) return {};
  const deals = rowsOfSite(ledger, siteId).scan<DealRow>(dealKey(''));
  const [key] = draws.pick(deals) ?? [];
  return key === undefined ? {} : { returnedDealId: key.slice(dealKey('').length) };
}

/** How surely a composition is known, so that the lots of a record can be told from others. */
export const analysisOf = (draws: Draws, occurredOn: string, of: Pick<LotRow, 'ppm'>) => ({
  method: 'icp-oes',
  laboratoryId: 'LAB',
  analysedOn: occurredOn,
  ...(draws.chance(70)
    ? {
        uncertaintyPpm: Object.fromEntries(
          Object.keys(of.ppm).map((element) => [element, draws.between(1, 999)]),
        ),
      }
    : {}),
});
