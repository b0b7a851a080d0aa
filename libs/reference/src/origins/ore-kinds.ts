import { sourceIn, sources } from '../laws/sources';
import { codeTable, type Coded, type Sourced } from '../code-table';

export type OreKindEntry = Coded &
  Sourced &
  Readonly<{
    /** The kind of quota that its mining counts against; `null` where none is known. */
    quotaKind: 'rock' | 'ionic' | null;
  }>;

/**
 * What the ore was, as declared by whoever mined or landed it (岩矿型, 离子型). By law
 * a separator's quota counts all of them, wherever they were mined.
 */
export const oreKinds = [
  {
    code: 'rock-type',
    en: 'Rock-type ore (light rare earths)',
    zh: '岩矿型',
    quotaKind: 'rock',
    source: sources.quotas,
    verified: true,
  },
  {
    code: 'ion-type',
    en: 'Ion-type ore (medium and heavy rare earths)',
    zh: '离子型',
    quotaKind: 'ionic',
    source: sources.quotas,
    verified: true,
  },
  {
    code: 'heavy-mineral-sand',
    en: 'Heavy-mineral sand (monazite, xenotime)',
    zh: '重砂矿（独居石、磷钇矿）',
    quotaKind: null,
    source: `${sourceIn('total-volume-measures', '3')}; general knowledge`,
    verified: false,
  },
  {
    code: 'by-product',
    en: 'By-product of other minerals',
    zh: '其他矿产伴生',
    quotaKind: null,
    source: sourceIn('total-volume-measures', '3'),
    verified: true,
  },
] as const satisfies readonly OreKindEntry[];

export type OreKind = (typeof oreKinds)[number]['code'];

const table = codeTable<OreKindEntry, OreKind>(oreKinds);

export const oreKindOf = table.find;
export const isOreKind = table.has;
