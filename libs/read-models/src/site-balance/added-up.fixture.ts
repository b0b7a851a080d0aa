import { totalMicrograms, type PostingLine } from '@lodestone/ledger';
import type { BalanceElement } from './amounts';
import { nothing, plus, type Books, type Sum } from './books';
import type { Asked } from './scope';
import { holdings, terms } from './terms';

/** A line with the event that posted it. */
export type Dated = PostingLine & Readonly<{ ordinal: number }>;

export const inside = (held: Books['before']): Sum =>
  holdings.reduce((sum, holding) => plus(sum, held[holding]), nothing);

export const within = (lines: readonly Dated[], { sites, asOf, knownAt, period }: Asked) =>
  lines.filter(
    (line) =>
      line.ordinal <= knownAt &&
      line.occurredOn <= period.to &&
      (asOf === undefined || line.occurredOn <= asOf) &&
      (sites === 'all' || sites.includes(line.siteId)),
  );

type Summed = Pick<PostingLine, 'massGrams' | 'content'>;

export const addUp = (lines: readonly Summed[], element: BalanceElement): Sum =>
  lines.reduce(
    (sum, { massGrams, content }) =>
      plus(sum, {
        massGrams: BigInt(massGrams),
        micrograms: element === 'total' ? totalMicrograms(content) : (content.get(element) ?? 0n),
      }),
    nothing,
  );

/** The same from the lines themselves, in the words of postings.md §2. */
export function addedUp(lines: readonly Dated[], asked: Asked, element: BalanceElement): Books {
  const { sites, period } = asked;
  const known = within(lines, asked);
  const isAmong = (siteId: string | undefined): boolean =>
    sites === 'all' || sites.includes(siteId ?? '');
  const isInside = ({ account, otherSiteId }: Dated): boolean =>
    account === 'stock' ||
    account === 'in-process' ||
    (account === 'in-transit' && isAmong(otherSiteId));
  const held = (some: readonly Dated[]) =>
    Object.fromEntries(
      holdings.map((holding) => [
        holding,
        addUp(
          some.filter((line) => line.account === holding && isInside(line)),
          element,
        ),
      ]),
    ) as Books['before'];
  const posted = known.filter((line) => line.occurredOn >= period.from && !isInside(line));
  return {
    before: held(known.filter(({ occurredOn }) => occurredOn < period.from)),
    after: held(known),
    posted: Object.fromEntries(
      terms.map((term) => [
        term,
        addUp(
          posted.filter((line) => termOf(line) === term),
          element,
        ),
      ]),
    ) as Books['posted'],
  };
}

const termOf = ({ account, movementId = '', siteId }: Dated): string =>
  account !== 'in-transit' ? account : movementId.startsWith(`${siteId}/`) ? 'sent' : 'received';
