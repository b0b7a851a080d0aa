import { codeTable, type Coded } from './code-table';
import type { RareEarth } from './elements';
import { alloys, metals } from './materials/metals';
import { chemicals, hydrides, oxides } from './materials/compounds';
import { magnets } from './materials/magnets';
import { mineralProducts, ores } from './materials/minerals';
import { added, scraps, wastes } from './materials/residues';
import type { MaterialRow } from './materials/material-row';

/**
 * The classes that rules speak of. `ore` and `mineral-product` are what a recycler must not be fed
 * (Order 785 Art. 11); only `mineral-product` counts against a mining quota (postings.md §7);
 * `added` and `waste` are never lots.
 */
export const materialClasses = [
  { code: 'ore', en: 'Ore', zh: '原矿' },
  { code: 'mineral-product', en: 'Mineral product', zh: '稀土矿产品' },
  { code: 'compound', en: 'Compound', zh: '稀土化合物' },
  { code: 'metal', en: 'Metal', zh: '稀土金属' },
  { code: 'alloy', en: 'Alloy', zh: '稀土合金' },
  { code: 'magnet', en: 'Magnet', zh: '永磁材料' },
  { code: 'scrap', en: 'Scrap', zh: '稀土二次资源' },
  { code: 'added', en: 'Added material', zh: '辅料' },
  { code: 'waste', en: 'Waste', zh: '废弃物' },
] as const satisfies readonly Coded[];

export type MaterialClass = (typeof materialClasses)[number]['code'];

export type Material = Coded &
  Readonly<{
    class: MaterialClass;
    /** The elements that the name promises, main one first; empty where the name promises none. */
    principal: readonly RareEarth[];
    /**
     * What the content can at most be made of (postings.md C1). `oxide`: no richer than the pure
     * oxides; also right for carbonates, chlorides, fluorides and ores, which are poorer still.
     * `none`: may hold elements as metal, so a million parts per million is the only bound.
     */
    pureCompound: 'oxide' | 'none';
    /** Weighed and assayed as an oxide or a metal, to the better of the two accuracies of C2. */
    isMeasuredAsMetalOrOxide: boolean;
  }>;

type Kind = Pick<Material, 'class' | 'pureCompound' | 'isMeasuredAsMetalOrOxide'>;

const kind = (
  materialClass: MaterialClass,
  pureCompound: Material['pureCompound'],
  isMeasuredAsMetalOrOxide: boolean,
): Kind => ({ class: materialClass, pureCompound, isMeasuredAsMetalOrOxide });

const of = (rows: readonly MaterialRow[], each: Kind): readonly Material[] =>
  rows.map(([code, en, zh, principal = []]) => ({ code, en, zh, principal, ...each }));

export const materials: readonly Material[] = [
  ...of(ores, kind('ore', 'oxide', false)),
  ...of(mineralProducts, kind('mineral-product', 'oxide', false)),
  ...of(oxides, kind('compound', 'oxide', true)),
  ...of(chemicals, kind('compound', 'oxide', false)),
  ...of(hydrides, kind('compound', 'none', false)),
  ...of(metals, kind('metal', 'none', true)),
  ...of(alloys, kind('alloy', 'none', false)),
  ...of(magnets, kind('magnet', 'none', false)),
  ...of(scraps, kind('scrap', 'none', false)),
  ...of(added, kind('added', 'none', false)),
  ...of(wastes, kind('waste', 'none', false)),
];

type CodeIn<Rows extends readonly MaterialRow[]> = Rows[number][0];

/** What can be a lot. */
export type LotMaterialCode =
  | CodeIn<typeof ores>
  | CodeIn<typeof mineralProducts>
  | CodeIn<typeof oxides>
  | CodeIn<typeof chemicals>
  | CodeIn<typeof hydrides>
  | CodeIn<typeof metals>
  | CodeIn<typeof alloys>
  | CodeIn<typeof magnets>
  | CodeIn<typeof scraps>;

export type AddedMaterialCode = CodeIn<typeof added>;
export type WasteMaterialCode = CodeIn<typeof wastes>;
export type MaterialCode = LotMaterialCode | AddedMaterialCode | WasteMaterialCode;

const table = codeTable<Material, MaterialCode>(materials);
const classTable = codeTable<Coded, MaterialClass>(materialClasses);

export const materialOf = table.find;
export const isMaterialCode = table.has;
export const isMaterialClass = classTable.has;

export const isLotMaterialCode = (code: string): code is LotMaterialCode => {
  const found = materialOf(code);
  return found !== undefined && found.class !== 'added' && found.class !== 'waste';
};

export const isAddedMaterialCode = (code: string): code is AddedMaterialCode =>
  materialOf(code)?.class === 'added';

export const isWasteMaterialCode = (code: string): code is WasteMaterialCode =>
  materialOf(code)?.class === 'waste';
