import { sumOfGrams } from '@lodestone/kernel';
import type { Act, Versions } from '@lodestone/ledger';
import { json, textOf, type KeyedTable, type RowOf, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfFulfilments } from '../rules';
import type { Change } from '../tell';

/** A sale abroad, with its exports and what was given up; an import, with what goes back of it. */
export type FulfilmentKind = 'sale' | 'import';

/** What one record promises or brings, and what others take of it by naming it. */
export type FulfilmentFacts = Readonly<{
  kind: FulfilmentKind;
  /** `siteId/recordId/n` of a sale, `siteId/recordId` of an import. */
  name: string;
  siteId: string;
  /** Nothing of what is void. */
  massGrams: number;
  /** Null of what is void. */
  occurredOn: string | null;
  /** Grams that others take, by their day, in order. */
  takenGrams: Readonly<Record<string, number>>;
}>;

export const fulfilmentsTable = {
  key: ['kind', 'name'],
  columns: {
    kind: textOf<FulfilmentKind>(),
    name: 'text',
    siteId: 'text',
    massGrams: 'integer',
    occurredOn: 'text?',
    takenGrams: json<FulfilmentFacts['takenGrams']>(),
  },
} as const satisfies KeyedTable;

type FulfilmentRows = Rows<Readonly<{ fulfilments: typeof fulfilmentsTable }>>;
type FulfilmentRow = RowOf<typeof fulfilmentsTable>;

/** What one act says of one of them: that it is there, or that so much of it is taken. */
type Said = Readonly<{
  kind: FulfilmentKind;
  name: string;
  massGrams: number;
  occurredOn: string;
  isTaken: boolean;
}>;

export function keepFulfilments(
  { before, after }: Versions,
  rows: FulfilmentRows,
): readonly Change[] {
  const gone = before ? saidIn(before) : [];
  const come = after ? saidIn(after) : [];
  const named = new Map([...gone, ...come].map((said) => [`${said.kind} ${said.name}`, said]));
  return [...named.values()].map(({ kind, name }) => {
    const isOfIt = (said: Said): boolean => said.kind === kind && said.name === name;
    const was = rows.get('fulfilments', kind, name) ?? nothingOf(kind, name);
    const left = gone.filter(isOfIt).reduce((row, said) => withSaid(row, said, -1), was);
    const is = come.filter(isOfIt).reduce((row, said) => withSaid(row, said, 1), left);
    if (is.occurredOn === null && Object.keys(is.takenGrams).length === 0) {
      rows.delete('fulfilments', kind, name);
    } else {
      rows.put('fulfilments', is);
    }
    return { before: foundBy(rulesOfFulfilments, was), after: foundBy(rulesOfFulfilments, is) };
  });
}

const nothingOf = (kind: FulfilmentKind, name: string): FulfilmentRow => ({
  kind,
  name,
  siteId: name.split('/')[0] ?? '',
  massGrams: 0,
  occurredOn: null,
  takenGrams: {},
});

function withSaid(
  row: FulfilmentRow,
  { massGrams, occurredOn, isTaken }: Said,
  sign: 1 | -1,
): FulfilmentRow {
  if (!isTaken) {
    return sign === 1
      ? { ...row, massGrams, occurredOn }
      : { ...row, massGrams: 0, occurredOn: null };
  }
  const { [occurredOn]: ofDay = 0, ...others } = row.takenGrams;
  const grams = ofDay + sign * massGrams;
  const all = Object.entries(grams === 0 ? others : { ...others, [occurredOn]: grams });
  return { ...row, takenGrams: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function saidIn(act: Act): readonly Said[] {
  const { siteId, recordId, occurredOn } = act.data;
  if (act.type === 'SoldToClient') {
    // What goes abroad waits in lots of its own; all else is fulfilled by the sale itself.
    return act.data.goods.flatMap(({ dealId: name, takes }) =>
      takes.some(({ successorLotId }) => successorLotId !== undefined)
        ? [{ kind: 'sale', name, massGrams: sumOfGrams(takes), occurredOn, isTaken: false }]
        : [],
    );
  }
  if (act.type === 'SaleGivenUp') {
    const { dealId: name, takes } = act.data;
    return [{ kind: 'sale', name, massGrams: sumOfGrams(takes), occurredOn, isTaken: true }];
  }
  if (act.type === 'ImportLanded') {
    const name = `${siteId}/${recordId}`;
    const massGrams = sumOfGrams(act.data.makes);
    return [{ kind: 'import', name, massGrams, occurredOn, isTaken: false }];
  }
  if (act.type !== 'Exported') return [];
  const { goods, returnedImportRecordId } = act.data;
  const fulfilled = goods.flatMap(({ saleDealId: name, takes }): Said[] =>
    name === undefined
      ? []
      : [{ kind: 'sale', name, massGrams: sumOfGrams(takes), occurredOn, isTaken: true }],
  );
  if (returnedImportRecordId === undefined) return fulfilled;
  const massGrams = goods.reduce((sum, { takes }) => sum + sumOfGrams(takes), 0);
  const back = { name: returnedImportRecordId, massGrams, occurredOn, isTaken: true } as const;
  return [...fulfilled, { kind: 'import', ...back }];
}
