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
  /**
   * The largest month that the exporter had sent to everybody before the first that it sent here, as
   * it was told when that was told; null where it had sent nothing.
   */
  largestBefore: number | null;
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
    columns: {
      exporterId: 'text',
      buyerRef: 'text',
      months: json<Tally>(),
      /** Kept as it was found, so that what is judged again is judged by the same. */
      largestBefore: 'integer?',
    },
  },
  exporterMonths: {
    key: ['exporterId'],
    columns: { exporterId: 'text', months: json<Tally>() },
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
  const changes = [...new Map(told.map(({ act }) => [clientOf(act), act])).values()].map(
    ({ data }) => {
      const { exporterId, buyerRef } = data;
      const row = rows.get('clientMonths', exporterId, buyerRef);
      const was = row?.months ?? {};
      const largestBefore = row ? row.largestBefore : largestMonthBefore(data, rows);
      const months = told
        .filter(({ act }) => clientOf(act) === `${exporterId}\n${buyerRef}`)
        .reduce((sum, each) => tallied(sum, gramsByMonth(each.act), each.sign), was);
      const isEmpty = Object.keys(months).length === 0;
      if (isEmpty) rows.delete('clientMonths', exporterId, buyerRef);
      else rows.put('clientMonths', { exporterId, buyerRef, months, largestBefore });
      const window = windowOf(told.map(({ act }) => monthOf(act.data.occurredOn)));
      const found = (tally: Tally) =>
        foundBy(rulesOfClients, {
          exporterId,
          buyerRef,
          firstMonth: window.months[0] ?? '',
          grams: window.months.map((month) => tally[month] ?? 0),
          largestBefore,
          judgedFrom: window.judgedFrom,
        });
      return { before: found(was), after: found(months) };
    },
  );
  told.forEach((each) => {
    keepExporter(each, rows);
  });
  return changes;
}

const gramsByMonth = (act: Exported): Tally => ({
  [monthOf(act.data.occurredOn)]: gramsOf(act),
});

function largestMonthBefore(
  { exporterId, occurredOn }: Exported['data'],
  rows: ClientRows,
): number | null {
  const months = rows.get('exporterMonths', exporterId)?.months ?? {};
  const before = Object.entries(months).filter(([month]) => month < monthOf(occurredOn));
  return before.length === 0 ? null : Math.max(...before.map(([, grams]) => grams));
}

function keepExporter({ act, sign }: Signed, rows: ClientRows): void {
  const { exporterId } = act.data;
  const was = rows.get('exporterMonths', exporterId)?.months ?? {};
  const months = tallied(was, gramsByMonth(act), sign);
  if (Object.keys(months).length === 0) rows.delete('exporterMonths', exporterId);
  else rows.put('exporterMonths', { exporterId, months });
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
