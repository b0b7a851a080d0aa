import type { SubmittedAct } from '@lodestone/ledger';

/**
 * What is submitted about goods that are sold abroad: given up where they lie, and papers about their
 * value, of the deal `SEP/sale/1`.
 */
const dated = { occurredOn: '2025-02-01' };

export const givingUp = (change: object = {}): SubmittedAct => ({
  type: 'SaleGivenUp',
  ...dated,
  dealId: 'SEP/sale/1',
  reason: 'by-agreement',
  takes: [{ lotId: 'OX-S', massGrams: 100, successorLotId: 'OX-F' }],
  ...change,
});

export const creditNote = (adjustmentMinor: string, change: object = {}): SubmittedAct => ({
  type: 'DealValueAdjusted',
  ...dated,
  dealId: 'SEP/sale/1',
  kind: 'credit-note',
  adjustmentMinor,
  currency: 'CNY',
  documentNumber: 'CN-1',
  ...change,
});

export const debitNote = (adjustmentMinor: string, change: object = {}): SubmittedAct =>
  creditNote(adjustmentMinor, { kind: 'debit-note', documentNumber: 'DN-1', ...change });
