import { partNotKnown } from '../doubts';
import type { NationalVat } from './national-vat';

/**
 * The last two digits number the registrations of one person, from 01 to 94. Nearly all are 01, and
 * `stdnum` 1.12.0 takes no others.
 */
export const swedish = (others: NationalVat): NationalVat => ({
  normalise: others.normalise,
  check(prefixed) {
    const registration = Number(/^SE\d{10}(\d{2})$/.exec(prefixed)?.[1] ?? 1);
    const isFurther = registration >= 2 && registration <= 94;
    if (!isFurther) return others.check(prefixed);
    const checked = others.check(`${prefixed.slice(0, -2)}01`);
    return checked.outcome === 'valid' ? partNotKnown(prefixed, 'VAT number') : checked;
  },
});
