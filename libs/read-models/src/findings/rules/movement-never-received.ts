import { basisIn } from '@lodestone/reference';
import { dueOf, type DueFacts } from '../facts/due-line';
import type { FindingRule } from '../rule';
import { breachOf } from './movement-overdue';

/**
 * Several times as long on its way as usual, and nobody has said that it came: it never left, never
 * arrived, or arrived where nobody says so. Both sides are told, because either may be the one.
 */
export const movementNeverReceived: FindingRule<DueFacts> = {
  code: 'movement-never-received',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(line) {
    const { lostOn } = dueOf(line);
    if (line.judgedOn <= lostOn) return [];
    const sites = new Set([line.fromSiteId, line.destinations.at(-1)?.siteId ?? '']);
    return [...sites].map((siteId) => breachOf(line, siteId, lostOn));
  },
};
