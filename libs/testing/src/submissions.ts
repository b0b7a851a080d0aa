import type { SubmittedAct, SubmittedGoods, SubmittedReceipt } from '@lodestone/ledger';
import { clientAbroad, clientAtHome } from './chain';

/**
 * Acts as they are submitted at a site `SEP` that holds a lot `OX`, and at the buyer's site `WORKS`.
 * Each builder takes a change, so that a spec names only what it is about.
 */
const dated = { occurredOn: '2025-02-01' };
const papers = {
  destinationCountryCode: 'DE',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
};

export const goods = (change: Partial<SubmittedGoods> = {}): SubmittedGoods => ({
  goodsCode: '2846901920',
  grade: 'ungraded',
  valueMinor: '100',
  currency: 'CNY',
  takes: [{ lotId: 'OX', massGrams: 400 }],
  ...change,
});

export const sale = (change: object = {}): SubmittedAct => ({
  type: 'SoldToClient',
  ...dated,
  ...papers,
  buyer: clientAtHome,
  goods: [goods()],
  ...change,
});

export const saleOnChain = (change: object = {}): SubmittedAct =>
  sale({ buyer: undefined, receivingSiteId: 'WORKS', ...change });

export const saleAbroad = (change: object = {}): SubmittedAct =>
  sale({
    buyer: clientAbroad,
    goods: [goods({ takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'OX-S' }] })],
    ...change,
  });

export const exported = (change: object = {}): SubmittedAct => ({
  type: 'Exported',
  ...dated,
  ...papers,
  buyer: clientAbroad,
  importer: clientAbroad,
  consignee: clientAbroad,
  endUser: clientAbroad,
  endUseCode: 'traction-motors',
  finalDestinationCountryCode: 'DE',
  goods: [goods()],
  ...change,
});

export const reduction = (change: object = {}): SubmittedAct => ({
  type: 'Refined',
  ...dated,
  step: 'metal-reduction',
  takes: [{ lotId: 'OX', massGrams: 1_000 }],
  makes: [
    {
      lotId: 'MET',
      material: 'praseodymium-neodymium-metal',
      massGrams: 830,
      ppm: { Nd: 756_000, Pr: 243_000 },
    },
  ],
  wastes: [],
  adds: [],
  ...change,
});

export const mined = (makes: object[], change: object = {}): SubmittedAct =>
  ({ type: 'Mined', ...dated, makes, ...change }) as SubmittedAct;

/** Pure oxide that came in from abroad. */
export const imported = (
  makes: ReadonlyArray<Readonly<{ lotId: string; massGrams: number }>>,
  change: object = {},
): SubmittedAct => ({
  type: 'ImportLanded',
  ...dated,
  originCountryCode: 'MM',
  makes: makes.map((lot) => ({ ...lot, material: 'neodymium-oxide', ppm: { Nd: 850_000 } })),
  ...change,
});

/** Ten grams of ore, not yet mined. */
export const ore = { lotId: 'ORE', material: 'rock-ore', massGrams: 10, ppm: { Nd: 8_000 } };

export const receipt = (
  change: Partial<SubmittedReceipt['receipts'][number]> = {},
  dates: Readonly<{ occurredOn: string }> = dated,
): SubmittedReceipt => ({
  type: 'Received',
  ...dates,
  receipts: [{ movementId: 'SEP/sale/1', sentLotId: 'OX', lotId: 'IN', massGrams: 400, ...change }],
});
