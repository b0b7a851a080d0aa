import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  EncodingSurvey,
  encodings,
  separatorIn,
  UnreadableFile,
  xlsxBounds,
  type Encoding,
  type FileFault,
} from '@lodestone/exchange';
import type { ImportFormat } from '@lodestone/ledger';
import { CallerGone } from '../../http/json-body';
import { ProblemException } from '../../http/problem';
import type { ImportForm } from './import-form';

/** A file as it came: where it lies now, and what it is. */
export type TakenFile = Readonly<{ form: ImportForm; bytes: number; sha256: string }>;

export type FileType = Readonly<{
  format: ImportFormat;
  /** As the sender says; otherwise it is found out. */
  encoding: Encoding | undefined;
}>;

/** What one file may have: a year of the largest exporter, ten times over. */
const fileBytesMax = 4 * 1024 * 1024 * 1024;

/** The first row of a table stands in it, and the separator is told from it. */
const beginningBytes = 256 * 1024;

/** Media types in which files come, each with its format. */
const fileMediaTypes = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const satisfies Readonly<Record<string, ImportFormat>>;

/** @throws ProblemException of anything but a file of records */
export function fileTypeOf(contentType: string | undefined): FileType {
  const [mediaType = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const format = (fileMediaTypes as Readonly<Record<string, ImportFormat | undefined>>)[
    mediaType.trim()
  ];
  const charset = parameters
    .map((each) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/.exec(each)?.[1])
    .find((each) => each !== undefined);
  const named = charset === 'gbk' || charset === 'gb2312' ? 'gb18030' : charset;
  const encoding = encodings.find((each) => each === named || each.replace('-', '') === named);
  if (format !== undefined && (charset === undefined || encoding !== undefined)) {
    return { format, encoding };
  }
  throw new ProblemException('file-type-unsupported', {
    facts: { offered: Object.keys(fileMediaTypes) },
  });
}

/**
 * Writes a file to the disk as it comes, and finds out what it is; nothing of it is held.
 *
 * @throws ProblemException, UnreadableFile, CallerGone
 */
export async function takeFile(
  body: Readable,
  path: string,
  { format, encoding }: FileType,
): Promise<TakenFile> {
  const bytesMax = format === 'xlsx' ? xlsxBounds.bytesMax : fileBytesMax;
  const hash = createHash('sha256');
  const survey = new EncodingSurvey();
  const beginning: Buffer[] = [];
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (bytes < beginningBytes) beginning.push(chunk);
      bytes += chunk.length;
      if (bytes > bytesMax) throw tooLarge(bytesMax);
      hash.update(chunk);
      if (format === 'csv' && encoding === undefined) survey.take(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } catch (error) {
    body.resume();
    if (error instanceof ProblemException) throw error;
    if (body.errored || body.destroyed) throw new CallerGone('mid-file', { cause: error });
    throw error;
  } finally {
    await file.close();
  }
  if (bytes === 0) throw new ProblemException('body-missing');
  const begins = Buffer.concat(beginning);
  insistOnKind(format, begins);
  const sha256 = hash.digest('hex');
  if (format !== 'csv') return { form: { format }, bytes, sha256 };
  const found = encoding ?? survey.encoding();
  return {
    form: { format, encoding: found, separator: separatorIn(begins, found) },
    bytes,
    sha256,
  };
}

const zipBegins = Buffer.from('PK');
const officeBegins = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** By its first bytes; what it is called says nothing. */
function insistOnKind(format: ImportFormat, begins: Buffer): void {
  const isZip = begins.subarray(0, 2).equals(zipBegins);
  const isOffice = begins.subarray(0, 4).equals(officeBegins);
  if (isOffice || (format === 'xlsx') !== isZip) {
    throw new UnreadableFile(format === 'xlsx' || isOffice ? noWorkbook : noText, 1);
  }
}

const noWorkbook: FileFault = {
  code: 'not-a-workbook',
  message: {
    en: 'is no Excel workbook (.xlsx) without a password: save it as one, or send CSV',
    zh: '不是无密码的 Excel 工作簿（.xlsx）：请另存为 .xlsx，或提交 CSV',
  },
};

const noText: FileFault = {
  code: 'not-a-text',
  message: {
    en: 'is a workbook or an archive, and was sent as a text: send it by its own media type',
    zh: '实为工作簿或压缩包，却按文本提交：请使用其自身的媒体类型',
  },
};

const tooLarge = (max: number): ProblemException =>
  new ProblemException('body-too-large', {
    message: {
      en: `The file is over the limit of ${max} bytes. A larger workbook goes as CSV or NDJSON; a larger file in parts.`,
      zh: `文件超过 ${max} 字节的上限。较大的工作簿请改用 CSV 或 NDJSON，较大的文件请分批提交。`,
    },
    facts: { bytesMax: max },
  });
