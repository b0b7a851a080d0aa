import type { EndUse, GradeCode } from '@lodestone/reference';
import {
  inventedDuns,
  inventedLei,
  inventedNationalNumber,
  inventedVat,
} from '../identifiers/invented-numbers';
import { offersOfSites } from '../works/works';
import type { NationClient } from './client';
import { clientNames } from './data/client-names';
import { enterpriseOfSite } from './enterprises';

export type CountryNames = Readonly<{
  /** How many clients live there besides those with stories of their own. */
  count: number;
  forms: readonly string[];
  roots: readonly string[];
  /** In the order of `trades`; in English where the country's own words are left out. */
  trades?: readonly string[];
  latinForms?: readonly string[];
  latinRoots?: readonly string[];
}>;

type Trade = Readonly<{
  en: string;
  endUseCode: EndUse;
  endUse: string;
  pieceGrams: number;
  grades: readonly GradeCode[];
}>;

const trade = (
  en: string,
  [endUseCode, endUse]: readonly [EndUse, string],
  pieceGrams: number,
  grades: readonly GradeCode[],
): Trade => ({ en, endUseCode, endUse, pieceGrams, grades });

/** What clients make, in one order for all languages. */
const trades: readonly Trade[] = [
  trade('Drives', ['traction-motors', 'rotors of traction motors'], 18, ['N42SH', 'N48SH']),
  trade('Steering', ['automotive-components', 'motors of power steering'], 6, ['N48H', 'N45H']),
  trade('Servo', ['industrial-motors', 'servo motors'], 9, ['N45SH', 'N38UH', 'N40SH']),
  trade('Appliances', ['household-appliances', 'compressors and washing machines'], 14, [
    'N38',
    'N35SH',
    'N42H',
  ]),
  trade('Acoustics', ['loudspeakers', 'drivers of loudspeakers'], 26, ['N35', 'N42']),
  trade('Elevators', ['elevators', 'gearless traction machines'], 92, ['N40SH', 'N42H']),
  trade('Wind Power', ['wind-turbines', 'generators of wind turbines'], 295, ['N45M', 'N50']),
  trade('Mobility', ['electric-two-wheelers', 'hub motors'], 11, ['N48H', 'N38']),
  trade('Tools', ['power-tools', 'motors of cordless tools'], 7, ['N52', 'N50']),
  trade('Robotics', ['robotics', 'joint motors of robots'], 5, ['N38UH', 'N35UH', 'N48SH']),
  trade('Separation', ['magnetic-separation', 'magnetic separators'], 140, ['N42', 'N35']),
  trade('Sensors', ['instruments', 'encoders and meters'], 4, ['N45M', 'N52']),
];

const filled = (form: string, root: string, word: string): string =>
  form.replace('{root}', root).replace('{trade}', word);

const currencies: Readonly<Record<string, NationClient['currency']>> = {
  DE: 'EUR',
  IT: 'EUR',
  FR: 'EUR',
  NL: 'EUR',
  AT: 'EUR',
  ES: 'EUR',
  JP: 'JPY',
};

/** The first number of these clients; lower ones belong to those with stories of their own. */
const firstNumber = 500;

function clientOf(
  countryCode: string,
  names: CountryNames,
  { index, n }: Readonly<{ index: number; n: number }>,
): NationClient {
  const { roots, forms, latinForms, latinRoots } = names;
  const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
  // Steps that have no divisor in common with twelve: no root meets a trade twice.
  const round = Math.floor(index / roots.length);
  const tradeIndex = ((index % roots.length) * 5 + round * 7) % trades.length;
  const made = trades[tradeIndex] as Trade;
  const word = names.trades?.[tradeIndex] ?? made.en;
  const latin =
    latinForms && filled(at(latinForms, index), at(latinRoots ?? roots, index), made.en);
  return {
    key: `${countryCode}-${100 + index}`,
    name: filled(at(forms, round + index), at(roots, index), word),
    ...(latin === undefined ? {} : { nameLatin: latin }),
    countryCode,
    identifiers: numbersOf(countryCode, index, firstNumber + n),
    weight: 1 + ((n * 7) % 4),
    suppliers: suppliersOf(made, n),
    currency: currencies[countryCode] ?? 'USD',
    pieceGrams: made.pieceGrams,
    endUseCode: made.endUseCode,
    endUse: made.endUse,
  };
}

const withVat: ReadonlySet<string> = new Set(['DE', 'FR', 'IT', 'NL']);
const withNationalNumber: ReadonlySet<string> = new Set(['IN', 'JP', 'KR', 'MX', 'VN']);

/** Of other countries no range is certain to be nobody's: they have an LEI, and some a DUNS. */
function numbersOf(countryCode: string, index: number, n: number): NationClient['identifiers'] {
  if (withVat.has(countryCode)) {
    const vat = inventedVat(countryCode, n);
    return index % 3 === 0 ? [vat] : [inventedLei(n), vat];
  }
  // A Mexican number has two letters to count with; the first clients there have those below.
  if (countryCode === 'MX') return [inventedNationalNumber('MX', 40 + index)];
  if (withNationalNumber.has(countryCode)) return [inventedNationalNumber(countryCode, n)];
  return index % 2 === 0 ? [inventedLei(n), inventedDuns(n)] : [inventedLei(n)];
}

/** Exporters of what is wanted, in turn: some clients buy of two. */
function suppliersOf({ grades }: Trade, n: number): NationClient['suppliers'] {
  const offers = [...offersOfSites].flatMap(([siteId, offered]) => {
    const common = grades.filter((grade) => offered.includes(grade));
    const { enterpriseId } = enterpriseOfSite(siteId);
    // BT-MAG sells at home, and to traders.
    return common.length === 0 || enterpriseId === 'BT-MAG'
      ? []
      : [{ exporterId: enterpriseId, grades: common }];
  });
  const first = offers[n % offers.length];
  const second = offers[(n * 3 + 1) % offers.length];
  if (!first) throw new Error(`nobody offers ${grades.join(' or ')}`);
  return second && second !== first && n % 4 === 0 && second.exporterId !== first.exporterId
    ? [first, second]
    : [first];
}

/**
 * Many clients are nobody in particular: a name, a number, something they make. They are built from
 * tables, the same for every seed, so that a client keeps its identity whatever it buys.
 */
export const otherClients: readonly NationClient[] = Object.entries(clientNames)
  .flatMap(([countryCode, names]) =>
    Array.from({ length: names.count }, (_, index) => ({ countryCode, names, index })),
  )
  .map(({ countryCode, names, index }, n) => clientOf(countryCode, names, { index, n }));
