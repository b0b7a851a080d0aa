import { UnreadableFile } from '@lodestone/exchange';
import { escaped } from '../fields/known-members';
import { ProblemException } from '../http/problem';
import { UnreadableColumns } from './spool/file-records';

/** What is wrong with a file before anything of it is dealt with; anything else is itself. */
export function unreadable(error: unknown): unknown {
  if (error instanceof UnreadableFile) {
    const { fault, row } = error;
    const pointer = row === undefined ? '' : `/${row}`;
    const { code, message } = fault;
    return new ProblemException('file-unreadable', {
      errors: [{ pointer, in: 'body', code, message }],
    });
  }
  if (error instanceof UnreadableColumns) {
    return new ProblemException('file-unreadable', {
      errors: error.faults.map(({ column, code, message }) => ({
        pointer: `/${error.row}/${escaped(column)}`,
        in: 'body',
        code,
        message,
      })),
    });
  }
  return error;
}

/** Of authorities, who bring no files. */
export const idReserved = (): ProblemException =>
  new ProblemException('invalid-input', {
    errors: [
      {
        pointer: '/importId',
        in: 'path',
        code: 'id-reserved',
        message: {
          en: 'must not begin with "~"',
          zh: '不得以 “~” 开头',
        },
      },
    ],
  });
