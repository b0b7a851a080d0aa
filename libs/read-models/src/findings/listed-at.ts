import { lastDayOf } from '@lodestone/kernel';

type Days = Readonly<{ from: string; to: string }>;

/** Where the records of a site are listed that happened on these days. */
export const recordsAt = (siteId: string, { from, to }: Days): string =>
  `/sites/${siteId}/records?from=${from}&to=${to}`;

/** The same of whole months. */
export const recordsOfMonths = (siteId: string, first: string, last = first): string =>
  recordsAt(siteId, { from: `${first}-01`, to: lastDayOf(last) });

type Exports = Readonly<{ exporterId: string; month: string; destination?: string }>;

/** Where the exports of somebody in a month are listed. */
export const exportsAt = ({ exporterId, month, destination }: Exports): string => {
  const query = new URLSearchParams({
    kind: 'exported',
    exporterId,
    monthFrom: month,
    monthTo: month,
    ...(destination === undefined ? {} : { destination }),
  });
  return `/registers/transaction-volumes/records?${query.toString()}`;
};
