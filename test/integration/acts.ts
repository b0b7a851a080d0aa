import { opening } from './chain';

/** Acts of the chain that several specs submit, some of them to be refused. */
export const stock = (lotId: string, change: object = {}) => ({
  ...opening,
  makes: [{ ...opening.makes[0], lotId, ...change }],
});

export const oxide = {
  lotId: 'OX',
  material: 'praseodymium-neodymium-oxide',
  massGrams: 3_000_000,
  ppm: { Nd: 639_000, Pr: 206_000 },
};

export const saleOnChain = {
  type: 'SoldToClient',
  occurredOn: '2025-03-02',
  receivingSiteId: 'TJ-WORKS',
  destinationCountryCode: 'CN',
  contractNumber: 'BT-2025-0302',
  invoiceNumber: '25442000000087654321',
  goods: [
    {
      goodsCode: '2846901920',
      grade: 'ungraded',
      valueMinor: '99000000',
      currency: 'CNY',
      takes: [{ lotId: 'OX', massGrams: 1_000_000 }],
    },
  ],
};

export const sample = (lotId: string, massGrams = 10) => ({
  type: 'Discarded',
  occurredOn: '2025-05-05',
  kind: 'laboratory-sample',
  takes: [{ lotId, massGrams }],
});

export const receipt = (change: object = {}) => ({
  type: 'Received',
  occurredOn: '2025-03-05',
  receipts: [
    {
      movementId: 'BT-SEP/SALE-1/1',
      sentLotId: 'OX',
      lotId: 'IN',
      massGrams: 1_000_000,
      ...change,
    },
  ],
});
