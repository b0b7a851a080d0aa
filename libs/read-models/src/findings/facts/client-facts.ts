import { monthOf, type Ordinal, type RecordedEvent } from '@lodestone/kernel';
import type {
  Act,
  ClientMergeAsserted,
  ClientMergeRetracted,
  Exported,
  IdentityForgotten,
  PartyDeclared,
  Versions,
} from '@lodestone/ledger';
import { findingFiguresOn } from '@lodestone/reference';
import { json, type Rows } from '@lodestone/projections';
import type { ClientIdOf } from '../../client-id-of';
import { foundBy } from '../rule';
import { rulesOfParcels } from '../rules';
import { tallied, type Tally } from '../sums';
import { tell, type Change, type TellingRows } from '../tell';
import {
  addDeclaration,
  addDeclared,
  addNamed,
  decide,
  forget,
  latest,
  refsAround,
  refsDecidedOn,
} from './client-groups';
import { foundOf, keepSent, sentTables, tellAnew, type Touched } from './sent-to-clients';

/** Small parcels of an exporter to one country in one month, by day. */
export type ParcelFacts = Readonly<{
  exporterId: string;
  destination: string;
  month: string;
  days: Tally;
}>;

export const clientTables = {
  exporterMonths: {
    key: ['exporterId'],
    columns: { exporterId: 'text', months: json<Tally>() },
  },
  parcels: {
    key: ['exporterId', 'destination', 'month'],
    columns: { exporterId: 'text', destination: 'text', month: 'text', days: json<Tally>() },
  },
  ...sentTables,
} as const;

type ClientRows = Rows<typeof clientTables>;
type Signed = Readonly<{ act: Exported; sign: 1 | -1 }>;

const exportsIn = ({ before, after }: Versions): readonly Signed[] => [
  ...(isExport(before) ? [{ act: before, sign: -1 as const }] : []),
  ...(isExport(after) ? [{ act: after, sign: 1 as const }] : []),
];

const isExport = (act: Act | undefined): act is Exported => act?.type === 'Exported';

const gramsOf = ({ data: { goods } }: Exported): number =>
  goods.reduce((sum, { takes }) => takes.reduce((all, { massGrams }) => all + massGrams, sum), 0);

/** An act that names a client for an exporter may also say that two of its clients are one. */
export function keepClients(
  versions: Versions,
  rows: ClientRows,
  ordinal: Ordinal,
): readonly Change[] {
  const told = exportsIn(versions);
  const exporters = new Set(told.map(({ act }) => act.data.exporterId));
  return [...exporters].map((exporterId) => {
    const own = told.filter(({ act }) => act.data.exporterId === exporterId);
    const refs = [...new Set(own.map(({ act }) => act.data.buyerRef))];
    const touched = refs.flatMap((ref) => refsAround(rows, exporterId, ref));
    return whileChanging({ exporterId, refs: touched }, rows, () => {
      for (const ref of refs) addNamed(rows, { scope: exporterId, ref }, ordinal);
      for (const each of own) keepMonth(each, rows, ordinal);
      for (const each of own) keepExporter(each, rows);
    });
  });
}

/** Whoever shares a number with clients that were two until now makes them one. */
export const keepDeclaredWith =
  (clientIdOf: ClientIdOf) =>
  (
    { event: { data } }: RecordedEvent<PartyDeclared>,
    rows: ClientRows & TellingRows,
    ordinal: Ordinal,
  ): void => {
    const { ref, declaredById: exporterId } = data;
    addDeclaration(rows, data, { clientIdOf, ordinal });
    const refs = refsAround(rows, exporterId, ref);
    const change = whileChanging({ exporterId, refs }, rows, () => {
      addDeclared(rows, { scope: exporterId, ref }, ordinal);
    });
    tell(change, rows, ordinal);
  };

export function keepMerge(
  recorded: RecordedEvent<ClientMergeAsserted | ClientMergeRetracted>,
  rows: ClientRows & TellingRows,
  ordinal: Ordinal,
): void {
  const { clientId, otherClientId } = recorded.event.data;
  const changes = changedBy(refsDecidedOn(rows, [clientId, otherClientId]), rows, () => {
    decide(recorded, rows, ordinal);
  });
  for (const change of changes) tell(change, rows, ordinal);
}

/**
 * Nobody was ever declared so: what was found of the clients around is told anew, as it would have been
 * without. A ledger that is read from its start finds the same.
 */
export function keepForgotten(
  { event: { data } }: RecordedEvent<IdentityForgotten>,
  rows: ClientRows & TellingRows,
): void {
  const touched = refsDecidedOn(rows, [data.clientId]);
  forget(data, rows);
  for (const [exporterId, refs] of touched) tellAnew(rows, { exporterId, refs });
}

function whileChanging(touched: Touched, rows: ClientRows, change: () => void): Change {
  const before = foundOf(rows, touched, latest);
  change();
  return { before, after: foundOf(rows, touched, latest) };
}

function changedBy(
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  rows: ClientRows,
  change: () => void,
): readonly Change[] {
  const all = [...touched].map(([exporterId, refs]) => ({ exporterId, refs }));
  const before = all.map((each) => foundOf(rows, each, latest));
  change();
  return all.map((each, n) => ({ before: before[n] ?? [], after: foundOf(rows, each, latest) }));
}

function keepMonth({ act, sign }: Signed, rows: ClientRows, ordinal: Ordinal): void {
  const { exporterId, buyerRef } = act.data;
  const row = rows.get('clientMonths', exporterId, buyerRef);
  const { largestBefore, sinceOrdinal } = row ?? {
    largestBefore: largestMonthBefore(act.data, rows),
    sinceOrdinal: ordinal,
  };
  keepSent(
    rows,
    { exporterId, buyerRef, largestBefore, sinceOrdinal },
    {
      changes: gramsByMonth(act),
      sign,
      ordinal,
    },
  );
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
