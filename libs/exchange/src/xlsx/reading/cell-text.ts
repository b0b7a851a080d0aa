import type { FileFault, ReadCell } from '../../reading/read-row';
import type { WorkbookParts } from './workbook-parts';

/** A cell as it stands in the sheet. */
export type RawCell = Readonly<{ type: string; style: number; value: string; isFormula: boolean }>;

/** The number of 1970-01-01 among the days of a spreadsheet. */
const firstDay = 25_569;
const between1900And1904 = 1_462;
/** Before this day spreadsheets count a day that never was: 1900-02-29. */
const firstSureDay = 61;
const lastDay = 2_958_465;
const dayMs = 86_400_000;

/** A spreadsheet keeps fifteen digits of a number; what was longer is not there any more. */
const exactBelow = 1e15;

/** What a cell says, as one would type it; nothing that was computed, rounded or lost. */
export function cellText(
  { type, style, value, isFormula }: RawCell,
  { strings, dateStyles, isFrom1904 }: WorkbookParts,
): ReadCell {
  if (isFormula) return formula;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return errorIn(value);
    case 'n': {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return errorIn(value);
      return dateStyles.has(style) ? dayOf(number, isFrom1904) : numberText(number);
    }
    default:
      return value;
  }
}

function dayOf(number: number, isFrom1904: boolean): ReadCell {
  const serial = number + (isFrom1904 ? between1900And1904 : 0);
  if (serial < firstSureDay || serial > lastDay) return noDay;
  const instant = new Date(Math.round((serial - firstDay) * dayMs)).toISOString();
  return Number.isInteger(serial) ? instant.slice(0, 10) : instant.slice(0, 19);
}

function numberText(number: number): ReadCell {
  const text = String(number);
  return Math.abs(number) >= exactBelow || text.includes('e') ? notExact : text;
}

const formula: FileFault = {
  code: 'cell-is-formula',
  message: {
    en: 'is a formula, and what it comes to is not stated here: paste it as a value',
    zh: '单元格为公式，其结果未必准确：请粘贴为数值',
  },
};

const errorIn = (value: string): FileFault => ({
  code: 'cell-is-error',
  message: {
    en: `holds the error ${value} of the spreadsheet`,
    zh: `单元格为电子表格错误 ${value}`,
  },
});

const noDay: FileFault = {
  code: 'date-malformed',
  message: {
    en: 'is shown as a day, but its number is none that all spreadsheets agree on: write it as YYYY-MM-DD',
    zh: '单元格以日期显示，但其数值不是各软件一致认可的日期：请写作 YYYY-MM-DD',
  },
};

const notExact: FileFault = {
  code: 'number-not-exact',
  message: {
    en: 'is a number of which the spreadsheet keeps fifteen digits only: format the cell as text and type it again',
    zh: '电子表格只保留该数值的十五位数字：请将单元格设为文本后重新输入',
  },
};
