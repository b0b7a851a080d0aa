import { currencyOf, isCurrency } from '@lodestone/reference';
import type { FileFault } from '@lodestone/exchange';
import type { Column, Unit } from './column';

/** What a cell says in the form of its field; what was changed for that is told. */
export type CellValue =
  Readonly<{ value: unknown; converted?: Conversion }> | Readonly<{ fault: FileFault }>;

/** A rule by which cells of a column were rewritten, exactly. */
export type Conversion = Readonly<{ rule: string; written: string }>;

/** @param currency as it stands beside it, where the cell is an amount of money */
export function cellValue(
  { schema, unit }: Pick<Column, 'schema' | 'unit'>,
  text: string,
  currency: string | undefined,
): CellValue {
  if (unit !== undefined) return amount(text, unit, { schema, currency });
  switch (schema['type']) {
    case 'integer':
      return wholeNumber(text);
    case 'boolean':
      return yesOrNo(text);
    case 'array':
      return { value: text.split(/[;；\s]+/).filter(Boolean) };
    default:
      return schema['format'] === 'date' ? civilDate(text) : { value: text };
  }
}

/** Digits as a Chinese keyboard gives them are the same digits. */
const narrow = (text: string): string =>
  text.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const decimal = /^-?\d{1,20}(\.\d{1,20})?$/;

function numberIn(text: string): Readonly<{ digits: string }> | Readonly<{ fault: FileFault }> {
  const digits = narrow(text);
  if (decimal.test(digits)) return { digits };
  if (/^-?[\d.]+e[+-]?\d+$/i.test(digits)) return { fault: scientific };
  if (/^-?\d{1,3}([,，'’\s\u00a0]\d{2,3})+([.,]\d+)?$/.test(digits) || /^-?\d+,\d+$/.test(digits)) {
    return { fault: separated };
  }
  return { fault: noNumber };
}

function wholeNumber(text: string): CellValue {
  const number = numberIn(text);
  if ('fault' in number) return number;
  const { digits } = number;
  if (digits.includes('.')) return { fault: noWholeNumber };
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) return { fault: noWholeNumber };
  // Leading noughts say nothing, and are taken away aloud.
  return digits === text
    ? { value }
    : { value, converted: { rule: 'digits', written: String(value) } };
}

const gramsOf: Readonly<Record<string, number>> = {
  ...{ g: 0, 克: 0, kg: 3, 千克: 3, 公斤: 3, t: 6, 吨: 6 },
};

type About = Readonly<{ schema: Column['schema']; currency: string | undefined }>;

function amount(text: string, unit: Unit, { schema, currency }: About): CellValue {
  if (unit === 'major') return money(text, currency);
  if (unit !== 'in-cell') return shifted(text, { decimals: unit === 'kg' ? 3 : 6, schema, unit });
  const [, digits = '', name = ''] = /^(.*?)\s*([a-zA-Z]+|[克千公斤吨]+)$/.exec(text) ?? [];
  const decimals = gramsOf[name] ?? gramsOf[name.toLowerCase()];
  if (decimals === undefined) return { fault: noUnit };
  return shifted(digits, { decimals, schema, unit: name });
}

function money(text: string, currency: string | undefined): CellValue {
  if (currency === undefined || !isCurrency(currency)) return { fault: noCurrency };
  const { exponent } = currencyOf(currency) ?? { exponent: 2 };
  return shifted(text, { decimals: exponent, schema: { type: 'string' }, unit: currency });
}

type Shift = Readonly<{ decimals: number; schema: Column['schema']; unit: string }>;

/** Moves the point, and never rounds. */
function shifted(text: string, { decimals, schema, unit }: Shift): CellValue {
  const number = numberIn(text);
  if ('fault' in number) return number;
  const [whole = '', part = ''] = number.digits.split('.');
  const kept = part.replace(/0+$/, '');
  if (kept.length > decimals) return { fault: tooFine(unit, decimals) };
  const written = `${whole}${kept.padEnd(decimals, '0')}`.replace(/^(-?)0+(?=\d)/, '$1');
  const isMoney = schema['type'] === 'string';
  const value = isMoney ? (written === '-0' ? '0' : written) : Number(written);
  return { value, converted: { rule: isMoney ? `${unit} → minor` : `${unit} → g`, written } };
}

function yesOrNo(text: string): CellValue {
  const said = text.toLowerCase();
  if (['true', 'yes', '是'].includes(said)) return { value: true };
  if (['false', 'no', '否'].includes(said)) return { value: false };
  return { fault: neither };
}

/** A day is taken in any form that begins with the year; in the others nobody knows which is the month. */
function civilDate(text: string): CellValue {
  const digits = narrow(text);
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(digits) ?? [];
  if (year !== undefined) {
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return value === text ? { value } : { value, converted: { rule: 'date', written: value } };
  }
  if (/^\d{1,2}[-/. ]\w{1,9}[-/. ]\d{2,4}$/.test(digits)) return { fault: ambiguousDate };
  return { value: text };
}

const fault = (code: string, en: string, zh: string): FileFault => ({ code, message: { en, zh } });

const scientific = fault(
  'number-scientific',
  'is in scientific notation, which may have lost digits: write all of them',
  '为科学记数法，可能已丢失位数：请写出全部数字',
);
const separated = fault(
  'number-with-separators',
  'has a sign between its digits that may be a thousands separator or a decimal point: write digits alone, with a point before decimals',
  '数字之间的符号可能是千位分隔符或小数点：请只写数字，小数用 “.”',
);
const noNumber = fault('not-a-number', 'is no number', '不是数字');
const noWholeNumber = fault(
  'not-a-whole-number',
  'must be a whole number below 2^53',
  '必须是小于 2^53 的整数',
);
const noUnit = fault(
  'unit-missing',
  'has no unit behind the number: write g, kg or t, or name the column by its unit',
  '数字后缺少单位：请写 g、kg 或 t，或在列名中注明单位',
);
const noCurrency = fault(
  'currency-missing',
  'is an amount without a known currency beside it: fill the column currency',
  '金额旁没有已知币种：请填写币种列',
);
const neither = fault(
  'not-yes-or-no',
  'must be true or false (yes, no, 是, 否)',
  '必须是 true 或 false（是、否、yes、no）',
);
const ambiguousDate = fault(
  'date-ambiguous',
  'can be read as two different days: write YYYY-MM-DD',
  '可理解为两个不同日期：请写作 YYYY-MM-DD',
);
const tooFine = (unit: string, decimals: number): FileFault =>
  fault(
    'too-many-decimals',
    `has more than ${decimals} decimals, and ${unit} is recorded to the last of these`,
    `小数超过 ${decimals} 位，而 ${unit} 最多记到该位`,
  );
