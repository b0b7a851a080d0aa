import type { Columns } from '@lodestone/journal/columns';
import type { Chain } from './chain';
import { openersOf, type Bounds } from './scope';
import { holdings, numberOf, termOfAccount, terms, unaccounted } from './terms';

const [stock, inProcess, inTransit] = holdings.map(numberOf) as [number, number, number];
const [received, sent] = [terms.indexOf('received'), terms.indexOf('sent')];

/** What was there before the period, what was put on top of it, and the terms that say why. */
export const [beforeAt, withinAt, termsAt] = [0, holdings.length, 2 * holdings.length] as const;
export const placeCount = termsAt + terms.length;

/** Whether a line at this place is part of what is there at the end. */
export const isInsideAfter = (place: number): boolean => place >= 0 && place < termsAt;

const missingAt = new Set(unaccounted.map((term) => termsAt + terms.indexOf(term)));

export const isMissing = (place: number): boolean => missingAt.has(place);

/** Where in a balance a line stands: the one rule by which it is added up and told again. */
export class Places {
  readonly #isOpener: (movement: number, site: number) => boolean;

  constructor(
    chain: Chain,
    private readonly bounds: Bounds,
  ) {
    this.#isOpener = openersOf(chain);
  }

  /** −1 of a line that is of none: of another site, too late, or of what changed something before. */
  of(columns: Columns, n: number): number {
    const { isWithin, fromDay, toDay } = this.bounds;
    const [site, day] = [columns.site[n] as number, columns.date[n] as number];
    if (isWithin[site] === 0 || day > toDay) return -1;
    const account = columns.account[n] as number;
    const isBefore = day < fromDay;
    const holdingAt = isBefore ? beforeAt : withinAt;
    if (account === stock) return holdingAt;
    if (account === inProcess) return holdingAt + 1;
    // Between two sites that are looked at together goods are inside, on their way.
    const isBetween = account === inTransit && isWithin[columns.otherSite[n] as number] === 1;
    if (isBetween) return holdingAt + 2;
    if (isBefore) return -1;
    if (account !== inTransit) return termsAt + (termOfAccount[account] as number);
    return termsAt + (this.#isOpener(columns.movement[n] as number, site) ? sent : received);
  }
}
