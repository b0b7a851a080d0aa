import type {
  OpenSite,
  RecordAct,
  RegisterEnterprise,
  SubmittedAct,
  VoidRecord,
} from '@lodestone/ledger';

/** A small chain for specs: two enterprises that refine and make magnets, at fixed dates. */
export const registerEnterprise = (
  enterpriseId: string,
  change: Partial<RegisterEnterprise['data']> = {},
): RegisterEnterprise => ({
  type: 'RegisterEnterprise',
  data: {
    enterpriseId,
    name: '天津磁材有限公司',
    nameLatin: 'Tianjin Magnetic Materials Co., Ltd.',
    countryCode: 'CN',
    identifiers: [{ scheme: 'uscc', value: '91110000600037341L' }],
    ...change,
  },
});

export const openSite = (
  siteId: string,
  enterpriseId: string,
  change: Partial<OpenSite['data']> = {},
): OpenSite => ({
  type: 'OpenSite',
  data: {
    siteId,
    enterpriseId,
    name: '一厂',
    nameLatin: 'Works No. 1',
    place: { countryCode: 'CN', locality: 'Tianjin' },
    activities: ['separation', 'magnet-making', 'export'],
    ...change,
  },
});

export const recordAct = (siteId: string, recordId: string, act: SubmittedAct): RecordAct => ({
  type: 'RecordAct',
  data: { siteId, recordId, act },
});

export const voidRecord = (
  siteId: string,
  recordId: string,
  targetRecordId: string,
): VoidRecord => ({
  type: 'VoidRecord',
  data: { siteId, recordId, targetRecordId, reason: 'wrong-mass' },
});

export const oxidePpm = { Nd: 639_000, Pr: 206_000 };

/** Opening stock of one oxide lot: the shortest way to have something. */
export const openingStock = (
  lotId: string,
  massGrams: number,
  occurredOn = '2025-01-01',
): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn,
  makes: [{ lotId, material: 'praseodymium-neodymium-oxide', massGrams, ppm: oxidePpm }],
});

export const clientAbroad = { ref: 'ref-of-a-client-abroad', countryCode: 'DE' };
export const clientAtHome = { ref: 'ref-of-a-client-at-home', countryCode: 'CN' };
