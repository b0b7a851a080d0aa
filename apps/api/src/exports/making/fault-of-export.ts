import { StoreUnavailable } from '@lodestone/kernel';
import { ProblemException } from '../../http/problem';
import { faultOf } from '../../reading/questions/asked';

/** What went wrong with a file, as it is told between threads. */
export type ExportFailed = Readonly<{ name: string; message: string; code?: string }>;

export const failedExport = (error: unknown): ExportFailed => {
  const { name = 'Error', message = String(error), code } = (error ?? {}) as Partial<ExportFailed>;
  return { name, message, ...(typeof code === 'string' ? { code } : {}) };
};

/** No room: on the disk, in what one may take of it, or in what one file may have. */
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** In the words of the edge. */
export function faultOfExport(error: unknown): Error {
  if (error instanceof ProblemException) return error;
  const failed = failedExport(error);
  if (failed.name === 'SheetTooLong') return new ProblemException('sheet-too-long');
  if (failed.name === 'ExportTooLarge') return new ProblemException('export-too-large');
  if (failed.name === 'StoreUnavailable') return new StoreUnavailable(failed.message);
  if (failed.code !== undefined && fullCodes.has(failed.code)) {
    return new ProblemException('unavailable', { message: noRoom, cause: error });
  }
  return faultOf(failed);
}

const noRoom = {
  en: 'There is no room for the file where the ledger keeps its data; nothing of it was left.',
  zh: '台账数据所在的磁盘空间不足，文件未生成，亦未留下残余。',
};
