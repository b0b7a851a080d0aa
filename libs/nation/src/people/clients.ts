import { northAmerican } from './clients-america';
import { eastAsian, southAsian } from './clients-asia';
import { european } from './clients-europe';
import { otherClients } from './clients-others';
import type { NationClient } from './client';

/** The three hundred clients abroad: forty with stories of their own, and all the others. */
export const clients: readonly NationClient[] = [
  ...european,
  ...northAmerican,
  ...eastAsian,
  ...southAsian,
  ...otherClients,
];
