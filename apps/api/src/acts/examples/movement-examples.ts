import { client, declaredGoods, goods, papers, terms } from './papers';

/** How matter goes to somebody else, or to another place. */
export const movementExamples = {
  SoldToClient: {
    type: 'SoldToClient',
    occurredOn: '2025-04-01',
    buyer: client,
    endUser: { ...client, endUse: 'rotor magnets of traction motors for regional trains' },
    endUseCode: 'traction-motors',
    ...papers,
    ...terms,
    goods: [
      { ...goods, takes: [{ lotId: 'MAG', massGrams: 1_200_000, successorLotId: 'MAG-S1' }] },
    ],
  },
  Exported: {
    type: 'Exported',
    occurredOn: '2025-04-20',
    occurredAt: '2025-04-20T16:05:00+08:00',
    buyer: client,
    importer: client,
    consignee: client,
    endUser: client,
    endUseCode: 'traction-motors',
    finalDestinationCountryCode: 'DE',
    ...papers,
    ...terms,
    customsDeclarationNumber: '020220250000012345',
    goods: [
      {
        ...goods,
        ...declaredGoods,
        licences: [{ licenceNumber: '25-0417-0012', item: 1, massGrams: 1_200_000 }],
        billOfMaterials: [
          {
            lotId: 'MAG-S1',
            massGrams: 1_200_000,
            pieces: 600,
            processingDegree: 'machined-magnet',
          },
        ],
        saleDealId: 'TJ-WORKS/SALE-0401/1',
        takes: [{ lotId: 'MAG-S1', massGrams: 1_200_000 }],
      },
    ],
  },
  Dispatched: {
    type: 'Dispatched',
    occurredOn: '2025-04-22',
    receivingSiteId: 'BT-SEP',
    purpose: 'toll',
    transportDocumentNumber: 'CMR-2025-0422',
    takes: [{ lotId: 'SWF-1', massGrams: 790_000 }],
  },
  DestinationChanged: {
    type: 'DestinationChanged',
    occurredOn: '2025-04-23',
    targetRecordId: 'TOLL-0422',
    movementIds: ['TJ-WORKS/TOLL-0422/1'],
    receivingSiteId: 'XX-YARD',
    reason: 'recipient-cannot-receive',
  },
  Received: {
    type: 'Received',
    occurredOn: '2025-03-05',
    receipts: [
      {
        movementId: 'BT-SEP/SALE-0302/1',
        sentLotId: 'NDPR-1',
        lotId: 'OX-1',
        massGrams: 1_400_000,
        ppm: { Nd: 638_000, Pr: 206_000 },
        analysis: { method: 'xrf', laboratoryId: 'LAB-TJ', analysedOn: '2025-03-05' },
        refused: { massGrams: 600_000, reason: 'off-specification' },
        discrepancy: 'seal-broken',
      },
    ],
  },
} as const;
