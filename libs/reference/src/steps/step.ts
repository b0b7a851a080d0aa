import type { Activity } from '../activities';
import type { CeilingCode } from '../ceilings';
import type { Coded, Sourced } from '../code-table';
import type { MaterialClass } from '../materials';

/** The event types that carry a step (design.md §3). */
export type SteppedAct = 'Mined' | 'Refined' | 'MagnetProduced' | 'Recycled';

/**
 * Parts per million, both ends included; dated, because a metallurgist may move it. The first
 * bands count from the day on which Order 785 came into force (domain.md §1.1).
 */
export type Band = Sourced &
  Readonly<{ fromPpm: number; toPpm: number; effectiveFrom: string; note?: string }>;

/** Gross that the step's chemistry takes out or brings in, against the gross of the inputs. */
export type GrossBand = Band & Readonly<{ direction: 'in' | 'out' }>;

export type Step = Coded &
  Readonly<{
    act: SteppedAct;
    /** A site must be registered for one of these, or the act is flagged; the usual one first. */
    activities: readonly [Activity, ...Activity[]];
    inputs: readonly MaterialClass[];
    outputs: readonly MaterialClass[];
    /**
     * Recovery per element: content of the outputs that are neither scrap nor waste, over content
     * of the inputs. Outside is flagged, never refused. `null`: no band is known.
     */
    recovery: Band | null;
    otherMatter: GrossBand | null;
    /** The ceilings beyond which the act is refused (postings.md §4). */
    ceilings: readonly CeilingCode[];
    /** Feed and product may stand on different days, with a unit between (postings.md §6). */
    isContinuous: boolean;
    /** Only chemistry parts neodymium from praseodymium; elsewhere a moved ratio is flagged. */
    canMoveNdPrRatio: boolean;
    /** The output carries an assay of its own, not that of the input (postings.md C6). */
    needsOwnComposition: boolean;
  }>;
