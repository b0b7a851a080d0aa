import type { Declaration, Identifier } from '@lodestone/ledger';
import type { EndUse } from '@lodestone/reference';
import type { GradeCode } from '@lodestone/reference';

/** How one exporter, or some of its clerks, write a client down. */
export type Spelling = Readonly<{
  /** Only in records of this exporter; of all where it is left out. */
  by?: string;
  /** Out of a hundred records that may use it. The rest use the full declaration. */
  percent: number;
  name?: string;
  nameLatin?: string;
  /** The identifiers given; an empty list declares a name alone. */
  identifiers?: readonly Identifier[];
}>;

export type NationClient = Readonly<{
  /** The nation's own name for it; the ledger derives its own from declarations. */
  key: string;
  name: string;
  nameLatin?: string;
  countryCode: string;
  address?: string;
  identifiers: readonly Identifier[];
  /** Share of its country's imports, relative to the other clients there. */
  weight: number;
  /** Who delivers, the main one first, and which grades from each. */
  suppliers: ReadonlyArray<Readonly<{ exporterId: string; grades: readonly GradeCode[] }>>;
  currency: 'USD' | 'EUR' | 'JPY' | 'CNY';
  pieceGrams: number;
  endUseCode: EndUse;
  /** What it does with the magnets, in words; a distributor has end users instead. */
  endUse?: string;
  endUsers?: readonly Party[];
  /** A forwarder or bonded warehouse that receives the goods for it. */
  consignee?: Party;
  importer?: Party;
  spellings?: readonly Spelling[];
}>;

/** Somebody who is named in a record but buys nothing. */
export type Party = Declaration;

export const declarationOf = ({
  name,
  nameLatin,
  countryCode,
  identifiers,
  address,
}: Pick<
  NationClient,
  'name' | 'nameLatin' | 'countryCode' | 'identifiers' | 'address'
>): Declaration => ({
  name,
  ...(nameLatin === undefined ? {} : { nameLatin }),
  countryCode,
  identifiers,
  ...(address === undefined ? {} : { address }),
});

/** The declaration as a clerk of `exporterId` words it; `roll` is 0…99. */
export function declarationBy(client: NationClient, exporterId: string, roll: number): Declaration {
  let passed = 0;
  for (const { by, percent, ...change } of client.spellings ?? []) {
    if (by !== undefined && by !== exporterId) continue;
    passed += percent;
    if (roll < passed) return declarationOf({ ...client, ...change });
  }
  return declarationOf(client);
}
