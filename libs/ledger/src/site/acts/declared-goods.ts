import { sumOfGrams, type Refusal } from '@lodestone/kernel';
import type { SubmittedGoods } from '../submitted';

/** Rules for what a declaration says of one line of goods, in order of precedence. */
export const goodsRefusals = [
  'gross-below-net',
  'bill-lot-not-taken',
  'bill-exceeds-take',
  'bill-exceeds-goods',
  'licences-exceed-goods',
] as const;

export type GoodsRefusal = (typeof goodsRefusals)[number];

export function refuseGoods(goods: readonly SubmittedGoods[]): Refusal<GoodsRefusal> | undefined {
  for (const [line, declared] of goods.entries()) {
    const pointer = `/goods/${line}`;
    const refusal =
      refuseGross(declared, pointer) ??
      refuseBill(declared, pointer) ??
      refuseLicences(declared, pointer);
    if (refusal) return refusal;
  }
  return undefined;
}

type Refused = Refusal<GoodsRefusal> | undefined;

function refuseGross({ netMassGrams, grossMassGrams }: SubmittedGoods, line: string): Refused {
  if (netMassGrams === undefined || grossMassGrams === undefined) return undefined;
  if (grossMassGrams >= netMassGrams) return undefined;
  const detail = { netMassGrams, grossMassGrams };
  return { code: 'gross-below-net', detail, pointer: `${line}/grossMassGrams` };
}

/** Each line of the bill is of a lot that is taken here; all of it is in the goods. */
function refuseBill(
  { billOfMaterials = [], takes, netMassGrams }: SubmittedGoods,
  line: string,
): Refused {
  const takenGrams = gramsByLot(takes);
  const billedGrams = new Map<string, number>();
  for (const [n, { lotId, massGrams }] of billOfMaterials.entries()) {
    const taken = takenGrams.get(lotId);
    const pointer = `${line}/billOfMaterials/${n}`;
    if (taken === undefined) {
      return { code: 'bill-lot-not-taken', detail: { lotId }, pointer: `${pointer}/lotId` };
    }
    const billed = (billedGrams.get(lotId) ?? 0) + massGrams;
    if (billed > taken) {
      const detail = { lotId, billedGrams: billed, takenGrams: taken };
      return { code: 'bill-exceeds-take', detail, pointer: `${pointer}/massGrams` };
    }
    billedGrams.set(lotId, billed);
  }
  const inAll = sumOfGrams(billOfMaterials);
  if (netMassGrams === undefined || inAll <= netMassGrams) return undefined;
  const detail = { billedGrams: inAll, netMassGrams };
  return { code: 'bill-exceeds-goods', detail, pointer: `${line}/billOfMaterials` };
}

/** What is under no licence is not named; more than there is cannot be. */
function refuseLicences({ licences = [], takes }: SubmittedGoods, line: string): Refused {
  const [licensedGrams, takenGrams] = [sumOfGrams(licences), sumOfGrams(takes)];
  if (licensedGrams <= takenGrams) return undefined;
  const detail = { licensedGrams, takenGrams };
  return { code: 'licences-exceed-goods', detail, pointer: `${line}/licences` };
}

type Weighed = Readonly<{ massGrams: number }>;

function gramsByLot(
  lines: ReadonlyArray<Weighed & Readonly<{ lotId: string }>>,
): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const { lotId, massGrams } of lines) grams.set(lotId, (grams.get(lotId) ?? 0) + massGrams);
  return grams;
}
