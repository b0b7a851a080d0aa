import type { CountryCode } from '../countries';
import type { IdentifierScheme } from './identifier';
import { checkedBy, normalisedBy, validatorOf } from './standard-number';

type Names = Readonly<{ en: string; zh: string; singleValued: boolean }>;

const national = <Code extends string>(
  code: Code,
  [country, module]: readonly [CountryCode, string],
  names: Names,
) => {
  // Not looked up here: threads that check no numbers do not load what checks them.
  const validator = () => validatorOf(country, module);
  return {
    code,
    ...names,
    issuer: { kind: 'country', country },
    normalise: (value) => normalisedBy(validator(), value),
    check: (value) => checkedBy(validator(), value),
  } as const satisfies IdentifierScheme;
};

/**
 * The registers of the top destinations (domain.md §2.5), in alphabetical order, which is their
 * precedence. Korea numbers places of business, India numbers a company per state and Viet Nam
 * numbers branches: two values there are no conflict (GKU).
 */
export const nationalNumbers = [
  national('in-gstin', ['IN', 'gstin'], {
    en: 'India GST identification number',
    zh: '印度商品与服务税号',
    singleValued: false,
  }),
  national('jp-corporate-number', ['JP', 'cn'], {
    en: 'Japan corporate number',
    zh: '日本法人番号',
    singleValued: true,
  }),
  national('kr-brn', ['KR', 'brn'], {
    en: 'Korea business registration number',
    zh: '韩国事业者登录号',
    singleValued: false,
  }),
  national('mx-rfc', ['MX', 'rfc'], {
    en: 'Mexico federal taxpayer number',
    zh: '墨西哥联邦纳税人号',
    singleValued: true,
  }),
  national('us-ein', ['US', 'ein'], {
    en: 'US employer identification number',
    zh: '美国雇主识别号',
    singleValued: true,
  }),
  national('vn-mst', ['VN', 'mst'], {
    en: 'Viet Nam tax code',
    zh: '越南税号',
    singleValued: false,
  }),
] as const;
