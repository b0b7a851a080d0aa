import type { Columns } from '@lodestone/journal/columns';
import { accounts } from '@lodestone/ledger';
import type { Chain } from './chain';
import { openersOf, type Bounds } from './scope';
import { holdings, numberOf, termOfAccount, terms, unaccounted } from './terms';

// The first three accounts, in the order of the holdings.
const [inProcess, inTransit] = [numberOf('in-process'), numberOf('in-transit')];
const [received, sent] = [terms.indexOf('received'), terms.indexOf('sent')];

/** What was there before the period, what was put on top of it, and the terms that say why. */
export const [beforeAt, withinAt, termsAt] = [0, holdings.length, 2 * holdings.length] as const;
export const placeCount = termsAt + terms.length;

/** Whether a line at this place is part of what is there at the end. */
export const isInsideAfter = (place: number): boolean => place >= 0 && place < termsAt;

const missingAt = new Set(unaccounted.map((term) => termsAt + terms.indexOf(term)));

export const isMissing = (place: number): boolean => missingAt.has(place);

/** Goods on their way stand where the two sites say, and not where the account does. */
const onTheWay = -2;

/** By number of the account, before the period and within it; −1 of what only changed something before. */
const placeBefore = Int8Array.from(accounts, (_, account) =>
  account === inTransit ? onTheWay : account <= inProcess ? beforeAt + account : -1,
);
const placeWithin = Int8Array.from(accounts, (_, account) => {
  if (account === inTransit) return onTheWay;
  if (account <= inProcess) return withinAt + account;
  return termsAt + (termOfAccount[account] as number);
});

/** Where in a balance a line stands: the one rule by which it is added up and told again. */
export class Places {
  readonly #isOpener: (movement: number, site: number) => boolean;
  readonly #isWithin: Uint8Array;
  readonly #fromDay: number;
  readonly #toDay: number;

  constructor(chain: Chain, { isWithin, fromDay, toDay }: Bounds) {
    this.#isOpener = openersOf(chain);
    this.#isWithin = isWithin;
    this.#fromDay = fromDay;
    this.#toDay = toDay;
  }

  /** −1 of a line that is of none: of another site, too late, or of what changed something before. */
  of(columns: Columns, n: number): number {
    const day = columns.date[n] as number;
    if (this.#isWithin[columns.site[n] as number] === 0 || day > this.#toDay) return -1;
    const isBefore = day < this.#fromDay;
    const account = columns.account[n] as number;
    const place = (isBefore ? placeBefore[account] : placeWithin[account]) as number;
    return place === onTheWay ? this.#placeOnTheWay(columns, n, isBefore) : place;
  }

  #placeOnTheWay(columns: Columns, n: number, isBefore: boolean): number {
    // Between two sites that are looked at together goods are inside.
    const isBetween = this.#isWithin[columns.otherSite[n] as number] === 1;
    if (isBetween) return (isBefore ? beforeAt : withinAt) + inTransit;
    if (isBefore) return -1;
    const isOwn = this.#isOpener(columns.movement[n] as number, columns.site[n] as number);
    return termsAt + (isOwn ? sent : received);
  }
}
