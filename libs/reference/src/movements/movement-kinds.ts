import { sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';
import { dispatchPurposes, isDispatchPurpose, type DispatchPurpose } from './dispatch-purposes';

export type MovementKind = 'sale' | 'return' | DispatchPurpose;

export type MovementKindEntry = Coded & Readonly<{ code: MovementKind; source: string }>;

/** Why goods are on their way between two sites. */
export const movementKinds: readonly MovementKindEntry[] = [
  { code: 'sale', en: 'Sold, and on the way to the buyer', zh: '销售发货', source: sources.design },
  { code: 'return', en: 'Refused, and on the way back', zh: '拒收退回', source: sources.design },
  ...dispatchPurposes.map(({ code, en, zh, source }) => ({ code, en, zh, source })),
];

const table = codeTable<MovementKindEntry, MovementKind>(movementKinds);

export const movementKindOf = ({
  isReturn,
  purpose,
}: Readonly<{ isReturn: boolean; purpose: string | undefined }>): MovementKind => {
  if (isReturn) return 'return';
  if (purpose === undefined) return 'sale';
  if (!isDispatchPurpose(purpose)) throw new Error(`nothing is dispatched for '${purpose}'`);
  return purpose;
};

export const movementKindNamed = table.find;
