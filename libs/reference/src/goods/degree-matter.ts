import type { ProcessingDegree } from '../customs/processing-degrees';
import type { MaterialCode } from '../materials';

const blanks: readonly MaterialCode[] = [
  'ndfeb-sintered-block',
  'ndfeb-machined-blank',
  'smco-sintered-block',
  'smco-machined-blank',
];

const finished: readonly MaterialCode[] = [
  'ndfeb-magnet',
  'ndfeb-diffused-magnet',
  'ndfeb-bonded-magnet',
  'ndfeb-hot-pressed-magnet',
  'smco-magnet',
  'smco-bonded-magnet',
  'smfen-bonded-magnet',
];

const machined: readonly MaterialCode[] = [
  ...finished,
  'ndfeb-machined-blank',
  'smco-machined-blank',
];

/** The magnets that goods of a degree are or hold; `null` where they are none. */
export type DegreeMatter = Readonly<{
  magnets: readonly MaterialCode[] | null;
  /** There is more in it than magnets: iron, a shaft, a housing. */
  isAssembly: boolean;
  /** So much of the mass of an assembly are magnets at the most: ours, above whatever is built. */
  magnetPpmMax?: number;
}>;

/** From the words of the degrees themselves. */
export const degreeMatter: Readonly<Record<ProcessingDegree, DegreeMatter>> = {
  'not-a-magnet': { magnets: null, isAssembly: false },
  blank: { magnets: blanks, isAssembly: false },
  'machined-magnet': { magnets: machined, isAssembly: false },
  'magnet-segment': { magnets: machined, isAssembly: false },
  'rotor-or-stator-assembly': { magnets: finished, isAssembly: true, magnetPpmMax: 900_000 },
  'moulded-part': { magnets: finished, isAssembly: true, magnetPpmMax: 980_000 },
  'end-product': { magnets: finished, isAssembly: true, magnetPpmMax: 900_000 },
};

export const degreeMatterOf = (code: string): DegreeMatter | undefined =>
  new Map<string, DegreeMatter>(Object.entries(degreeMatter)).get(code);
