import { countries, currencies } from '@lodestone/reference';
import { field } from './field';
import { CodeOf } from './scalars';

/** ISO 3166-1 alpha-2. */
export const CountryCode = (means: string): PropertyDecorator =>
  CodeOf(means, countries, 'country-unknown');

/** ISO 4217; the minor unit of the currency is the unit of `valueMinor`. */
export const CurrencyCode = (means: string): PropertyDecorator =>
  CodeOf(means, currencies, 'currency-unknown');

const portPattern = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** UN/LOCODE: ports, airports and border crossings. Our own list of them is short, so form alone counts. */
export const PortCode = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'port-malformed',
    holds: (value) => typeof value === 'string' && portPattern.test(value),
    schema: { type: 'string', pattern: portPattern.source, examples: ['CNSHA'] },
    message: {
      en: 'must be a UN/LOCODE, like CNSHA',
      zh: '必须是联合国口岸代码（UN/LOCODE），例如 CNSHA',
    },
  });
