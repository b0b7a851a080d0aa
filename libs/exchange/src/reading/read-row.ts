import type { Words } from '../tables/column';

/** What is wrong with a place in a file, by itself: in words, and for programs. */
export type FileFault = Readonly<{ code: string; message: Words }>;

/** What stands in one cell, as text; or why nobody can say what it is. */
export type ReadCell = string | FileFault;

export const isFault = (cell: ReadCell): cell is FileFault => typeof cell !== 'string';

/**
 * One row, numbered as a spreadsheet shows it: the first is 1, and empty ones count. Of a row that is
 * broken as a whole only the fault is told.
 */
export type ReadRow = Readonly<{ row: number; cells: readonly ReadCell[] }> | BrokenRow;

export type BrokenRow = Readonly<{
  row: number;
  fault: FileFault;
  /** As much of it as can be shown. */
  text?: string;
}>;

/** The file as a whole is not what it must be: nothing of it can be read, or nothing behind this. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly fault: FileFault,
    readonly row?: number,
  ) {
    super(`${fault.code}: ${fault.message.en}`);
  }
}

/** A record has at most 256 KiB, and its row in a table hardly more. */
export const rowBytesMax = 1024 * 1024;

export const rowTooLong: FileFault = {
  code: 'row-too-long',
  message: {
    en: `is longer than ${rowBytesMax} bytes; the rows behind it were read`,
    zh: `超过 ${rowBytesMax} 字节；其后的行已照常读取`,
  },
};

export const nulByte: FileFault = {
  code: 'nul-byte',
  message: {
    en: 'has a NUL byte in it: the file is damaged, or is no text',
    zh: '含有 NUL 字节：文件已损坏或不是文本',
  },
};
