import { massGramsMax } from '@lodestone/kernel';
import type { Coded } from '@lodestone/reference';
import type { Words } from './words';
import { oneOfRows, oneOfThem, strangerIn, withNearest, withNearestRows } from './closed-list';
import { field, type Count } from './field';

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);

const isCivilDate = (value: unknown): boolean => {
  // There is no year 0: the day before 0001-01-01 is one of 1 BC.
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
};

/** A day in the ledger's calendar zone. */
export const CivilDate = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'date-malformed',
    holds: isCivilDate,
    schema: { type: 'string', format: 'date', examples: ['2025-04-20'] },
    message: {
      en: 'must be a day of the calendar, written YYYY-MM-DD',
      zh: '必须是有效日期，格式为 YYYY-MM-DD',
    },
  });

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && isCivilDate(instantPattern.exec(value)?.[1]);

/** A moment, with its offset from UTC. */
export const InstantWithOffset = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'instant-malformed',
    holds: isInstant,
    schema: {
      type: 'string',
      format: 'date-time',
      examples: ['2025-04-20T16:05:00+08:00'],
    },
    message: {
      en: 'must be an instant with its offset, like 2025-04-20T16:05:00+08:00',
      zh: '必须是带时区偏移的时刻，例如 2025-04-20T16:05:00+08:00',
    },
  });

export const Whole = (
  means: string,
  { min, max }: Count,
  code = 'not-a-whole-number',
): PropertyDecorator =>
  field({
    means,
    code,
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
    schema: { type: 'integer', minimum: min, maximum: max },
    message: {
      en: `must be a whole number from ${min} to ${max}`,
      zh: `必须是 ${min} 至 ${max} 的整数`,
    },
  });

/** Of a paper that is not quoted here: who has it can show that it is the one. */
export const Sha256 = (means: string): PropertyDecorator => {
  const pattern = /^[0-9a-f]{64}$/;
  return field({
    means,
    code: 'digest-malformed',
    holds: matches(pattern),
    schema: { type: 'string', pattern: pattern.source },
    message: {
      en: 'must be a SHA-256 in 64 hexadecimal digits, in lower case',
      zh: '必须是 64 位小写十六进制的 SHA-256 摘要',
    },
  });
};

/** What kind of file it is (RFC 6838), without parameters. */
export const MediaType = (means: string): PropertyDecorator => {
  const pattern = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$/;
  return field({
    means,
    code: 'media-type-malformed',
    holds: matches(pattern),
    schema: { type: 'string', pattern: pattern.source, examples: ['application/pdf'] },
    message: {
      en: 'must be a media type in lower case, like application/pdf',
      zh: '必须是小写的媒体类型，例如 application/pdf',
    },
  });
};

/** Never a fraction, never nothing, never less: grams are counted. */
export const Grams = (means: string): PropertyDecorator =>
  Whole(means, { min: 1, max: massGramsMax }, 'mass-not-whole-grams');

/** Of a whole year: more than one lot may weigh. The largest mine digs some 10¹³ grams. */
export const YearlyGrams = (means: string): PropertyDecorator =>
  Whole(means, { min: 1, max: 1_000 * massGramsMax }, 'mass-not-whole-grams');

/** What lies on the scale, which may be nothing. */
export const CountedGrams = (means: string): PropertyDecorator =>
  Whole(means, { min: 0, max: massGramsMax }, 'mass-not-whole-grams');

export const YesOrNo = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'not-yes-or-no',
    holds: (value) => typeof value === 'boolean',
    schema: { type: 'boolean' },
    message: { en: 'must be true or false', zh: '必须是 true 或 false' },
  });

/** A decimal number as text: a tenth has no binary form. */
export const Quantity = (means: string): PropertyDecorator => {
  const pattern = /^(?!0+(\.0+)?$)(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/;
  return field({
    means,
    code: 'quantity-malformed',
    holds: matches(pattern),
    schema: { type: 'string', pattern: pattern.source, examples: ['1200.000'] },
    message: {
      en: 'must be a decimal number above nought as text, like "1200.000", with at most six decimals',
      zh: '必须是大于零的十进制数字符串，例如 "1200.000"，小数不超过六位',
    },
  });
};

/** A decimal string of minor units: cents, not euros. */
export const MinorUnits = (means: string): PropertyDecorator => {
  const pattern = /^(0|[1-9][0-9]{0,17})$/;
  return field({
    means,
    code: 'value-malformed',
    holds: matches(pattern),
    schema: { type: 'string', pattern: pattern.source, examples: ['5520000'] },
    message: {
      en: 'must be a decimal string of minor units, like "5520000" for 55,200.00',
      zh: '必须是以最小货币单位表示的十进制字符串，例如 55,200.00 写作 "5520000"',
    },
  });
};

/** The same with its sign: what is added, or with a minus taken away. */
export const SignedMinorUnits = (means: string): PropertyDecorator => {
  const pattern = /^(0|-?[1-9][0-9]{0,17})$/;
  return field({
    means,
    code: 'value-malformed',
    holds: matches(pattern),
    schema: { type: 'string', pattern: pattern.source, examples: ['-92000'] },
    message: {
      en: 'must be a decimal string of minor units, with a minus where it takes away, like "-92000" for 920.00 less',
      zh: '必须是以最小货币单位表示的十进制字符串，减少时带负号，例如减少 920.00 写作 "-92000"',
    },
  });
};

/**
 * Words of a person: no control characters, no broken characters, not only what cannot be seen, and
 * no order to show the letters in another sequence than they are stored. Marks that letters of
 * right-to-left scripts need stay allowed.
 */
export const Text = (means: string, lengthMax: number): PropertyDecorator =>
  field({
    means,
    code: 'text-malformed',
    holds: (value) => isText(value, lengthMax),
    schema: { type: 'string', minLength: 1, maxLength: lengthMax },
    message: textMessage(lengthMax),
  });

const textMessage = (lengthMax: number): Words => ({
  en: `must be a text of 1 to ${lengthMax} characters, without control characters and without code points that Unicode has not assigned`,
  zh: `必须是 1 至 ${lengthMax} 个字符的文本，不得含控制字符或 Unicode 尚未分配的码位`,
});

/**
 * Digests, refs and the ids of clients are made of texts. What Unicode has assigned keeps its normal
 * forms for ever; of the rest a later Node might make another id.
 */
const isText = (text: unknown, lengthMax: number): boolean =>
  typeof text === 'string' &&
  text.isWellFormed() &&
  /[^\p{Z}\p{C}]/u.test(text) &&
  [...text].length <= lengthMax &&
  !/[\p{Cc}\p{Cn}\u202A-\u202E\u2066-\u2069]/u.test(text);

/** Who somebody is: signs alone name nobody, and would make one client of all who have no number. */
export const Name = (means: string, lengthMax: number): PropertyDecorator =>
  field({
    means,
    code: 'name-malformed',
    holds: (value) => isText(value, lengthMax) && /[\p{L}\p{N}]/u.test(String(value)),
    explain: (value) =>
      isText(value, lengthMax)
        ? undefined
        : { code: 'text-malformed', message: textMessage(lengthMax) },
    schema: { type: 'string', minLength: 1, maxLength: lengthMax },
    message: {
      en: 'must have a letter or digit in it: signs alone name nobody',
      zh: '名称须至少含一个文字或数字',
    },
  });

/** One of a closed list; the words name what was probably meant. */
export const OneOf = (
  means: string,
  values: readonly string[],
  code = 'code-unknown',
): PropertyDecorator => {
  const known = new Set<unknown>(values);
  const message = oneOfThem(values);
  return field({
    means,
    code,
    holds: (value) => known.has(value),
    explain: (value) => ({ code, message: withNearest(message, value, values) }),
    schema: { type: 'string', enum: [...values] },
    message,
  });
};

/** A code of one of the reference tables. */
export const CodeOf = (
  means: string,
  rows: readonly Coded[],
  code = 'code-unknown',
): PropertyDecorator => {
  const codes = rows.map((row) => row.code);
  const known = new Set<unknown>(codes);
  const message = oneOfRows(rows);
  return field({
    means,
    code,
    holds: (value) => known.has(value),
    explain: (value) => ({ code, message: withNearestRows(message, value, rows) }),
    schema: { type: 'string', enum: codes },
    message,
  });
};

/** Several codes of one table, each once. */
export const CodesOf = (means: string, rows: readonly Coded[]): PropertyDecorator => {
  const known = new Set<unknown>(rows.map(({ code }) => code));
  const codes = rows.map(({ code }) => code);
  const code = 'codes-unknown';
  const message = {
    en: `must list some of these, each once: ${codes.join(', ')}`,
    zh: `必须列出以下代码中的若干项，不得重复：${codes.join('、')}`,
  };
  return field({
    means,
    code,
    holds: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((one) => known.has(one)),
    explain: (value) => ({
      code,
      message: withNearestRows(message, strangerIn(value, known), rows),
    }),
    schema: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: codes },
    },
    message,
  });
};
