import type { Sourced } from '../../code-table';
import type { RareEarth } from '../../elements';
import type { MaterialCode } from '../../materials';

/**
 * What is measured, in parts per million. `rare-earths`: all of them, as elements, of the mass.
 * `oxides`: all of them, as the oxides of the trade, of the mass. `elements`: those that the row
 * names, of the mass. `share`: those that the row names, of all rare earths. `largest`: the one of
 * which there is most, of all rare earths.
 */
export const contentMeasures = ['rare-earths', 'oxides', 'elements', 'share', 'largest'] as const;

export type ContentMeasure = (typeof contentMeasures)[number];

/** What materials usually hold; outside is flagged. A material may stand in several rows. */
export type UsualContent = Sourced &
  Readonly<{
    materials: readonly MaterialCode[];
    of: ContentMeasure;
    elements?: readonly RareEarth[];
    fromPpm: number;
    toPpm: number;
    effectiveFrom: string;
  }>;

/** Since when the configuration of this ledger says so; older acts are judged by the same. */
export const effectiveFrom = '2024-10-01';
