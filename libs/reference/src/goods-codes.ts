import { sourceIn, sources } from './laws/sources';
import { codeTable, type Coded, type Sourced } from './code-table';

/**
 * Magnets and rare earths are two customs series that are never added: 57,392 t of
 * magnets and 62,585 t of rare earths in 2025 are not parts of one number.
 */
export type StatisticsSeries = 'magnets' | 'rare-earths' | 'other';

export type GoodsCodeEntry = Coded & Sourced & Readonly<{ series: StatisticsSeries }>;

type Row = readonly [code: string, en: string, zh: string];

/** GACC-2805, CTARIFF-2805. */
const unmixedMetals = [
  ['2805301100', 'Neodymium, unmixed', '金属钕'],
  ['2805301200', 'Dysprosium, unmixed', '金属镝'],
  ['2805301300', 'Terbium, unmixed', '金属铽'],
  ['2805301400', 'Lanthanum, unmixed', '金属镧'],
  ['2805301510', 'Cerium, unmixed (first subheading)', '金属铈（一）'],
  ['2805301590', 'Cerium, unmixed, other', '其他金属铈'],
  ['2805301600', 'Praseodymium, unmixed', '金属镨'],
  ['2805301700', 'Yttrium, unmixed', '金属钇'],
  ['2805301800', 'Scandium, unmixed', '金属钪'],
  ['2805301910', 'Samarium, gadolinium, lutetium, unmixed', '金属钐、钆、镥'],
  ['2805301990', 'Other rare-earth metals, unmixed', '其他未混合稀土金属'],
] as const satisfies readonly Row[];

/** Eight digits are general knowledge ; the two zeros are ours. */
const mixedMetalsUnverified = [
  ['2805302100', 'Rare-earth metals, mixed or interalloyed, battery grade', '电池级混合稀土金属'],
  ['2805302900', 'Rare-earth metals, mixed or interalloyed, other', '其他混合稀土金属'],
] as const satisfies readonly Row[];

/** The order of the single oxides, and all cerium compounds, are general knowledge. */
const compoundsUnverified = [
  ['2846101000', 'Cerium oxide', '氧化铈'],
  ['2846102000', 'Cerium hydroxide', '氢氧化铈'],
  ['2846103000', 'Cerium carbonate', '碳酸铈'],
  ['2846109090', 'Other cerium compounds', '其他铈化合物'],
  ['2846901100', 'Yttrium oxide', '氧化钇'],
  ['2846901200', 'Lanthanum oxide', '氧化镧'],
  ['2846901300', 'Neodymium oxide', '氧化钕'],
  ['2846901400', 'Europium oxide', '氧化铕'],
  ['2846901500', 'Dysprosium oxide', '氧化镝'],
  ['2846901600', 'Terbium oxide', '氧化铽'],
  ['2846901700', 'Praseodymium oxide', '氧化镨'],
  ['2846901800', 'Lutetium oxide', '氧化镥'],
  ['2846903100', 'Terbium fluoride', '氟化铽'],
  ['2846903200', 'Dysprosium fluoride', '氟化镝'],
  ['2846903300', 'Lanthanum fluoride', '氟化镧'],
  ['2846903400', 'Neodymium fluoride', '氟化钕'],
  ['2846903500', 'Praseodymium fluoride', '氟化镨'],
  ['2846903600', 'Yttrium fluoride', '氟化钇'],
  ['2846903990', 'Other rare-earth fluorides', '其他稀土氟化物'],
] as const satisfies readonly Row[];

/** CTARIFF-2846, HTSHUB-2846, GZBH; the codes ending in 910 or 820 as Announcement 18 prints them. */
const compounds = [
  ['2846901920', 'Erbium oxide', '氧化铒'],
  ['2846901930', 'Gadolinium oxide', '氧化钆'],
  ['2846901940', 'Samarium oxide', '氧化钐'],
  ['2846901970', 'Ytterbium oxide', '氧化镱'],
  ['2846901980', 'Scandium oxide', '氧化钪'],
  ['2846901991', 'Red phosphor', '灯用红粉'],
  [
    '2846901992',
    'Mixed oxides, 30 % or more medium and heavy rare earths',
    '按重量计中重稀土总含量≥30%的其他氧化稀土',
  ],
  [
    '2846901993',
    'Oxide mixtures containing Sm, Gd, Tb, Dy, Lu, Sc or Y',
    '含钐、钆、铽、镝、镥、钪、钇的氧化物混合物',
  ],
  ['2846901999', 'Other rare-earth oxides', '其他氧化稀土'],
  ['2846902100', 'Terbium chloride', '氯化铽'],
  ['2846902200', 'Dysprosium chloride', '氯化镝'],
  ['2846902300', 'Lanthanum chloride', '氯化镧'],
  ['2846902400', 'Neodymium chloride', '氯化钕'],
  ['2846902500', 'Praseodymium chloride', '氯化镨'],
  ['2846902600', 'Yttrium chloride', '氯化钇'],
  [
    '2846902810',
    'Mixed chlorides, 30 % or more medium and heavy rare earths',
    '按重量计中重稀土总含量≥30%的混合氯化稀土',
  ],
  ['2846902890', 'Other mixed chlorides', '其他混合氯化稀土'],
  [
    '2846902910',
    'Other chlorides (as in Announcement 18)',
    '其他未混合氯化稀土（2025年第18号公告所列）',
  ],
  ['2846902990', 'Other chlorides', '其他未混合氯化稀土'],
  ['2846903910', 'Other fluorides (as in Announcement 18)', '其他氟化稀土（2025年第18号公告所列）'],
  [
    '2846904820',
    'Mixed carbonates (as in Announcement 18)',
    '混合碳酸稀土（2025年第18号公告所列）',
  ],
  [
    '2846904910',
    'Other carbonates (as in Announcement 18)',
    '其他未混合碳酸稀土（2025年第18号公告所列）',
  ],
  [
    '2846909910',
    'Other compounds, 30 % or more medium and heavy rare earths',
    '按重量计中重稀土总含量≥30%的其他稀土化合物',
  ],
  ['2846909920', 'Other compounds', '其他稀土化合物'],
] as const satisfies readonly Row[];

const magnets = [
  [
    '8505111000',
    'Rare-earth permanent magnets and articles to become magnets',
    '稀土永磁铁及稀土永磁体',
  ],
] as const satisfies readonly Row[];

const besideMagnets = [
  ['8505119000', 'Permanent magnets of other metals', '其他金属的永磁铁及永磁体'],
  ['8505190010', 'Magnet pole pieces over 2 m', '直径大于2米的磁极块'],
  ['8505190090', 'Permanent magnets not of metal', '其他非金属的永磁铁及永磁体'],
  ['3824999922', 'Targets and mixtures, rare-earth', '稀土靶材及混合物'],
  ['8486909110', 'Sputtering targets for semiconductor equipment', '溅射靶材'],
] as const satisfies readonly Row[];

const ferroAlloys = [
  [
    '7202999191',
    'Rare-earth ferrosilicon, over 10 % rare earth',
    '稀土硅铁合金，稀土元素含量大于10%',
  ],
] as const satisfies readonly Row[];

const ferroAlloysUnverified = [
  ['7202999100', 'NdFeB as strip-cast flake or crushed lumps', '钕铁硼速凝永磁片及不可锻块'],
] as const satisfies readonly Row[];

const oresUnverified = [
  ['2530902000', 'Other rare-earth metal ores', '其他稀土金属矿'],
  ['2612200000', 'Thorium ores and concentrates (monazite)', '钍矿砂及其精矿（独居石）'],
] as const satisfies readonly Row[];

const of = (rows: readonly Row[], series: StatisticsSeries, verified: boolean) =>
  rows.map(([code, en, zh]): GoodsCodeEntry => {
    const source =
      verified && code.startsWith('2846904')
        ? sourceIn('rare-earth-export-control')
        : sources.tariff;
    return { code, en, zh, series, source, verified };
  });

/**
 * The ten-digit numbers of the Chinese tariff. They say what a thing is for customs and never
 * whether it is controlled: that follows from composition and processing degree (Announcement 18 of 2025).
 */
export const goodsCodes: readonly GoodsCodeEntry[] = [
  ...of(magnets, 'magnets', true),
  ...of(besideMagnets, 'other', true),
  ...of(ferroAlloys, 'other', true),
  ...of(ferroAlloysUnverified, 'other', false),
  ...of(unmixedMetals, 'rare-earths', true),
  ...of(mixedMetalsUnverified, 'rare-earths', false),
  ...of(compounds, 'rare-earths', true),
  ...of(compoundsUnverified, 'rare-earths', false),
  ...of(oresUnverified, 'rare-earths', false),
];

type CodeIn<Rows extends readonly Row[]> = Rows[number][0];

export type GoodsCode =
  | CodeIn<typeof magnets>
  | CodeIn<typeof besideMagnets>
  | CodeIn<typeof ferroAlloys>
  | CodeIn<typeof ferroAlloysUnverified>
  | CodeIn<typeof unmixedMetals>
  | CodeIn<typeof mixedMetalsUnverified>
  | CodeIn<typeof compounds>
  | CodeIn<typeof compoundsUnverified>
  | CodeIn<typeof oresUnverified>;

const table = codeTable<GoodsCodeEntry, GoodsCode>(goodsCodes);

export const goodsCodeOf = table.find;
export const isGoodsCode = table.has;

/** Eight digits, as statistics are published: 85051110 is the magnet series. */
export const statisticsCodeOf = (code: GoodsCode): string => code.slice(0, 8);
