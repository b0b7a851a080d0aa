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
}>;

/** The last two thousandths of a lot stay on the shelf: nobody ships 300 g of eight tonnes. */
const crumb = 0.002;

export function openBook(): Book {
  const shelves = new Map<string, NationLot[]>();
  const shelf = ({ siteId, material, grade }: Omit<Wanted, 'on'>): NationLot[] => {
    const key = `${siteId}/${material}/${grade ?? ''}`;
    const lots = shelves.get(key) ?? [];
    shelves.set(key, lots);
    return lots;
  };
  const usable = (wanted: Wanted): readonly NationLot[] =>
    shelf(wanted).filter(
      ({ leftGrams, massGrams, availableOn }) =>
        leftGrams > massGrams * crumb && availableOn <= wanted.on,
    );
  const sum = (lots: readonly NationLot[]): number =>
    lots.reduce((grams, { leftGrams }) => grams + leftGrams, 0);

  return {
    add: (lot) => {
      shelf(lot).push(lot);
      shelf(lot).sort(byAvailability);
    },
    stock: (wanted) => sum(usable(wanted)),
    position: (wanted) => sum(shelf(wanted)),
    draw: (wanted, grams) => {
      const portions: Portion[] = [];
      let open = grams;
      for (const lot of usable(wanted)) {
        if (open <= 0) break;
        const part = Math.min(open, lot.leftGrams);
        lot.leftGrams -= part;
        open -= part;
        portions.push({ lot, grams: part });
      }
      return portions;
    },
  };
}

/** Lots of the same day keep the order in which they were made. */
const byAvailability = (a: NationLot, b: NationLot): number =>
  a.availableOn === b.availableOn ? 0 : a.availableOn < b.availableOn ? -1 : 1;
