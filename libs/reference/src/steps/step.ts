import type { Activity } from '../activities';
import type { CeilingCode } from '../ceilings';
import type { Coded, Sourced } from '../code-table';
import type { Designation } from '../designations';
import type { MaterialClass } from '../materials';
import type { UnitKind } from '../unit-kinds';
import type { Band } from './band';

/** The event types that carry a step (design.md §3). */
export type SteppedAct = 'Mined' | 'Refined' | 'MagnetProduced' | 'Recycled';

/** A dated rule that bars tolling: an act that works what another enterprise owns is flagged. */
export type TollBar = Sourced & Readonly<{ effectiveFrom: string }>;

export type Step = Coded &
  Readonly<{
    act: SteppedAct;
    /** A site must be registered for one of these, or the act is flagged; the usual one first. */
    activities: readonly [Activity, ...Activity[]];
    /** What the enterprise must be designated for, or the act is flagged (Order 785 Art. 8). */
    designation: Designation | null;
    inputs: readonly MaterialClass[];
    outputs: readonly MaterialClass[];
    /**
     * The units that an act of this step may name. With a unit the act may have only takes or only
     * makes, and what is between stays in the unit (postings.md §6). Empty: no unit, ever.
     */
    unitKinds: readonly UnitKind[];
    /** Runs without being emptied: an act without a unit is unusual. */
    isContinuous: boolean;
    /** What is usual, dated. Outside is flagged, never refused; no row, no flag. */
    bands: readonly Band[];
    /** `null` where working for others is nobody's concern. */
    tollBar: TollBar | null;
    /** The ceilings beyond which the act is refused (postings.md §4). */
    ceilings: readonly CeilingCode[];
    /** Only chemistry parts neodymium from praseodymium; elsewhere a moved ratio is flagged. */
    canMoveNdPrRatio: boolean;
    /** The output carries an assay of its own, not that of the input (postings.md C6). */
    needsOwnComposition: boolean;
  }>;
