import { invalid, type IdentifierCheck } from './identifier';

const separators = /[\s\p{Pd}\p{Cf}._/·]+/gu;

/** Chinese input methods produce full-width letters and digits; papers print separators. */
export const withoutSeparators = (value: string): string =>
  value.normalize('NFKC').toUpperCase().replace(separators, '');

export const wrongLength = (value: string, expected: string): IdentifierCheck =>
  invalid(
    'wrong-length',
    `${expected} characters are expected, and there are ${value.length}.`,
    `应为${expected}位，实际为${value.length}位。`,
  );

/** Which digit a letter was probably meant to be. */
const likeness: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['S', '5'],
  ['Z', '2'],
  ['B', '8'],
]);

/** The first character outside an alphabet, with the one that was probably meant. */
export function forbiddenCharacter(value: string, alphabet: string): IdentifierCheck | undefined {
  const characters = [...value];
  const at = characters.findIndex((character) => !alphabet.includes(character));
  const character = characters[at];
  if (character === undefined) return undefined;
  const isLetter = /^[A-Z]$/.test(character);
  const meant = likeness.get(character);
  const en = `${isLetter ? 'Letter' : 'Character'} ${character} at place ${at + 1} is not used`;
  const zh = `第${at + 1}位的${isLetter ? '字母' : '字符'} ${character} 不被使用`;
  return meant === undefined
    ? invalid('forbidden-character', `${en}.`, `${zh}。`)
    : invalid(
        'forbidden-character',
        `${en}; ${meant} was probably meant.`,
        `${zh}，可能应为 ${meant}。`,
      );
}

export const digits = '0123456789';
export const digitsAndLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const wrongCheckDigit = (expected?: string): IdentifierCheck => {
  const en = 'The check digit does not fit: a character is mistyped or two are swapped.';
  const zh = '校验码不符：可能有字符录入错误或相邻字符颠倒。';
  return expected === undefined
    ? invalid('wrong-check-digit', en, zh)
    : invalid(
        'wrong-check-digit',
        `${en} If all others are right, ${expected} is expected.`,
        `${zh}如其余各位无误，校验码应为 ${expected}。`,
      );
};
