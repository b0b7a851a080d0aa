import type { GradeCode } from '@lodestone/reference';
import type { LotMaterialCode } from '@lodestone/reference';
import type { CivilDate } from '../time/calendar';
import type { NationLot, Portion } from './lot';

export type Wanted = Readonly<{
  siteId: string;
  material: LotMaterialCode;
  grade?: GradeCode | undefined;
  on: CivilDate;
}>;

/** What lies at every site of the nation, so that no lot is ever promised twice. */
export type Book = Readonly<{
  add: (lot: NationLot) => void;
  /** Grams of a material that may be used on a day. */
  stock: (wanted: Wanted) => number;
  /** Grams of a material at a site, whenever it becomes available. */
  position: (wanted: Omit<Wanted, 'on'>) => number;
  /** Takes up to `grams`, oldest lots first; the answer may hold less. */
  draw: (wanted: Wanted, grams: number) => readonly Portion[];
  /** Takes what lies there, whatever it is; the answer may be empty. */
  drawAll: (wanted: Wanted) => readonly Portion[];
  /** The lots that may be used on a day, oldest first. */
  lots: (wanted: Wanted) => readonly NationLot[];
  /** What stayed on the shelves of a site since it was last asked: the ends of lots. */
  crumbs: (siteId: string) => readonly NationLot[];
}>;

/** The last two thousandths of a lot stay on the shelf: nobody ships 300 g of eight tonnes. */
const crumb = 0.002;

const isUsable = ({ leftGrams, massGrams }: NationLot): boolean => leftGrams > massGrams * crumb;

export function openBook(): Book {
  const shelves = new Map<string, NationLot[]>();
  const ends = new Map<string, NationLot[]>();
  const shelf = ({ siteId, material, grade }: Omit<Wanted, 'on'>): NationLot[] => {
    const key = `${siteId}/${material}/${grade ?? ''}`;
    const lots = shelves.get(key) ?? [];
    shelves.set(key, lots);
    return lots;
  };
  /** Used-up lots leave the shelf, so that looking for one does not grow with the years. */
  const clear = (lots: NationLot[]): void => {
    const kept = lots.filter((lot) => {
      if (isUsable(lot)) return true;
      if (lot.leftGrams > 0) ends.set(lot.siteId, [...(ends.get(lot.siteId) ?? []), lot]);
      return false;
    });
    lots.splice(0, lots.length, ...kept);
  };
  const sum = (lots: readonly NationLot[]): number =>
    lots.reduce((grams, { leftGrams }) => grams + leftGrams, 0);
  const availableOf = (wanted: Wanted): readonly NationLot[] =>
    shelf(wanted).filter((lot) => isUsable(lot) && lot.availableOn <= wanted.on);

  const draw = (wanted: Wanted, grams: number): readonly Portion[] => {
    const portions: Portion[] = [];
    let open = grams;
    for (const lot of availableOf(wanted)) {
      if (open <= 0) break;
      const part = Math.min(open, lot.leftGrams);
      lot.leftGrams -= part;
      open -= part;
      portions.push({ lot, grams: part });
    }
    clear(shelf(wanted));
    return portions;
  };

  return {
    add: (lot) => {
      const lots = shelf(lot);
      // Nearly always the newest: looked for from the end. Lots of one day keep their order.
      const before = lots.findLastIndex(({ availableOn }) => availableOn <= lot.availableOn);
      lots.splice(before + 1, 0, lot);
    },
    stock: (wanted) => sum(availableOf(wanted)),
    position: (wanted) => sum(shelf(wanted)),
    draw,
    drawAll: (wanted) => draw(wanted, Infinity),
    lots: availableOf,
    crumbs: (siteId) => {
      const found = ends.get(siteId) ?? [];
      ends.delete(siteId);
      return found;
    },
  };
}
