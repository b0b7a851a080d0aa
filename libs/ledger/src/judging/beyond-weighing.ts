import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import { flagFiguresOn } from '@lodestone/reference';

type Taken = Readonly<{ massGrams: number; takenGrams: number; occurredOn: string }>;

/** More was taken than there is, by more than two weighings of the same goods differ. */
export function isBeyondWeighing({ massGrams, takenGrams, occurredOn }: Taken): boolean {
  const { declaredMassPpm } = flagFiguresOn(occurredOn);
  const apart = divideToNearest(BigInt(massGrams) * BigInt(declaredMassPpm), BigInt(ppmWhole));
  return BigInt(takenGrams - massGrams) > apart;
}
