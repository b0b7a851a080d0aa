import { randomOf, type Random } from '../chance/random';
import { monthOf, type CivilDate } from '../time/calendar';
import type { NationAct } from './act';
import { openBook, type Book } from './book';
import type { Rhythm } from './rhythm';
import type { Unit } from './unit';

/** A nation while it is being made: what lies where, and what has happened so far. */
export type Making = Readonly<{
  rhythm: Rhythm;
  /** A source of chance of one's own; asked again, it goes on where it was. */
  random: (label: string) => Random;
  book: Book;
  /** What is in the extraction lines, by site. */
  units: Map<string, Unit>;
  /** Named cases that have happened. */
  told: Set<string>;
  /** In an order in which every act comes after those that it stands on. */
  acts: NationAct[];
  /** `2024-03-ORE-0012`: the month, what it is, and how many the site had of these. */
  nextRecordId: (siteId: string, on: CivilDate, code: string) => string;
  /** `NDPR-240312-7`, unique at its site. */
  nextLotId: (siteId: string, on: CivilDate, code: string) => string;
}>;

export function beginMaking(seed: number, rhythm: Rhythm): Making {
  const sources = new Map<string, Random>();
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  return {
    rhythm,
    random: (label) => {
      const known = sources.get(label) ?? randomOf(seed, label);
      sources.set(label, known);
      return known;
    },
    book: openBook(),
    units: new Map(),
    told: new Set(),
    acts: [],
    nextRecordId: (siteId, on, code) =>
      `${monthOf(on)}-${code}-${String(count(`${siteId}/${code}`)).padStart(4, '0')}`,
    nextLotId: (siteId, on, code) =>
      `${code}-${on.slice(2).replaceAll('-', '')}-${count(`${siteId}/lot/${code}`)}`,
  };
}
