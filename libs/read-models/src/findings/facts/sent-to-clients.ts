import { monthsAfter, monthsBetween, type Ordinal } from '@lodestone/kernel';
import { findingIdOf } from '@lodestone/ledger';
import { findingFiguresOn } from '@lodestone/reference';
import { json, type RowOf, type Rows } from '@lodestone/projections';
import { foundBy, type Found } from '../rule';
import { rulesOfClients } from '../rules';
import { subjectOfJump } from '../rules/client-exports-jump';
import { tallied, type Tally } from '../sums';
import { tell, type TellingRows } from '../tell';
import { changesOf, groupsOf, groupTables, latest, type Group } from './client-groups';

/** What an exporter sent to a client, however it declared the client, in grams, month after month. */
export type ClientFacts = Readonly<{
  exporterId: string;
  /** The declaration under which something was sent to it first. */
  buyerRef: string;
  /** Under how many it was sent something. */
  declarations: number;
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

const named = {
  exporterId: 'text',
  buyerRef: 'text',
  /** Kept as it was found, so that what is judged again is judged by the same. */
  largestBefore: 'integer?',
  /** Of the act that named it first. */
  sinceOrdinal: 'integer',
} as const;

export const sentTables = {
  /** What was sent under one declaration. */
  clientMonths: {
    key: ['exporterId', 'buyerRef'],
    columns: { ...named, months: json<Tally>() },
  },
  /** What changed it: from these lines the sums of any ordinal are made again. */
  clientLines: {
    key: ['exporterId', 'buyerRef', 'ordinal', 'month'],
    columns: { ...named, ordinal: 'integer', month: 'text', massGrams: 'integer' },
  },
  ...groupTables,
} as const;

type SentRows = Rows<typeof sentTables>;
type Sent = RowOf<(typeof sentTables)['clientMonths']>;
type Named = Omit<Sent, 'months'>;
type Changed = Readonly<{ changes: Tally; sign: 1 | -1; ordinal: Ordinal }>;

export function keepSent(rows: SentRows, sent: Named, { changes, sign, ordinal }: Changed): void {
  const { exporterId, buyerRef } = sent;
  const was = rows.get('clientMonths', exporterId, buyerRef)?.months ?? {};
  const months = tallied(was, changes, sign);
  if (Object.keys(months).length === 0) rows.delete('clientMonths', exporterId, buyerRef);
  else rows.put('clientMonths', { ...sent, months });
  for (const [month, grams] of Object.entries(changes)) {
    // A correction takes back and puts again at one ordinal.
    const told = rows.get('clientLines', exporterId, buyerRef, ordinal, month)?.massGrams ?? 0;
    rows.put('clientLines', { ...sent, ordinal, month, massGrams: told + sign * grams });
  }
}

/** Clients of an exporter, by any of their declarations. */
export type Touched = Readonly<{ exporterId: string; refs: Iterable<string> }>;

export const foundOf = (
  rows: SentRows,
  { exporterId, refs }: Touched,
  at: Ordinal,
): readonly Found[] =>
  [...groupsOf(rows, { scope: exporterId, refs, at }).values()].flatMap((group) =>
    foundBy(rulesOfClients, factsOf(exporterId, sentTo(rows, { exporterId, at }, group))),
  );

const sentTo = (
  rows: SentRows,
  { exporterId, at }: Readonly<{ exporterId: string; at: Ordinal }>,
  { refs }: Group,
): readonly Sent[] =>
  refs.flatMap((ref) => {
    if (at === latest) return rows.get('clientMonths', exporterId, ref) ?? [];
    const lines = rows
      .scan('clientLines', { exporterId, buyerRef: ref })
      .filter(({ ordinal }) => ordinal <= at);
    const months = lines.reduce<Tally>(
      (sum, { month, massGrams }) => tallied(sum, { [month]: massGrams }),
      {},
    );
    const last = lines.at(-1);
    if (!last || Object.keys(months).length === 0) return [];
    const { buyerRef, largestBefore, sinceOrdinal } = last;
    return [{ exporterId, buyerRef, largestBefore, sinceOrdinal, months }];
  });

/** The sum over all declarations of one client; whichever was sent something first names it. */
function factsOf(exporterId: string, sent: readonly Sent[]): ClientFacts | undefined {
  const [first] = sent.toSorted(
    (a, b) => a.sinceOrdinal - b.sinceOrdinal || (a.buyerRef < b.buyerRef ? -1 : 1),
  );
  if (!first) return undefined;
  const months = sent.reduce<Tally>((sum, each) => tallied(sum, each.months), {});
  const named = Object.keys(months).sort();
  const [earliest = '', last = earliest] = [named[0], named.at(-1)];
  const judgedFrom = findingFiguresOn(earliest).jumpMonthsBefore;
  const firstMonth = monthsAfter(earliest, -judgedFrom);
  const length = judgedFrom + monthsBetween(earliest, last) + 1;
  return {
    exporterId,
    buyerRef: first.buyerRef,
    declarations: sent.length,
    firstMonth,
    grams: Array.from({ length }, (_, n) => months[monthsAfter(firstMonth, n)] ?? 0),
    largestBefore: first.largestBefore,
    judgedFrom,
  };
}

/** What was ever found of some clients is found again, by what is known of them now. */
export function tellAnew(rows: SentRows & TellingRows, touched: Touched): void {
  const { exporterId } = touched;
  const refs = new Set(touched.refs);
  const lines = [...refs].flatMap((buyerRef) => rows.scan('clientLines', { exporterId, buyerRef }));
  const months = new Set(lines.map(({ month }) => month));
  for (const { buyerRef } of lines) {
    for (const month of months) untell(rows, subjectOfJump({ exporterId, buyerRef, month }));
  }
  const changed = [...lines.map(({ ordinal }) => ordinal), ...changesOf(rows, exporterId, refs)];
  let before: readonly Found[] = [];
  for (const ordinal of [...new Set(changed)].sort((a, b) => a - b)) {
    const after = foundOf(rows, { exporterId, refs }, ordinal);
    tell({ before, after }, rows, ordinal);
    before = after;
  }
}

function untell(rows: TellingRows, subject: string): void {
  const findingId = findingIdOf('client-exports-jump', subject);
  for (const { sinceOrdinal } of rows.scan('findings', { findingId })) {
    rows.delete('findings', findingId, sinceOrdinal);
  }
}
