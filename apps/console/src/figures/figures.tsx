import { elementKilograms, kilograms, kilogramsExactly } from './units';
import { counted, type Whole } from './groups';

type Props = Readonly<{ grams: Whole; unit?: boolean }>;

/** One decimal, as lists show it; the grams are there for who points at it. */
export const Kilograms = ({ grams, unit = false }: Props) => (
  <span title={`${counted(grams)} g`}>
    {kilograms(grams)}
    {unit && <span className="unit">kg</span>}
  </span>
);

export const ExactKilograms = ({ grams, unit = true }: Props) => (
  <span title={`${counted(grams)} g`}>
    {kilogramsExactly(grams)}
    {unit && <span className="unit">kg</span>}
  </span>
);

export const ElementKilograms = ({ micrograms }: Readonly<{ micrograms: Whole }>) => (
  <span title={`${counted(micrograms)} µg`}>{elementKilograms(micrograms)}</span>
);
