import {
  discrepancyReasonOf,
  movementStatuses,
  type DiscrepancyReasonEntry,
  type MovementStatus,
} from '@lodestone/reference';
import type { LiveStatements } from './live-statements';
import type { Arrived } from './movement-tables';

export type Standing = Readonly<{
  live: LiveStatements;
  inTransitGrams: number;
  /** Sent less arrived, of all receipts. */
  differenceGrams: number;
  isOverdue: boolean;
  isContradicted: boolean;
  returns: ReadonlyArray<Readonly<{ inTransitGrams: number }>>;
}>;

/** All that holds of a line, in the order in which a person reads it. */
export function statusesOf(standing: Standing): readonly MovementStatus[] {
  const { live, returns } = standing;
  const holds = new Set<MovementStatus>([
    ...(standing.isContradicted ? (['contradicted'] as const) : []),
    ...(live.redirected.length > 0 ? (['redirected'] as const) : []),
    ...(live.sent ? progressOf(standing) : (['voided'] as const)),
    ...returns.map(({ inTransitGrams }) =>
      inTransitGrams > 0 ? ('returning' as const) : ('returned' as const),
    ),
  ]);
  return movementStatuses.map(({ code }) => code).filter((code) => holds.has(code));
}

function progressOf(standing: Standing): readonly MovementStatus[] {
  const { live, inTransitGrams, differenceGrams, isOverdue } = standing;
  const receipts = live.received.map(({ data }) => data);
  if (!receipts.some(({ closes }) => closes) && inTransitGrams > 0) {
    const progress = receipts.length > 0 ? 'partly-received' : 'open';
    return isOverdue ? ['overdue', progress] : [progress];
  }
  const found: MovementStatus[] = [
    ...(differenceGrams > 0 ? (['short'] as const) : []),
    ...(differenceGrams < 0 ? (['over'] as const) : []),
    ...(receipts.some(isDamaged) ? (['damaged'] as const) : []),
    ...(receipts.some(({ refused }) => refused) ? (['refused'] as const) : []),
  ];
  return found.length > 0 ? found : ['received'];
}

/** A reason that can mean damage means it where it does not explain a difference of mass. */
function isDamaged({ discrepancy, ...receipt }: Arrived): boolean {
  const reason: DiscrepancyReasonEntry | undefined =
    discrepancy === undefined ? undefined : discrepancyReasonOf(discrepancy);
  if (!reason?.outcomes.includes('damaged')) return false;
  const { clearedGrams, massGrams = 0, surplus, refused } = receipt;
  const arrived = massGrams + (surplus?.massGrams ?? 0) + (refused?.massGrams ?? 0);
  const differs = arrived < clearedGrams ? 'short' : arrived > clearedGrams ? 'over' : undefined;
  return reason.epcis === 'damaged' || differs === undefined || !reason.outcomes.includes(differs);
}
