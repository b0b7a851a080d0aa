import { DamagedRow } from './row-sum';

const sqlite = { error: 1, corrupt: 11, notADatabase: 26 } as const;

function codeOf(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  // The upper bytes say more about the same failure.
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/** A row that is not as it was written, a file that is not. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof DamagedRow ||
  codeOf(error) === sqlite.corrupt ||
  codeOf(error) === sqlite.notADatabase;

/** On opening: the tables have other columns, because another version made them, or nobody of ours. */
export const isOfOtherTables = (error: unknown): error is Error => codeOf(error) === sqlite.error;
