import { figure } from './figures';

const microgramsInKilogram = 1_000_000_000n;

/** Kilograms by element, cut to grams: for a look; `--json` says the micrograms. */
export const contentText = (content: Readonly<Record<string, string>>): string =>
  Object.entries(content)
    .map(([element, micrograms]) => `${element} ${kilograms(BigInt(micrograms))}`)
    .join(', ');

function kilograms(micrograms: bigint): string {
  const size = micrograms < 0n ? -micrograms : micrograms;
  const grams = String((size % microgramsInKilogram) / 1_000_000n).padStart(3, '0');
  return `${micrograms < 0n ? '-' : ''}${figure(size / microgramsInKilogram)}.${grams}`;
}
