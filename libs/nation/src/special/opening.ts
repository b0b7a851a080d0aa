import { makeLots, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { firstDay } from '../time/weeks';
import { openingPpm } from '../upstream/opening-compositions';
import { bondedWorks } from './bonded';
import { samariumCobaltWorks } from './samarium-cobalt';

const tonnes = 1_000_000;

const samarium: Product = {
  code: 'SM-M',
  material: 'samarium-metal',
  massGrams: 2 * tonnes,
  ppm: { Sm: 994_000 },
};

/** Typical compositions of what was finished before: two alloys of samarium and cobalt. */
const ofSamariumCobalt: readonly Product[] = [
  samarium,
  {
    code: 'Sm2Co17-28',
    material: 'smco-magnet',
    grade: 'Sm2Co17-28',
    massGrams: 6 * tonnes,
    ppm: { Sm: 255_000, Fe: 158_000, Co: 495_000, Cu: 54_000, Zr: 25_000 },
  },
  {
    code: 'SmCo5-20',
    material: 'smco-magnet',
    grade: 'SmCo5-20',
    massGrams: 6 * tonnes,
    ppm: { Sm: 352_000, Co: 638_000 },
  },
];

const ofBonded: readonly Product[] = [
  {
    code: 'NDPR-M',
    material: 'praseodymium-neodymium-metal',
    massGrams: 2 * tonnes,
    ppm: openingPpm.ndprMetal,
  },
  {
    code: 'BNP-10',
    material: 'ndfeb-bonded-magnet',
    grade: 'BNP-10',
    massGrams: 6 * tonnes,
    ppm: { Pr: 64_000, Nd: 204_000, B: 9_300, Fe: 690_000 },
  },
];

export function declareSpecialStocks(making: Making): void {
  const stocks = [
    [samariumCobaltWorks, ofSamariumCobalt],
    [bondedWorks, ofBonded],
  ] as const;
  for (const [siteId, products] of stocks) {
    makeLots(making, {
      type: 'OpeningStockDeclared',
      siteId,
      occurredOn: firstDay,
      code: 'OPEN',
      products,
      restDays: 0,
    });
  }
}
