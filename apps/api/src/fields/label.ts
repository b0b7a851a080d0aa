import { isLabel, labelPattern } from '@lodestone/ledger';
import { field } from './field';

/** What an enterprise calls a declaration in its book of names. */
export const Label = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'label-malformed',
    holds: (value) => typeof value === 'string' && value.isWellFormed() && isLabel(value),
    schema: { type: 'string', pattern: labelPattern.source, examples: ['科隆电机'] },
    message: {
      en: "must be a label: 1 to 64 letters or digits of any script, with single blanks and . _ ( ) · & ' + , - within, beginning with a letter or digit",
      zh: "必须是名称标签：1 至 64 个字符，可用任何文字的字母与数字，中间可有单个空格及 . _ ( ) · & ' + , -，并以字母或数字开头",
    },
  });
