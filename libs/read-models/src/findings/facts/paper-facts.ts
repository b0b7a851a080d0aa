import { parseLineId, type Act, type Versions } from '@lodestone/ledger';
import { json, textOf, type KeyedTable, type Rows } from '@lodestone/projections';
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
  records: readonly PaperRecord[];
  /** So many more, of a "number" that somebody writes everywhere. */
  unnamed: number;
}>;

export const papersTable = {
  key: ['kind', 'number'],
  columns: {
    kind: textOf<PaperKind>(),
    number: 'text',
    records: json<readonly PaperRecord[]>(),
    unnamed: 'integer',
  },
} as const satisfies KeyedTable;

type PaperRows = Rows<Readonly<{ papers: typeof papersTable }>>;

/** What is written on more records than this is no number: none of them is looked at any more. */
const recordsMax = 100;

type Paper = Readonly<{ kind: PaperKind; number: string; record: PaperRecord }>;

export function keepPapers({ before, after }: Versions, rows: PaperRows): readonly Change[] {
  const gone = before ? papersOf(before) : [];
  const come = after ? papersOf(after) : [];
  const named = new Map(
    [...gone, ...come].map((paper) => [`${paper.kind}/${paper.number}`, paper]),
  );
  return [...named.values()].map(({ kind, number }) => {
    const isOfIt = (paper: Paper): boolean => paper.kind === kind && paper.number === number;
    const was = rows.get('papers', kind, number) ?? { kind, number, records: [], unnamed: 0 };
    const left = gone.filter(isOfIt).reduce(without, was);
    const is = come.filter(isOfIt).reduce(withPaper, left);
    if (is.records.length + is.unnamed === 0) rows.delete('papers', kind, number);
    else rows.put('papers', is);
    return { before: foundIn(was), after: foundIn(is) };
  });
}

const foundIn = (facts: PaperFacts) =>
  facts.records.length < 2 ? [] : foundBy(rulesOfPapers, facts);

function without(facts: PaperFacts, { record }: Paper): PaperFacts {
  const records = facts.records.filter((each) => nameOf(each) !== nameOf(record));
  const isNamed = records.length < facts.records.length;
  return { ...facts, records, unnamed: isNamed ? facts.unnamed : facts.unnamed - 1 };
}

function withPaper(facts: PaperFacts, { record }: Paper): PaperFacts {
  if (facts.records.length >= recordsMax) return { ...facts, unnamed: facts.unnamed + 1 };
  return { ...facts, records: [...facts.records, record].sort(byName) };
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
