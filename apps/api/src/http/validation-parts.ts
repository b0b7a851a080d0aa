import type { ValidationError } from 'class-validator';
import { withNearest } from '../fields/closed-list';
import { ruleOf } from '../fields/field';
import { escaped } from '../fields/known-members';
import type { ProblemPart } from './problem';
import type { Words } from '../fields/words';

const unknownField: Words = {
  en: 'is not a field of this request',
  zh: '不是此请求的有效字段',
};

/** As `jsonOf` gives a number that is not read as it was written. */
const notExact: Words = {
  en: 'must be written in digits alone, without point or exponent, and be less than 2^53',
  zh: '必须只用数字书写，不得含小数点或指数，且小于 2^53',
};

/** `members` are those that the place has: what was probably meant is one of them. */
export const unknownPart = (pointer: string, members: readonly string[] = []): ProblemPart => ({
  pointer,
  code: 'field-unknown',
  message: withNearest(unknownField, pointer.slice(pointer.lastIndexOf('/') + 1), members),
});

export const repeatedPart = (pointer: string): ProblemPart => ({
  pointer,
  code: 'parameter-repeated',
  message: {
    en: 'is given more than once: write a list with commas',
    zh: '不得重复出现；列表请以逗号分隔',
  },
});

const missing: Words = { en: 'is missing', zh: '缺少此字段' };

/** class-validator's tree of errors as a list of places, in the order of the fields. */
export function partsOf(errors: readonly ValidationError[]): ProblemPart[] {
  return errors.flatMap((error) => partsUnder(error, ''));
}

function partsUnder(error: ValidationError, above: string): ProblemPart[] {
  const pointer = `${above}/${escaped(error.property)}`;
  const own = ownParts(error, pointer);
  if (own) return own;
  return (error.children ?? []).flatMap((child) => partsUnder(child, pointer));
}

function ownParts(error: ValidationError, pointer: string): ProblemPart[] | undefined {
  const constraints = Object.keys(error.constraints ?? {});
  if (constraints.length === 0) return undefined;
  if (constraints.includes('whitelistValidation')) return [unknownPart(pointer)];
  if (error.value === undefined || error.value === null) {
    return [{ pointer, code: 'field-missing', message: missing }];
  }
  const target = error.target ?? {};
  const rule = ruleOf(target, error.property);
  if (!rule) throw new Error(`${pointer} has no words for ${constraints.join(', ')}`);
  const members = rule.wrongMembers?.(error.value) ?? [];
  if (members.length > 0) {
    return members.map(({ name, message }) => {
      const value = (error.value as Readonly<Record<string, unknown>>)[name];
      const words = Number.isNaN(value) ? notExact : message;
      return { pointer: `${pointer}/${escaped(name)}`, code: rule.code, message: words };
    });
  }
  if (Number.isNaN(error.value)) return [{ pointer, code: rule.code, message: notExact }];
  const { code, message } = rule.explain?.(error.value, target) ?? rule;
  return [{ pointer, code, message }];
}
