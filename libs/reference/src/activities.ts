import { sourceIn } from './laws/sources';
import { codeTable, type Coded } from './code-table';

export type ActivityEntry = Coded &
  Readonly<{
    /** Named in Order 785 Art. 14: must keep product-flow records and enter them. */
    recordsByLaw: boolean;
    source: string;
  }>;

const art2 = sourceIn('rare-earth-regulations', '2');
const art14 = sourceIn('rare-earth-regulations', '14');
const art16 = sourceIn('rare-earth-regulations', '16');

/**
 * What a site may be registered for. Art. 14 names five of these; magnet makers and traders come
 * in as exporters and through the magnet platform of June 2025.
 */
export const activities = [
  { code: 'mining', en: 'Mining', zh: '稀土开采', recordsByLaw: true, source: art14 },
  {
    code: 'separation',
    en: 'Smelting and separation',
    zh: '冶炼分离',
    recordsByLaw: true,
    source: art14,
  },
  {
    code: 'metal-smelting',
    en: 'Metal smelting',
    zh: '金属冶炼',
    recordsByLaw: true,
    source: art14,
  },
  { code: 'recycling', en: 'Recycling', zh: '综合利用', recordsByLaw: true, source: art14 },
  {
    code: 'magnet-making',
    en: 'Magnet making',
    zh: '磁材制造',
    recordsByLaw: false,
    source: sourceIn('rare-earth-regulations', '14'),
  },
  { code: 'trade', en: 'Trade', zh: '产品流通', recordsByLaw: false, source: art2 },
  { code: 'import', en: 'Import', zh: '进口', recordsByLaw: false, source: art2 },
  { code: 'export', en: 'Export', zh: '产品出口', recordsByLaw: true, source: art14 },
  {
    code: 'reserve',
    en: 'Keeping of reserves',
    zh: '稀土储备',
    recordsByLaw: false,
    source: art16,
  },
  {
    code: 'bonded-warehousing',
    en: 'Bonded warehousing',
    zh: '保税仓储',
    recordsByLaw: false,
    source: sourceIn('dual-use-regulations', '48'),
  },
] as const satisfies readonly ActivityEntry[];

export type Activity = (typeof activities)[number]['code'];

const table = codeTable<ActivityEntry, Activity>(activities);

export const activityOf = table.find;
export const isActivity = table.has;
