import { stdnum, type Validator } from 'stdnum';
import { withoutSeparators, wrongCheckDigit } from './characters';
import { partNotKnown } from './doubts';
import { invalid, valid, type IdentifierCheck } from './identifier';

/** @throws when `stdnum` has no such module: a fault of ours, found by the spec of every scheme. */
export function validatorOf(country: string, number: string): Validator {
  const validator = stdnum[country]?.[number];
  if (validator === undefined) throw new Error(`stdnum has no module ${country}.${number}`);
  return validator;
}

/** As `stdnum` writes it (it pads old short forms); as we found it where it cannot read it. */
export function normalisedBy(validator: Validator, declared: string): string {
  const value = withoutSeparators(declared);
  try {
    return validator.compact(value);
  } catch {
    return value;
  }
}

/** `prefix` is one that the validator takes off again. The value comes back without it. */
export function checkedBy(validator: Validator, declared: string, prefix = ''): IdentifierCheck {
  const value = normalisedBy(validator, declared);
  const answer = validator.validate(prefix + value);
  if (answer.isValid) return valid(value);
  switch (answer.error?.name) {
    case 'InvalidLength':
      return invalid(
        'wrong-length',
        `${value.length} characters are not a length that a ${validator.name} has.`,
        `长度不符：实际为${value.length}位。`,
      );
    case 'InvalidChecksum':
      return wrongCheckDigit();
    case 'InvalidComponent':
      return partNotKnown(value, validator.name);
    default:
      return invalid(
        'wrong-format',
        `It is not written like a ${validator.name}: a letter stands for a digit, or the reverse.`,
        '号码格式不符：字母与数字位置有误。',
      );
  }
}
