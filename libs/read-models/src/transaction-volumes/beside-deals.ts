import { canonicalJson } from '@lodestone/kernel';
import type { DealColumns } from './deal-lines';
import type { VolumeRows } from './transaction-volumes';
import type { LineKind } from './volumes-question';

/** One line that was told of a deal by another record: whose it is, when it happened, how much. */
export type Beside = Readonly<{
  siteId: string;
  recordId: string;
  sense: 1 | -1;
  occurredOn: string;
  /** Whose the goods were that it moves; left out where it moves none. */
  ownerId?: string;
  massGrams: number;
  elementMicrograms: Readonly<Record<string, string>>;
  adjustedMinor: Readonly<Record<string, string>>;
}>;

/** What came back and what was given up have columns of their own; a value stands at its deal. */
export type BesideKind = Extract<LineKind, 'returned' | 'givenUp'> | 'adjusted';

/** `name` tells what stands beside one deal apart. */
export type Told = Readonly<{ dealId: string; name: string; kind: BesideKind; beside: Beside }>;

/** Stands, or is taken back, where the deal stands. */
export function addBeside({ dealId, name, kind, beside }: Told, rows: VolumeRows): void {
  const deal = rows.get('deals', dealId);
  // What comes back of a dispatch without a sale was never sold.
  if (!deal) return;
  append({ deal, kind, beside }, rows);
  if (beside.sense === 1) rows.put('besides', { dealId, name, kind, beside });
  else rows.delete('besides', dealId, name);
}

type Deal = Readonly<{
  dealId: string;
  kind: 'sold' | 'exported';
  columns: DealColumns;
  ownerId: string;
}>;

/**
 * What was told of a deal goes with it when it is put right, as if it had been told so from the
 * start: all of it stands where the deal does, and is taken back from there.
 */
export function moveDeal(deal: Deal, rows: VolumeRows): void {
  const { dealId } = deal;
  const known = rows.get('deals', dealId);
  rows.put('deals', deal);
  if (!known || canonicalJson(saidBeside(known)) === canonicalJson(saidBeside(deal))) return;
  for (const { kind, beside } of rows.scan('besides', { dealId })) {
    append({ deal: known, kind, beside: takenBack(beside) }, rows);
    append({ deal, kind, beside }, rows);
  }
}

/** What the lines beside a deal say of it. */
const saidBeside = ({ columns, ownerId }: Deal) => ({ columns, ownerId });

type Appended = Readonly<{ deal: Deal; kind: BesideKind; beside: Beside }>;

function append({ deal, kind, beside }: Appended, rows: VolumeRows): void {
  const { currency: _, ...columns } = deal.columns;
  rows.append('lines', {
    ...columns,
    ownerId: deal.ownerId,
    ...beside,
    pieces: 0,
    deals: 0,
    valueMinor: {},
    kind: kind === 'adjusted' ? deal.kind : kind,
    dealId: deal.dealId,
  });
}

const takenBack = ({ massGrams, elementMicrograms, adjustedMinor, ...beside }: Beside): Beside => ({
  ...beside,
  sense: -1,
  massGrams: massGrams === 0 ? 0 : -massGrams,
  elementMicrograms: negated(elementMicrograms),
  adjustedMinor: negated(adjustedMinor),
});

const negated = (sums: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sums).map(([key, text]) => [key, String(-BigInt(text))]));
