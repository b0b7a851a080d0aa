import type { Answer, RunningLedger } from './running-ledger';

/** Two enterprises on the chain and a stranger, with numbers that pass their checks. */
const enterprises = {
  'BT-RE': { name: '包头稀土有限公司', nameLatin: 'Baotou RE Co.', uscc: '91110000600037341L' },
  'TJ-MAG': { name: '天津磁材有限公司', nameLatin: 'Tianjin Magnets', uscc: '91440300708461136T' },
  XX: { name: '外人有限公司', nameLatin: 'Stranger Co.', uscc: '91120116700123458R' },
} as const;

export const sites = { 'BT-SEP': 'BT-RE', 'TJ-WORKS': 'TJ-MAG', 'XX-YARD': 'XX' } as const;

export const enterpriseBody = (enterpriseId: keyof typeof enterprises) => {
  const { name, nameLatin, uscc } = enterprises[enterpriseId];
  const identifiers = [{ scheme: 'uscc', value: uscc }];
  return { name, nameLatin, countryCode: 'CN', identifiers };
};

export const siteBody = (enterpriseId: string) => ({
  enterpriseId,
  name: '一厂',
  nameLatin: 'Works No. 1',
  place: { countryCode: 'CN', regionCode: '120111', locality: 'Tianjin, Xiqing' },
  activities: ['separation', 'magnet-making', 'export'],
});

const accepted = async (answer: Promise<Answer>): Promise<Answer> => {
  const { status, body, ...rest } = await answer;
  if (status !== 201) throw new Error(`not recorded: ${JSON.stringify(body)}`);
  return { status, body, ...rest };
};

/** Registers everybody, and gives the magnet works magnets to sell. */
export async function begin(ledger: RunningLedger): Promise<void> {
  for (const enterpriseId of Object.keys(enterprises) as (keyof typeof enterprises)[]) {
    const url = `/enterprises/${enterpriseId}`;
    await accepted(ledger.put('regulator', url, enterpriseBody(enterpriseId)));
  }
  for (const [siteId, enterpriseId] of Object.entries(sites)) {
    await accepted(ledger.put('regulator', `/sites/${siteId}`, siteBody(enterpriseId)));
  }
}

export const record = (ledger: RunningLedger, url: string, body: object): Promise<Answer> => {
  const siteId = url.split('/')[2] as keyof typeof sites;
  return accepted(ledger.put(sites[siteId], url, body));
};

export const opening = {
  type: 'OpeningStockDeclared',
  occurredOn: '2025-01-01',
  makes: [
    {
      lotId: 'MAG',
      material: 'ndfeb-magnet',
      grade: 'N42SH',
      massGrams: 2_000_000,
      ppm: { Nd: 221_700, Dy: 4_330, Fe: 655_000, B: 9_800 },
    },
  ],
};

export const client = (name: string, value: string) => ({
  name,
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value }],
});

export const kolner = client('Kölner Motorenwerke AG', '213800KUD8LAJWSQ9D15');

export const exportOf = (massGrams: number, buyer: object = kolner) => ({
  type: 'Exported',
  occurredOn: '2025-04-20',
  buyer,
  importer: buyer,
  consignee: buyer,
  endUser: buyer,
  endUseCode: 'traction-motors',
  destinationCountryCode: 'DE',
  finalDestinationCountryCode: 'DE',
  contractNumber: 'TJ-2025-0417',
  invoiceNumber: '25442000000012345678',
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      pieces: 600,
      valueMinor: '5520000',
      currency: 'EUR',
      takes: [{ lotId: 'MAG', massGrams }],
    },
  ],
});
