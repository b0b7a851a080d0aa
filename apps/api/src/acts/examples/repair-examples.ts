/** How lots are kept from use, months declared complete, and records mended. */
export const repairExamples = {
  LotHeld: {
    type: 'LotHeld',
    occurredOn: '2025-05-10',
    lotIds: ['MAG-A', 'MAG-B'],
    reason: 'pending-analysis',
  },
  LotReleased: {
    type: 'LotReleased',
    occurredOn: '2025-05-12',
    targetRecordId: 'HOLD-0510',
    reason: 'analysis-passed',
  },
  PeriodClosed: { type: 'PeriodClosed', occurredOn: '2025-05-15', month: '2025-04' },
  RecordVoided: {
    type: 'RecordVoided',
    targetRecordId: 'EXP-0420',
    reason: 'did-not-occur',
  },
  RecordCorrected: {
    type: 'RecordCorrected',
    targetRecordId: 'SAMPLE-0505',
    reason: 'wrong-mass',
    act: {
      type: 'Discarded',
      occurredOn: '2025-05-05',
      kind: 'laboratory-sample',
      takes: [{ lotId: 'MAG', massGrams: 250 }],
    },
  },
} as const;
