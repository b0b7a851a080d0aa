import { stdnum, type Validator } from 'stdnum';
import { withoutSeparators, wrongCheckDigit } from './characters';
import { invalid, valid, type IdentifierCheck } from './identifier';

/** @throws when `stdnum` has no such module: a fault of ours, found when any number is checked. */
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

export function checkedBy(validator: Validator, declared: string): IdentifierCheck {
  const value = normalisedBy(validator, declared);
  const answer = validator.validate(value);
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
      return invalid(
        'unknown-part',
        `A part of the ${validator.name} (prefix, region or date) is not known.`,
        '号码中的某一部分（前缀、地区或日期）无法识别。',
      );
    default:
      return invalid(
        'wrong-format',
        `It is not written like a ${validator.name}: a letter stands for a digit, or the reverse.`,
        '号码格式不符：字母与数字位置有误。',
      );
  }
}
