import { withoutSeparators } from '../characters';
import type { IdentifierScheme } from '../identifier';
import { checkedBy, validatorOf } from '../standard-number';

const validator = () => validatorOf('CH', 'uid');

/** What is registered under it (VAT, commercial register), in the four languages: the number is one. */
const additions = /^(CHE\d{9})(MWST|TVA|IVA|TPV|HR|RC)$/;

const normalise = (declared: string): string =>
  withoutSeparators(declared)
    .replace(additions, '$1')
    .replace(/^\d{9}$/, 'CHE$&');

export const chUid = {
  code: 'ch-uid',
  en: 'Switzerland enterprise number (UID, VAT)',
  zh: '瑞士企业识别号（UID，含增值税号）',
  issuer: { kind: 'country', country: 'CH' },
  singleValued: true,
  normalise,
  check: (value) => checkedBy(validator(), normalise(value)),
} as const satisfies IdentifierScheme;
