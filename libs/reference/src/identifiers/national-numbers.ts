import type { CountryCode } from '../countries';
import type { IdentifierScheme } from './identifier';
import { chUid } from './national-numbers/ch-uid';
import { mxRfc } from './national-numbers/mx-rfc';
import { mySsm } from './national-numbers/my-ssm';
import { thTin } from './national-numbers/th-tin';
import { checkedBy, normalisedBy, validatorOf } from './standard-number';

type Names = Readonly<{ en: string; zh: string; singleValued: boolean }>;

const standard = <Code extends string>(
  code: Code,
  [country, module]: readonly [CountryCode, string],
  names: Names,
) => {
  const validator = () => validatorOf(country, module);
  return {
    code,
    ...names,
    issuer: { kind: 'country', country },
    normalise: (value) => normalisedBy(validator(), value),
    check: (value) => checkedBy(validator(), value),
  } as const satisfies IdentifierScheme;
};

/** The first eight characters of a CNPJ are the company; four number the establishment. */
const brCnpj = {
  ...standard('br-cnpj', ['BR', 'cnpj'], {
    en: 'Brazil company number (CNPJ)',
    zh: '巴西法人登记号（CNPJ）',
    singleValued: true,
  }),
  bearerPart: (value: string) => value.slice(0, 8),
} as const satisfies IdentifierScheme;

/**
 * The registers of the destinations that buy most, in alphabetical order, which is their
 * precedence. Korea numbers places of business, India numbers a company per state and Viet Nam
 * numbers branches: two values there are no conflict (GKU).
 */
export const nationalNumbers = [
  brCnpj,
  chUid,
  standard('in-gstin', ['IN', 'gstin'], {
    en: 'India GST identification number',
    zh: '印度商品与服务税号',
    singleValued: false,
  }),
  standard('jp-corporate-number', ['JP', 'cn'], {
    en: 'Japan corporate number',
    zh: '日本法人番号',
    singleValued: true,
  }),
  standard('kr-brn', ['KR', 'brn'], {
    en: 'Korea business registration number',
    zh: '韩国事业者登录号',
    singleValued: false,
  }),
  mxRfc,
  mySsm,
  thTin,
  standard('tr-vkn', ['TR', 'vkn'], {
    en: 'Türkiye tax number (VKN)',
    zh: '土耳其税号（VKN）',
    singleValued: true,
  }),
  standard('us-ein', ['US', 'ein'], {
    en: 'US employer identification number',
    zh: '美国雇主识别号',
    singleValued: true,
  }),
  standard('vn-mst', ['VN', 'mst'], {
    en: 'Viet Nam tax code',
    zh: '越南税号',
    singleValued: false,
  }),
] as const;
