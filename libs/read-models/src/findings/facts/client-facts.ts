import { monthOf, monthsAfter, monthsBetween } from '@lodestone/kernel';
import type { Act, Exported, Versions } from '@lodestone/ledger';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfClients, rulesOfParcels } from '../rules';
import { tallied, type Tally } from '../sums';
import { findingFiguresOn } from '@lodestone/reference';
import type { Change } from '../tell';

/** What an exporter sent to a buyer, as it declared the buyer, in grams, month after month. */
export type ClientFacts = Readonly<{
  exporterId: string;
  buyerRef: string;
  firstMonth: string;
  grams: readonly number[];
  /** From this one on they are judged; those before are what was usual. */
  judgedFrom: number;
}>;

/** Small parcels of an exporter to one country in one month, by day. */
export type ParcelFacts = Readonly<{
  exporterId: string;
  destination: string;
  month: string;
  days: Tally;
}>;

export const clientTables = {
  clientMonths: {
    key: ['exporterId', 'buyerRef'],
    columns: { exporterId: 'text', buyerRef: 'text', months: json<Tally>() },
  },
  parcels: {
    key: ['exporterId', 'destination', 'month'],
    columns: { exporterId: 'text', destination: 'text', month: 'text', days: json<Tally>() },
  },
} as const satisfies Readonly<Record<string, KeyedTable>>;

type ClientRows = Rows<typeof clientTables>;
type Signed = Readonly<{ act: Exported; sign: 1 | -1 }>;

const exportsIn = ({ before, after }: Versions): readonly Signed[] => [
  ...(isExport(before) ? [{ act: before, sign: -1 as const }] : []),
  ...(isExport(after) ? [{ act: after, sign: 1 as const }] : []),
];

const isExport = (act: Act | undefined): act is Exported => act?.type === 'Exported';

const gramsOf = ({ data: { goods } }: Exported): number =>
  goods.reduce((sum, { takes }) => takes.reduce((all, { massGrams }) => all + massGrams, sum), 0);

export function keepClients(versions: Versions, rows: ClientRows): readonly Change[] {
  const told = exportsIn(versions);
  const clientOf = ({ data }: Exported) => `${data.exporterId}\n${data.buyerRef}`;
  return [...new Map(told.map(({ act }) => [clientOf(act), act])).values()].map(({ data }) => {
    const { exporterId, buyerRef } = data;
    const was = rows.get('clientMonths', exporterId, buyerRef)?.months ?? {};
    const months = told
      .filter(({ act }) => clientOf(act) === `${exporterId}\n${buyerRef}`)
      .reduce(
        (sum, { act, sign }) =>
          tallied(sum, { [monthOf(act.data.occurredOn)]: gramsOf(act) }, sign),
        was,
      );
    if (Object.keys(months).length === 0) rows.delete('clientMonths', exporterId, buyerRef);
    else rows.put('clientMonths', { exporterId, buyerRef, months });
    const window = windowOf(told.map(({ act }) => monthOf(act.data.occurredOn)));
    const found = (tally: Tally) =>
      foundBy(rulesOfClients, {
        exporterId,
        buyerRef,
        firstMonth: window.months[0] ?? '',
        grams: window.months.map((month) => tally[month] ?? 0),
        judgedFrom: window.judgedFrom,
      });
    return { before: found(was), after: found(months) };
  });
}

/** A month is judged by those before it: what changes in one says something of those behind it. */
function windowOf(changed: readonly string[]) {
  const [first = '', last = first] = [...changed].sort();
  const judgedFrom = findingFiguresOn(first).jumpMonthsBefore;
  const firstMonth = monthsAfter(first, -judgedFrom);
  const length = judgedFrom + monthsBetween(first, last) + judgedFrom + 1;
  const months = Array.from({ length }, (_, n) => monthsAfter(firstMonth, n));
  return { months, judgedFrom };
}

/** Goods that came from abroad and go back, or were never sold, are sent in parcels as well. */
export function keepParcels(versions: Versions, rows: ClientRows): readonly Change[] {
  const told = exportsIn(versions).filter(({ act }) => isParcel(act));
  const named = new Map(told.map(({ act }) => [keyOf(act).join('\n'), keyOf(act)]));
  return [...named.entries()].map(([name, [exporterId, destination, month]]) => {
    const was = rows.get('parcels', exporterId, destination, month)?.days ?? {};
    const days = told
      .filter(({ act }) => keyOf(act).join('\n') === name)
      .reduce((sum, { act, sign }) => tallied(sum, { [act.data.occurredOn]: 1 }, sign), was);
    if (Object.keys(days).length === 0) rows.delete('parcels', exporterId, destination, month);
    else rows.put('parcels', { exporterId, destination, month, days });
    const found = (tally: Tally) =>
      foundBy(rulesOfParcels, { exporterId, destination, month, days: tally });
    return { before: found(was), after: found(days) };
  });
}

const isParcel = (act: Exported): boolean =>
  gramsOf(act) <= findingFiguresOn(act.data.occurredOn).parcelGramsMax;

const keyOf = ({ data }: Exported) =>
  [data.exporterId, data.finalDestinationCountryCode, monthOf(data.occurredOn)] as const;
