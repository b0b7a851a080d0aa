import { figure } from './figures';

export type Content = Readonly<Record<string, string>>;

const microgramsInKilogram = 1_000_000_000n;

/** Kilograms, cut to grams: for a look; `--json` says the micrograms. */
export function kilogramsFigure(micrograms: bigint): string {
  const size = micrograms < 0n ? -micrograms : micrograms;
  const grams = String((size % microgramsInKilogram) / 1_000_000n).padStart(3, '0');
  return `${micrograms < 0n ? '-' : ''}${figure(size / microgramsInKilogram)}.${grams}`;
}

/** By element: `Nd 177.360, Dy 3.464`. */
export const contentText = (content: Content): string =>
  Object.entries(content)
    .map(([element, micrograms]) => `${element} ${kilogramsFigure(BigInt(micrograms))}`)
    .join(', ');
