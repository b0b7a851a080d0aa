import { codeTable, type Coded } from '../code-table';

/**
 * How a line between two sites stands. Several may hold of one line: they are told in this order, and
 * the first is what a person reads first.
 */
export const movementStatuses = [
  { code: 'contradicted', en: 'The two sites contradict each other', zh: '双方记录矛盾' },
  { code: 'overdue', en: 'Longer on the way than usual', zh: '逾期未收' },
  { code: 'open', en: 'On the way, nothing received', zh: '在途' },
  { code: 'partly-received', en: 'Received in part, the rest on the way', zh: '部分收到' },
  { code: 'short', en: 'Less arrived than was sent', zh: '短收' },
  { code: 'over', en: 'More arrived than was sent', zh: '溢收货物' },
  { code: 'damaged', en: 'Arrived damaged', zh: '到货破损' },
  { code: 'refused', en: 'Refused, wholly or in part', zh: '拒收' },
  { code: 'returning', en: 'What was refused is on its way back', zh: '退货在途' },
  { code: 'returned', en: 'What was refused is back', zh: '已退回' },
  { code: 'received', en: 'Arrived as it was sent', zh: '如数收到' },
  { code: 'redirected', en: 'Sent on to another site than first said', zh: '改变目的地' },
  { code: 'voided', en: 'The sender took it back', zh: '发货已作废' },
] as const satisfies readonly Coded[];

export type MovementStatus = (typeof movementStatuses)[number]['code'];

const table = codeTable<Coded, MovementStatus>(movementStatuses);

export const movementStatusOf = table.find;
export const isMovementStatus = table.has;
