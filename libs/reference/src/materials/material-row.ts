import type { RareEarth } from '../elements';

/** Code, English name, Chinese name, and the rare earths that the name promises. */
export type MaterialRow = readonly [
  code: string,
  en: string,
  zh: string,
  principal?: readonly RareEarth[],
];
