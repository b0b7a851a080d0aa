import type { PostingLine } from '@lodestone/ledger';

/** The rare earths by their numbers in files, as postings.md decision 4 lists them. */
export const elements = 'La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Sc Y'.split(' ');

const numbersOfElements = new Map(elements.map((element, n) => [element, n]));

/** Undefined of what is no rare earth. */
export const numberOfElement = (element: string): number | undefined =>
  numbersOfElements.get(element);

const dayMs = 86_400_000;

/** Of the day that was asked last: lines of one act are of one day. */
let last: readonly [date: string, day: number] = ['1970-01-01', 0];

export function dayOf(date: string): number {
  if (date !== last[0]) last = [date, Date.parse(date) / dayMs];
  return last[1];
}

export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** As the whole ledger names it: a lot or unit with its site, a movement by its own name. */
export function lotNameOf(line: PostingLine): string | undefined {
  const { siteId, lotId, movementId } = line;
  if (lotId === undefined) return undefined;
  if (movementId === lotId) return movementId;
  return isOfUnit(line) ? unitName(siteId, lotId) : lotName(siteId, lotId);
}

/** Named like a lot of the site that sent it, which it mostly is: a return leg calls it so as well. */
export function sentLotNameOf({ movementId, sentLotId }: PostingLine): string | undefined {
  if (movementId === undefined || sentLotId === undefined) return undefined;
  return lotName(movementId.slice(0, movementId.indexOf('/')), sentLotId);
}

/** A difference that was counted is of a unit where it is of no material. */
const isOfUnit = ({ account, material }: PostingLine): boolean =>
  account === 'in-process' || (account === 'stock-difference' && material === undefined);

export const lotName = (siteId: string, lotId: string): string => `${siteId}/${lotId}`;

/** No id has a colon, so no lot is called like a unit. */
export const unitName = (siteId: string, unitId: string): string => `${siteId}/unit:${unitId}`;
