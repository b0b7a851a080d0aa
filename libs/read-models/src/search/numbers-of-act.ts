import { flowsOf, type Act } from '@lodestone/ledger';

/** Which number it was that matched. */
export type NumberField =
  | 'record-id'
  | 'lot-id'
  | 'contract-number'
  | 'invoice-number'
  | 'customs-declaration-number'
  | 'transport-document-number'
  | 'document-number';

/** A number by which a record, or a lot that it made, is known. */
export type KnownNumber = Readonly<{
  field: NumberField;
  value: string;
  /** The buyer on the chain, to whom the papers of a sale are declared as well. */
  declaredToId: string | null;
}>;

type Field = Exclude<NumberField, 'record-id' | 'lot-id'>;

/** Whatever an act may be known by outside, whichever act it is. */
const papers = {
  'contract-number': 'contractNumber',
  'invoice-number': 'invoiceNumber',
  'customs-declaration-number': 'customsDeclarationNumber',
  'transport-document-number': 'transportDocumentNumber',
  'document-number': 'documentNumber',
} as const satisfies Readonly<Record<Field, string>>;

const fields = Object.entries(papers) as ReadonlyArray<readonly [Field, (typeof papers)[Field]]>;

/** Its papers and the lots that it makes, without the id of its record. */
export function numbersOfAct(act: Act): readonly KnownNumber[] {
  const data = act.data as Partial<Record<(typeof papers)[Field], string>>;
  const declaredToId = buyerOnChain(act);
  const numbers: KnownNumber[] = [];
  for (const [field, paper] of fields) {
    const value = data[paper];
    if (value !== undefined) numbers.push({ field, value, declaredToId });
  }
  for (const { lotId } of flowsOf(act).makes) {
    numbers.push({ field: 'lot-id', value: lotId, declaredToId });
  }
  return numbers;
}

export const buyerOnChain = (act: Act | undefined): string | null =>
  act?.type === 'SoldToClient' ? (act.data.buyerId ?? null) : null;
