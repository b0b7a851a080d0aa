import type { components } from '../published/data/api';

type Balance = components['schemas']['Balance'];

export type Term = Readonly<{
  /** As `/balances/lines` calls the figure. */
  figure: string;
  massGrams: bigint;
  micrograms: bigint;
  isSum: boolean;
}>;

/** The lines of a balance from what was there to what is there; the last is what no account explains. */
export function termsOf({ before, changes, after, missingMicrograms }: Balance): readonly Term[] {
  return [
    { figure: 'before', ...heldIn(before), isSum: true },
    ...changes.map(({ name, massGrams, micrograms }): Term => ({
      figure: name,
      massGrams: BigInt(massGrams),
      micrograms: BigInt(micrograms),
      isSum: false,
    })),
    { figure: 'after', ...heldIn(after), isSum: true },
    { figure: 'missing', massGrams: 0n, micrograms: BigInt(missingMicrograms), isSum: true },
  ];
}

const heldIn = ({ stock, inProcess, inTransit }: Balance['before']) => ({
  massGrams: BigInt(stock.massGrams) + BigInt(inProcess.massGrams) + BigInt(inTransit.massGrams),
  micrograms:
    BigInt(stock.micrograms) + BigInt(inProcess.micrograms) + BigInt(inTransit.micrograms),
});
