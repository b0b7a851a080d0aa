/** What becomes of a sale after it: less is exported than was sold, for another price. */
export const dealExamples = {
  SaleGivenUp: {
    type: 'SaleGivenUp',
    occurredOn: '2025-05-18',
    dealId: 'TJ-WORKS/SALE-0401/1',
    reason: 'by-agreement',
    takes: [{ lotId: 'MAG-S1', massGrams: 20_000, successorLotId: 'MAG-F1' }],
  },
  DealValueAdjusted: {
    type: 'DealValueAdjusted',
    occurredOn: '2025-05-19',
    dealId: 'TJ-WORKS/SALE-0401/1',
    kind: 'credit-note',
    adjustmentMinor: '-92000',
    currency: 'EUR',
    documentNumber: 'GS-2025-017',
  },
} as const;
