import type { Activity } from './activities';

/** The acts without a step for which it matters what a site is registered for (design.md §3). */
export type ActWithActivity = 'ImportLanded' | 'ScrapCollected' | 'Exported';

/**
 * A site must be registered for one of these, or the act is flagged. Import and export are
 * activities of their own (Order 785 Art. 2, Art. 14); who may collect scrap is not said
 * anywhere, and the two here are ours. Every other act may happen at any site, and what a step
 * needs stands in its row.
 */
export const actActivities: Readonly<Record<ActWithActivity, readonly [Activity, ...Activity[]]>> =
  {
    ImportLanded: ['import'],
    ScrapCollected: ['recycling', 'trade'],
    Exported: ['export'],
  };
