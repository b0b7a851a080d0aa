import { northAmerican } from './clients-america';
import { eastAsian, southAsian } from './clients-asia';
import { european } from './clients-europe';
import type { NationClient } from './client';

/** The forty clients abroad. */
export const clients: readonly NationClient[] = [
  ...european,
  ...northAmerican,
  ...eastAsian,
  ...southAsian,
];
