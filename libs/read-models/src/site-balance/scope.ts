import type { Ordinal } from '@lodestone/kernel';
import { stretchesOf, type Chain } from './chain';
import { dayNumber, type Period } from './period';

/** Whose balance it is: of these sites together, or of all that there are. */
export type Sites = readonly string[] | 'all';

/** A balance is of a period, as far as it had happened by a day and was known at an ordinal. */
export type Asked = Readonly<{
  sites: Sites;
  period: Period;
  asOf?: string | undefined;
  knownAt: Ordinal;
}>;

/** The same in the numbers of the columns. */
export type Bounds = Readonly<{
  /** By number of the site, 1 of those that are within. */
  isWithin: Uint8Array;
  fromDay: number;
  toDay: number;
  knownAt: Ordinal;
}>;

export function boundsOf(chain: Chain, { sites, period, asOf, knownAt }: Asked): Bounds {
  return {
    isWithin: sitesWithin(chain, sites),
    fromDay: dayNumber(period.from),
    toDay: dayNumber(asOf === undefined || asOf > period.to ? period.to : asOf),
    knownAt,
  };
}

function sitesWithin({ dictionaries }: Chain, sites: Sites): Uint8Array {
  const words = dictionaries.of('site');
  const isWithin = new Uint8Array(words.count);
  // Site 0 is no site: nothing lies between one of these and nobody.
  if (sites === 'all') return isWithin.fill(1, 1);
  for (const siteId of sites) {
    const number = words.numberOf(siteId);
    if (number !== undefined) isWithin[number] = 1;
  }
  return isWithin;
}

/** Every site of which anything had been posted by an ordinal, in the order of their ids. */
export function sitesPosted(chain: Chain, knownAt: Ordinal): readonly string[] {
  const words = chain.dictionaries.of('site');
  const isPosted = new Uint8Array(words.count);
  for (const { lines, from, to } of stretchesOf(chain, knownAt)) {
    const { site } = lines.columns;
    for (let n = from; n < to; n++) isPosted[site[n] as number] = 1;
  }
  return Array.from({ length: words.count }, (_, n) => n)
    .filter((n) => isPosted[n] === 1)
    .map((n) => words.wordOf(n))
    .sort();
}

/**
 * Which site a movement was opened by: a dispatch by the sender, a return leg by whoever turned the
 * goods away. So what is on its way back is never taken for something that came.
 */
export function openersOf({ dictionaries }: Chain): (movement: number, site: number) => boolean {
  const [movements, sites] = [dictionaries.of('line'), dictionaries.of('site')];
  const known = new Map<number, string>();
  return (movement, site) => {
    let opener = known.get(movement);
    if (opener === undefined) {
      const word = movements.wordOf(movement);
      opener = word.slice(0, word.indexOf('/'));
      known.set(movement, opener);
    }
    return opener === sites.wordOf(site);
  };
}
