import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { dayOf } from '@lodestone/journal/posted-names';

/** A site of an enterprise: from a day on, and until one that is excluded; left out where it goes on. */
export type Operated = Readonly<{ siteId: string; from?: string; until?: string }>;

type Days = Readonly<{ first: number; end: number }>;

/** Whether a site, by the journal's number of it, was one of these on a day. */
export function isOperated(
  words: Pick<Dictionaries, 'of'>,
  operated: readonly Operated[],
): (site: number, day: number) => boolean {
  const bySite = new Map<number, Days[]>();
  for (const { siteId, from, until } of operated) {
    const site = words.of('site').numberOf(siteId);
    if (site === undefined) continue;
    const days = {
      first: from === undefined ? -Infinity : dayOf(from),
      end: until === undefined ? Infinity : dayOf(until),
    };
    bySite.set(site, [...(bySite.get(site) ?? []), days]);
  }
  return (site, day) =>
    bySite.get(site)?.some(({ first, end }) => day >= first && day < end) ?? false;
}
