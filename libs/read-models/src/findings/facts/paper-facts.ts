import { parseLineId, type Act, type Versions } from '@lodestone/ledger';
import { json, textOf, type KeyedTable, type RowOf, type Rows } from '@lodestone/projections';
import { numberToken } from '../../number-token';
import { foundBy } from '../rule';
import { rulesOfPapers } from '../rules';
import type { Change } from '../tell';

export type PaperKind = 'invoice' | 'declaration';

/** A record on which a number stands. */
export type PaperRecord = Readonly<{
  siteId: string;
  recordId: string;
  type: string;
  /** Seller, exporter or importer. */
  enterpriseId: string;
  occurredOn: string;
  /** Records of the sales that it is, or fulfils. */
  saleIds: readonly string[];
}>;

/** The records on which one number stands, which is compared without blanks, signs and capitals. */
export type PaperFacts = Readonly<{
  kind: PaperKind;
  number: string;
  /** Whether it is given out for the whole country, so that nobody else has it. */
  isOfOne: boolean;
  records: readonly PaperRecord[];
}>;

/**
 * Of each enterprise by itself: what another writes under the same number neither takes the place of
 * its records nor makes them slower.
 */
export const papersTable = {
  key: ['kind', 'number', 'enterpriseId'],
  columns: {
    kind: textOf<PaperKind>(),
    number: 'text',
    enterpriseId: 'text',
    records: json<readonly PaperRecord[]>(),
    /** So many more, of a "number" that somebody writes everywhere. */
    unnamed: 'integer',
  },
} as const satisfies KeyedTable;

type PaperRows = Rows<Readonly<{ papers: typeof papersTable }>>;
type PaperRow = RowOf<typeof papersTable>;

/** What is written on more records than this is no number: none of them is looked at any more. */
const recordsMax = 100;

/** Electronic invoices: year, region and running number. Declarations: customs house, year and so on. */
const formsOfOne: Readonly<Record<PaperKind, RegExp>> = {
  invoice: /^\d{20}$/,
  declaration: /^\d{8}[\dei]\d{9}$/,
};

type Paper = Readonly<{ kind: PaperKind; number: string; record: PaperRecord }>;
type Named = Pick<Paper, 'kind' | 'number'>;

export function keepPapers({ before, after }: Versions, rows: PaperRows): readonly Change[] {
  const gone = before ? papersOf(before) : [];
  const come = after ? papersOf(after) : [];
  const named = new Map(
    [...gone, ...come].map((paper): [string, Named] => [`${paper.kind}/${paper.number}`, paper]),
  );
  return [...named.values()].map(({ kind, number }) => {
    const isOfIt = (paper: Paper): boolean => paper.kind === kind && paper.number === number;
    const [left, added] = [gone.filter(isOfIt), come.filter(isOfIt)];
    const userIds = new Set([...left, ...added].map(({ record }) => record.enterpriseId));
    const found = () => foundIn(factsOf({ kind, number }, [...userIds], rows));
    const was = found();
    for (const paper of left) change(paper, without, rows);
    for (const paper of added) change(paper, withPaper, rows);
    return { before: was, after: found() };
  });
}

function change(
  { kind, number, record }: Paper,
  by: (row: PaperRow, record: PaperRecord) => PaperRow,
  rows: PaperRows,
): void {
  const { enterpriseId } = record;
  const none = { kind, number, enterpriseId, records: [], unnamed: 0 };
  const is = by(rows.get('papers', kind, number, enterpriseId) ?? none, record);
  if (is.records.length + is.unnamed === 0) rows.delete('papers', kind, number, enterpriseId);
  else rows.put('papers', is);
}

/** Of a number that others may use as well nothing is read but what these enterprises did. */
function factsOf(named: Named, enterpriseIds: readonly string[], rows: PaperRows): PaperFacts {
  const isOfOne = formsOfOne[named.kind].test(named.number);
  const { kind, number } = named;
  const used = isOfOne
    ? rows.scan('papers', { kind, number })
    : enterpriseIds.flatMap((enterpriseId) => rows.get('papers', kind, number, enterpriseId) ?? []);
  const records = used.flatMap((row) => row.records).sort(byName);
  return { kind, number, isOfOne, records };
}

const foundIn = (facts: PaperFacts) =>
  facts.records.length < 2 ? [] : foundBy(rulesOfPapers, facts);

function without(row: PaperRow, record: PaperRecord): PaperRow {
  const records = row.records.filter((each) => nameOf(each) !== nameOf(record));
  const isNamed = records.length < row.records.length;
  return { ...row, records, unnamed: isNamed ? row.unnamed : row.unnamed - 1 };
}

function withPaper(row: PaperRow, record: PaperRecord): PaperRow {
  if (row.records.length >= recordsMax) return { ...row, unnamed: row.unnamed + 1 };
  return { ...row, records: [...row.records, record].sort(byName) };
}

export const nameOf = ({ siteId, recordId }: PaperRecord): string => `${siteId}/${recordId}`;
const byName = (a: PaperRecord, b: PaperRecord): number => (nameOf(a) < nameOf(b) ? -1 : 1);

/** Numbers that an act bears and that only it may bear. */
function papersOf(act: Act): readonly Paper[] {
  const { siteId, recordId, occurredOn } = act.data;
  const paper = (
    kind: PaperKind,
    text: string | undefined,
    rest: Pick<PaperRecord, 'enterpriseId' | 'saleIds'>,
  ): readonly Paper[] => {
    const number = text === undefined ? '' : numberToken(text);
    if (number === '') return [];
    const record = { siteId, recordId, type: act.type, occurredOn, ...rest };
    return [{ kind, number, record }];
  };
  if (act.type === 'SoldToClient') {
    const rest = { enterpriseId: act.data.sellerId, saleIds: [`${siteId}/${recordId}`] };
    return paper('invoice', act.data.invoiceNumber, rest);
  }
  if (act.type === 'Exported') {
    const { exporterId, invoiceNumber, customsDeclarationNumber, goods } = act.data;
    const rest = { enterpriseId: exporterId, saleIds: salesIn(goods) };
    return [
      ...paper('invoice', invoiceNumber, rest),
      ...paper('declaration', customsDeclarationNumber, rest),
    ];
  }
  if (act.type !== 'ImportLanded') return [];
  const rest = { enterpriseId: act.data.importerId, saleIds: [] };
  return paper('declaration', act.data.customsDeclarationNumber, rest);
}

const salesIn = (goods: ReadonlyArray<Readonly<{ saleDealId?: string }>>): readonly string[] => {
  const deals = goods.flatMap(({ saleDealId }) => saleDealId ?? []);
  const sales = deals.flatMap((deal) => {
    const line = parseLineId(deal);
    return line ? [`${line.siteId}/${line.recordId}`] : [];
  });
  return [...new Set(sales)].sort();
};
