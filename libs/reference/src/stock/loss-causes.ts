import { sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type LossCauseEntry = Coded &
  Readonly<{
    /** EPCIS disposition. */
    epcis: 'stolen' | 'destroyed' | 'disposed';
    source: string;
  }>;

const source = sources.accounts;
const ours = `${sources.accounts}; the wording is ours`;

/**
 * What happened to what was lost (Lost, postings.md §2). There is no cause that says "missing":
 * what is merely not found is a stock-take, and shows as material unaccounted for (postings.md §5).
 */
export const lossCauses = [
  { code: 'fire', en: 'Fire', zh: '火灾', epcis: 'destroyed', source },
  { code: 'explosion', en: 'Explosion', zh: '爆炸', epcis: 'destroyed', source: ours },
  {
    code: 'self-ignition',
    en: 'Powder caught fire by itself',
    zh: '粉末自燃',
    epcis: 'destroyed',
    source: ours,
  },
  { code: 'flood', en: 'Flood or storm', zh: '水灾或风暴', epcis: 'destroyed', source: ours },
  {
    code: 'earthquake',
    en: 'Earthquake or landslide',
    zh: '地震或滑坡',
    epcis: 'destroyed',
    source: ours,
  },
  {
    code: 'dam-failure',
    en: 'Failure of a tailings dam or leach pond',
    zh: '尾矿库或浸取池溃坝',
    epcis: 'disposed',
    source: ours,
  },
  { code: 'theft', en: 'Theft', zh: '盗窃', epcis: 'stolen', source },
  { code: 'robbery', en: 'Robbery or fraud', zh: '抢劫或诈骗', epcis: 'stolen', source: ours },
  { code: 'spill', en: 'Spill', zh: '泄漏洒落', epcis: 'disposed', source },
  {
    code: 'transport-accident',
    en: 'Transport accident',
    zh: '运输事故',
    epcis: 'destroyed',
    source: ours,
  },
  {
    code: 'equipment-failure',
    en: 'Burst furnace, tank or pipe',
    zh: '设备破裂',
    epcis: 'disposed',
    source: ours,
  },
] as const satisfies readonly LossCauseEntry[];

export type LossCause = (typeof lossCauses)[number]['code'];

const table = codeTable<LossCauseEntry, LossCause>(lossCauses);

export const lossCauseOf = table.find;
export const isLossCause = table.has;
