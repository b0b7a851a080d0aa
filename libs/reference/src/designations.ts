import { sourceIn } from './laws/sources';
import type { Activity } from './activities';
import { codeTable, type Coded, type Sourced } from './code-table';

export type DesignationEntry = Coded & Sourced & Readonly<{ activity: Activity }>;

/**
 * What an enterprise must be on the published list for; nobody else may do it (Order 785
 * Art. 8). A recycler or a metal maker needs no designation, and a recycler that is fed with
 * mineral products separates without one (Art. 11, Art. 22).
 */
export const designations = [
  {
    code: 'mining',
    en: 'Designated mining enterprise',
    zh: '稀土开采企业',
    activity: 'mining',
    source: sourceIn('rare-earth-regulations', '8'),
    verified: true,
  },
  {
    code: 'smelting-separation',
    en: 'Designated smelting and separation enterprise',
    zh: '稀土冶炼分离企业',
    activity: 'separation',
    source: sourceIn('rare-earth-regulations', '8'),
    verified: true,
  },
] as const satisfies readonly DesignationEntry[];

export type Designation = (typeof designations)[number]['code'];

const table = codeTable<DesignationEntry, Designation>(designations);

export const designationOf = table.find;
export const isDesignation = table.has;
