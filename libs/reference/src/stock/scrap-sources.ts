import { sourceIn } from '../laws/sources';
import type { MaterialCode } from '../materials';
import { codeTable, type Coded, type Sourced } from '../code-table';

export type ScrapSourceEntry = Coded &
  Sourced &
  Readonly<{
    /** From a maker's floor, or from somebody who had used the thing (Order 785 Art. 30). */
    stage: 'production' | 'end-of-life';
  }>;

const law = sourceIn('rare-earth-regulations', '30');
const seized = sourceIn('rare-earth-regulations', '21–23');
const gku = 'general knowledge';

/**
 * Where scrap came from that no act of this ledger made (ScrapCollected). Scrap that a step on the
 * ledger made is a lot already and is sold or sent: collected, it would count twice (postings.md §2).
 */
export const scrapSources = [
  {
    code: 'magnet-maker',
    en: 'Magnet maker off the ledger',
    zh: '账外磁材企业',
    stage: 'production',
    source: law,
    verified: true,
  },
  {
    code: 'motor-maker',
    en: 'Motor or device maker',
    zh: '电机及器件企业',
    stage: 'production',
    source: gku,
    verified: false,
  },
  {
    code: 'metal-maker',
    en: 'Metal or alloy maker off the ledger',
    zh: '账外金属冶炼企业',
    stage: 'production',
    source: gku,
    verified: false,
  },
  {
    code: 'scrap-dealer',
    en: 'Scrap dealer, source not known',
    zh: '废料经销商，来源不明',
    stage: 'production',
    source: gku,
    verified: false,
  },
  {
    code: 'vehicles',
    en: 'End-of-life vehicles',
    zh: '报废汽车',
    stage: 'end-of-life',
    source: law,
    verified: true,
  },
  {
    code: 'wind-turbines',
    en: 'Dismantled wind turbines',
    zh: '退役风机',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'electronics',
    en: 'Waste electronics',
    zh: '废弃电子产品',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'hard-disks',
    en: 'Hard disk drives',
    zh: '废硬盘',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'household-appliances',
    en: 'Waste household appliances',
    zh: '废旧家电',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'elevators-and-motors',
    en: 'Dismantled elevators and industrial motors',
    zh: '拆解电梯与工业电机',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'electric-two-wheelers',
    en: 'Electric two-wheelers',
    zh: '报废电动两轮车',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'medical-equipment',
    en: 'Dismantled medical equipment',
    zh: '退役医疗设备',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'lamps',
    en: 'Lamps with phosphor',
    zh: '废荧光灯',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'batteries',
    en: 'Nickel-metal-hydride batteries',
    zh: '废镍氢电池',
    stage: 'end-of-life',
    source: gku,
    verified: false,
  },
  {
    code: 'refinery-catalyst',
    en: 'Refineries, spent catalyst',
    zh: '炼厂废催化剂',
    stage: 'production',
    source: gku,
    verified: false,
  },
  {
    code: 'polishing-works',
    en: 'Polishing works',
    zh: '抛光加工企业',
    stage: 'production',
    source: gku,
    verified: false,
  },
  {
    code: 'confiscated',
    en: 'Confiscated by an authority',
    zh: '罚没',
    stage: 'end-of-life',
    source: seized,
    verified: false,
  },
] as const satisfies readonly ScrapSourceEntry[];

export type ScrapSource = (typeof scrapSources)[number]['code'];

const table = codeTable<ScrapSourceEntry, ScrapSource>(scrapSources);

export const scrapSourceOf = table.find;
export const isScrapSource = table.has;

/** What only a maker's floor leaves; whoever takes a used thing apart finds none of it. */
const ofProduction: ReadonlySet<string> = new Set<MaterialCode>([
  'ndfeb-swarf',
  'ndfeb-off-cuts',
  'ndfeb-powder-scrap',
  'ndfeb-melt-scrap',
  'smco-swarf',
  'smco-off-cuts',
  'electrolysis-slag',
  'diffusion-source-residue',
]);

/** Whether a source usually leaves scrap of a kind; what was confiscated may be anything. */
export const leavesScrapOf = (source: string, material: string): boolean =>
  source === 'confiscated' ||
  scrapSourceOf(source)?.stage !== 'end-of-life' ||
  !ofProduction.has(material);
