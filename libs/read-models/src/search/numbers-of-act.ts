import { flowsOf, type Act } from '@lodestone/ledger';

/** Which number it was that matched. */
export type NumberField =
  | 'record-id'
  | 'lot-id'
  | 'contract-number'
  | 'invoice-number'
  | 'customs-declaration-number'
  | 'transport-document-number';

/** A number by which a record, or a lot that it made, is known. */
export type KnownNumber = Readonly<{
  field: NumberField;
  value: string;
  /** The buyer on the chain, to whom the papers of a sale are declared as well. */
  declaredToId: string | null;
}>;

/** Whatever an act may be known by outside, whichever act it is. */
type Papers = Readonly<
  Partial<
    Record<
      'contractNumber' | 'invoiceNumber' | 'customsDeclarationNumber' | 'transportDocumentNumber',
      string | undefined
    >
  >
>;

/** Its papers and the lots that it makes, without the id of its record. */
export function numbersOfAct(act: Act): readonly KnownNumber[] {
  const papers = act.data as Papers;
  const declaredToId = buyerOnChain(act);
  const numbers: ReadonlyArray<readonly [NumberField, string | undefined]> = [
    ['contract-number', papers.contractNumber],
    ['invoice-number', papers.invoiceNumber],
    ['customs-declaration-number', papers.customsDeclarationNumber],
    ['transport-document-number', papers.transportDocumentNumber],
    ...flowsOf(act).makes.map(({ lotId }) => ['lot-id', lotId] as const),
  ];
  return numbers.flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value, declaredToId }],
  );
}

export const buyerOnChain = (act: Act | undefined): string | null =>
  act?.type === 'SoldToClient' ? (act.data.buyerId ?? null) : null;
