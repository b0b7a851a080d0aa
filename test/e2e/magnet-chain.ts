/**
 * One chain from the mine to the customs office, with the worked figures of postings.md §3: every
 * step loses a little, as it does in the world, and none makes rare earth out of nothing.
 */
export const chainSites = [
  { siteId: 'BY-MINE', enterpriseId: 'BY-RE', activities: ['mining'] },
  { siteId: 'BT-PLANT', enterpriseId: 'BT-SEP', activities: ['separation'] },
  { siteId: 'BT-SMELT', enterpriseId: 'BT-MET', activities: ['metal-smelting'] },
  { siteId: 'TJ-WORKS', enterpriseId: 'TJ-MAG', activities: ['magnet-making', 'export'] },
] as const;

type Step = Readonly<{ siteId: string; recordId: string; act: Record<string, unknown> }>;

const homeSale = (
  receivingSiteId: string,
  goods: Readonly<{ goodsCode: string; lotId: string; massGrams: number }>,
) => ({
  type: 'SoldToClient',
  receivingSiteId,
  destinationCountryCode: 'CN',
  contractNumber: `C-${goods.lotId}`,
  invoiceNumber: `I-${goods.lotId}`,
  goods: [
    {
      goodsCode: goods.goodsCode,
      grade: 'ungraded',
      valueMinor: '100000000',
      currency: 'CNY',
      takes: [{ lotId: goods.lotId, massGrams: goods.massGrams }],
    },
  ],
});

const receipt = (movementId: string, sentLotId: string, lotId: string, massGrams: number) => ({
  type: 'Received',
  receipts: [{ movementId, sentLotId, lotId, massGrams }],
});

const upstream: readonly Step[] = [
  {
    siteId: 'BY-MINE',
    recordId: 'MINE-1',
    act: {
      type: 'Mined',
      occurredOn: '2025-03-01',
      makes: [
        {
          lotId: 'ORE',
          material: 'rock-ore',
          massGrams: 40_000_000_000,
          ppm: { La: 13_000, Ce: 26_000, Pr: 2_400, Nd: 8_000, Sm: 500, Dy: 30 },
        },
      ],
    },
  },
  {
    siteId: 'BY-MINE',
    recordId: 'FLOAT-1',
    act: {
      type: 'Refined',
      step: 'beneficiation',
      occurredOn: '2025-03-02',
      takes: [{ lotId: 'ORE', massGrams: 40_000_000_000 }],
      makes: [
        {
          lotId: 'CON',
          material: 'bastnaesite-concentrate',
          massGrams: 2_300_000_000,
          ppm: { La: 85_000, Ce: 170_000, Pr: 24_000, Nd: 88_000, Sm: 5_000, Dy: 320 },
        },
      ],
      wastes: [
        {
          material: 'tailings',
          massGrams: 37_600_000_000,
          ppm: { La: 8_500, Ce: 17_000, Pr: 1_000, Nd: 3_050, Sm: 200, Dy: 12 },
        },
      ],
    },
  },
  {
    siteId: 'BY-MINE',
    recordId: 'SALE-1',
    act: {
      ...homeSale('BT-PLANT', { goodsCode: '2530902000', lotId: 'CON', massGrams: 500_000_000 }),
      occurredOn: '2025-03-03',
    },
  },
  {
    siteId: 'BT-PLANT',
    recordId: 'REC-1',
    act: { ...receipt('BY-MINE/SALE-1/1', 'CON', 'RC1', 500_000_000), occurredOn: '2025-03-04' },
  },
  {
    siteId: 'BT-PLANT',
    recordId: 'SEP-1',
    act: {
      type: 'Refined',
      step: 'separation',
      occurredOn: '2025-03-05',
      takes: [{ lotId: 'RC1', massGrams: 500_000_000 }],
      makes: [
        {
          lotId: 'NDPR',
          material: 'praseodymium-neodymium-oxide',
          massGrams: 55_000_000,
          ppm: { Nd: 639_000, Pr: 206_000 },
        },
      ],
    },
  },
  {
    siteId: 'BT-PLANT',
    recordId: 'SALE-2',
    act: {
      ...homeSale('BT-SMELT', { goodsCode: '2846909920', lotId: 'NDPR', massGrams: 1_000_000 }),
      occurredOn: '2025-03-06',
    },
  },
  {
    siteId: 'BT-SMELT',
    recordId: 'REC-2',
    act: { ...receipt('BT-PLANT/SALE-2/1', 'NDPR', 'OX', 1_000_000), occurredOn: '2025-03-07' },
  },
  {
    siteId: 'BT-SMELT',
    recordId: 'RED-1',
    act: {
      type: 'Refined',
      step: 'metal-reduction',
      occurredOn: '2025-03-08',
      takes: [{ lotId: 'OX', massGrams: 1_000_000 }],
      makes: [
        {
          lotId: 'MET',
          material: 'praseodymium-neodymium-metal',
          massGrams: 833_000,
          ppm: { Nd: 752_000, Pr: 240_000 },
        },
      ],
    },
  },
  {
    siteId: 'BT-SMELT',
    recordId: 'SALE-3',
    act: {
      ...homeSale('TJ-WORKS', { goodsCode: '2805302900', lotId: 'MET', massGrams: 833_000 }),
      occurredOn: '2025-03-09',
    },
  },
];

const worksStep = (
  recordId: string,
  [step, occurredOn]: readonly [string, string],
  flows: Record<string, unknown>,
): Step => ({
  siteId: 'TJ-WORKS',
  recordId,
  act: { type: 'MagnetProduced', step, occurredOn, ...flows },
});

const alloyPpm = { Nd: 225_000, Pr: 71_600, Fe: 650_000, B: 9_800 };
const blockPpm = { Nd: 225_800, Pr: 71_800, Fe: 650_000, B: 9_800 };

const works: readonly Step[] = [
  {
    siteId: 'TJ-WORKS',
    recordId: 'REC-3',
    act: { ...receipt('BT-SMELT/SALE-3/1', 'MET', 'METW', 833_000), occurredOn: '2025-03-10' },
  },
  worksStep('CAST-1', ['strip-casting', '2025-03-11'], {
    takes: [{ lotId: 'METW', massGrams: 833_000 }],
    adds: [
      { material: 'iron', massGrams: 1_837_000 },
      { material: 'ferro-boron', massGrams: 100_000 },
    ],
    makes: [
      {
        lotId: 'FLK',
        material: 'ndfeb-strip-cast-flake',
        massGrams: 2_735_000,
        ppm: { ...alloyPpm, Nd: 226_000, Pr: 72_000 },
      },
    ],
  }),
  worksStep('HD-1', ['hydrogen-decrepitation', '2025-03-12'], {
    takes: [{ lotId: 'FLK', massGrams: 2_735_000 }],
    makes: [
      {
        lotId: 'HDP',
        material: 'ndfeb-hydrogen-decrepitated-powder',
        massGrams: 2_746_000,
        ppm: { ...alloyPpm, Nd: 225_100, Pr: 71_700 },
      },
    ],
  }),
  worksStep('MILL-1', ['jet-milling', '2025-03-13'], {
    takes: [{ lotId: 'HDP', massGrams: 2_746_000 }],
    makes: [
      { lotId: 'PWD', material: 'ndfeb-jet-milled-powder', massGrams: 2_700_000, ppm: alloyPpm },
    ],
  }),
  worksStep('SINT-1', ['pressing-sintering', '2025-03-14'], {
    takes: [{ lotId: 'PWD', massGrams: 2_700_000 }],
    makes: [
      { lotId: 'BLK', material: 'ndfeb-sintered-block', massGrams: 2_640_000, ppm: blockPpm },
      { lotId: 'OFF', material: 'ndfeb-off-cuts', massGrams: 30_000, ppm: blockPpm },
    ],
  }),
  worksStep('MACH-1', ['machining', '2025-03-15'], {
    takes: [{ lotId: 'BLK', massGrams: 2_640_000 }],
    makes: [
      {
        lotId: 'FIN',
        material: 'ndfeb-machined-blank',
        grade: 'N42SH',
        massGrams: 1_980_000,
        ppm: blockPpm,
      },
      {
        lotId: 'SWF',
        material: 'ndfeb-swarf',
        massGrams: 790_000,
        ppm: { Nd: 186_000, Pr: 59_000 },
      },
    ],
  }),
  worksStep('GBD-1', ['grain-boundary-diffusion', '2025-03-16'], {
    takes: [
      { lotId: 'FIN', massGrams: 1_980_000 },
      { lotId: 'TBF', massGrams: 14_000 },
    ],
    makes: [
      {
        lotId: 'GBD',
        material: 'ndfeb-diffused-magnet',
        grade: 'N42SH',
        massGrams: 1_986_000,
        ppm: { ...blockPpm, Nd: 225_100, Pr: 71_500, Dy: 4_400 },
      },
    ],
  }),
  worksStep('COAT-1', ['coating', '2025-03-17'], {
    takes: [{ lotId: 'GBD', massGrams: 1_986_000 }],
    adds: [{ material: 'nickel-coating', massGrams: 31_000 }],
    makes: [
      {
        lotId: 'MAG',
        material: 'ndfeb-magnet',
        grade: 'N42SH',
        massGrams: 2_016_000,
        ppm: { Nd: 221_700, Pr: 70_400, Dy: 4_330, Fe: 640_000, B: 9_600 },
      },
    ],
  }),
];

/** What lay there before: the diffusion source of the magnet works. */
export const openingStock: Step = {
  siteId: 'TJ-WORKS',
  recordId: 'OPEN-1',
  act: {
    type: 'OpeningStockDeclared',
    occurredOn: '2025-01-01',
    makes: [
      { lotId: 'TBF', material: 'dysprosium-fluoride', massGrams: 50_000, ppm: { Dy: 740_000 } },
    ],
  },
};

/** From the ore to 2,016 kg of finished magnets in lot MAG at TJ-WORKS. */
export const makingMagnets: readonly Step[] = [...upstream, ...works];
