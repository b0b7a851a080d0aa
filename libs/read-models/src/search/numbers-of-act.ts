import { declaredIdOf, flowsOf, type Act } from '@lodestone/ledger';

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
  /** Who sees the papers besides the enterprise of the site, or is that one itself. */
  declaredToIds: readonly string[];
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
  const declaredToIds = toldTo(act);
  const numbers: KnownNumber[] = [];
  for (const [field, paper] of fields) {
    const value = data[paper];
    if (value !== undefined) numbers.push({ field, value, declaredToIds });
  }
  for (const { lotId } of flowsOf(act).makes) {
    numbers.push({ field: 'lot-id', value: lotId, declaredToIds });
  }
  return numbers;
}

/** Whose sale or export it is, as declared, and of a sale on the chain the buyer. */
export function toldTo(act: Act | undefined): readonly string[] {
  if (!act) return [];
  const buyerId = act.type === 'SoldToClient' ? act.data.buyerId : undefined;
  return [...new Set([buyerId, declaredIdOf(act)])].filter((id) => id !== undefined);
}
