import { doubtful, type IdentifierCheck } from './identifier';

/** Where the issuer does not keep its own rule, or nobody outside can say that it does. */
export const checkDigitDiffers = (value: string): IdentifierCheck =>
  doubtful(value, 'check-digit-differs', {
    en: 'The check digit does not fit. Such numbers have been issued: compare it with the paper.',
    zh: '校验码不符。确有此类已核发的号码：请与原件核对。',
  });

export const partNotKnown = (value: string, name: string): IdentifierCheck =>
  doubtful(value, 'part-not-known', {
    en: `A part of the ${name} (prefix, region or date) is not known here: compare it with the paper.`,
    zh: '号码中的某一部分（前缀、地区或日期）无法识别：请与原件核对。',
  });
