import { countries, currencies } from '@lodestone/reference';
import { OneOf } from './scalars';

/** ISO 3166-1 alpha-2. */
export const CountryCode = (): PropertyDecorator =>
  OneOf(
    countries.map(({ code }) => code),
    'country-unknown',
  );

/** ISO 4217; the minor unit of the currency is the unit of `valueMinor`. */
export const CurrencyCode = (): PropertyDecorator =>
  OneOf(
    currencies.map(({ code }) => code),
    'currency-unknown',
  );
