import { plainly } from '../figures/groups';
import { minorDigitsOf } from '../figures/units';
import type { FormDraft } from './form-body';

type Party = Readonly<{
  name?: string;
  nameLatin?: string;
  countryCode?: string;
  identifiers?: readonly Readonly<{ scheme: string; issuer?: string; value: string }>[];
}>;

type Sale = Readonly<{
  buyer?: Party;
  destinationCountryCode?: string;
  endUseCode?: string;
  contractNumber?: string;
  invoiceNumber?: string;
  goods?: readonly Readonly<{
    goodsCode?: string;
    valueMinor?: string;
    currency?: string;
    pieces?: number;
  }>[];
}>;

/** What the export of sold goods begins with: what the sale said of them, to be changed where it is not so. */
export function knownOfSale(sale: object, line: number): FormDraft {
  const { buyer, destinationCountryCode, endUseCode, contractNumber, invoiceNumber, goods } =
    sale as Sale;
  const { goodsCode, valueMinor, currency, pieces } = goods?.[line] ?? {};
  const numbers = (buyer?.identifiers ?? []).slice(0, 3).flatMap(({ scheme, issuer, value }, n) => [
    [`buyer/identifiers/${n}/scheme`, scheme],
    [`buyer/identifiers/${n}/issuer`, issuer],
    [`buyer/identifiers/${n}/value`, value],
  ]);
  const value =
    valueMinor === undefined ? undefined : plainly(valueMinor, minorDigitsOf(currency ?? ''));
  const known: readonly (readonly (string | undefined)[])[] = [
    ['buyer/name', buyer?.name],
    ['buyer/nameLatin', buyer?.nameLatin],
    ['buyer/countryCode', buyer?.countryCode],
    ...numbers,
    ['destinationCountryCode', destinationCountryCode],
    ['finalDestinationCountryCode', destinationCountryCode],
    ['endUseCode', endUseCode],
    ['contractNumber', contractNumber],
    ['invoiceNumber', invoiceNumber],
    ['goods/0/goodsCode', goodsCode],
    ['goods/0/valueMinor', value],
    ['goods/0/currency', currency],
    ['goods/0/pieces', pieces === undefined ? undefined : String(pieces)],
  ];
  return Object.fromEntries(known.filter(([, text]) => text !== undefined)) as FormDraft;
}
