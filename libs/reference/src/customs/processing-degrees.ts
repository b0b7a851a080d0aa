import { codeTable, type Coded, type Sourced } from '../code-table';

export type ProcessingDegreeEntry = Coded &
  Sourced &
  Readonly<{
    /**
     * What the ministry says of such goods: inside the announcement where composition puts them there,
     * generally outside it, or nothing. The regime judges; this is what it may start from.
     */
    position: 'inside' | 'generally-outside' | 'not-said';
  }>;

const faq4 = {
  source: 'MOFCOM, FAQs on dual-use items (IV), on Announcement 18 of 2025, from secondary copies',
  verified: false,
} as const;
const faq5 = {
  source:
    'MOFCOM, FAQs on dual-use items (V), 16 September 2025, on Announcement 18 of 2025, from secondary copies',
  verified: false,
} as const;
const own = {
  source: 'goods that hold rare earths and no magnet; not in the FAQs',
  verified: false,
} as const;

/** How far goods are made: control depends on it beside composition, and never on the goods code alone. */
export const processingDegrees = [
  {
    code: 'not-a-magnet',
    en: 'Ore, compound, metal, alloy, powder or scrap',
    zh: '非磁体（矿、化合物、金属、合金、粉末、废料）',
    position: 'not-said',
    ...own,
  },
  { code: 'blank', en: 'Magnet blank', zh: '磁体毛坯', position: 'inside', ...faq4 },
  {
    code: 'machined-magnet',
    en: 'Machined magnet: sheet, ring, block',
    zh: '简单加工磁体（磁片、磁环、磁钢）',
    position: 'inside',
    ...faq4,
  },
  {
    code: 'magnet-segment',
    en: 'Magnet segment (tile)',
    zh: '磁瓦',
    position: 'inside',
    ...faq4,
  },
  {
    code: 'rotor-or-stator-assembly',
    en: 'Rotor or stator assembly',
    zh: '电机转子、定子组件',
    position: 'generally-outside',
    ...faq5,
  },
  {
    code: 'moulded-part',
    en: 'Sensor or part formed by injection moulding',
    zh: '注塑成型的传感器及部件',
    position: 'generally-outside',
    ...faq5,
  },
  {
    code: 'end-product',
    en: 'End product that holds magnets',
    zh: '装有磁性功能件的下游产品',
    position: 'generally-outside',
    ...faq5,
  },
] as const satisfies readonly ProcessingDegreeEntry[];

export type ProcessingDegree = (typeof processingDegrees)[number]['code'];

const table = codeTable<ProcessingDegreeEntry, ProcessingDegree>(processingDegrees);

export const processingDegreeOf = table.find;
export const isProcessingDegree = table.has;
