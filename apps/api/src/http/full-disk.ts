/** SQLITE_FULL. */
const sqliteFull = 13;

/** No room is left, as the file system or SQLite says it: what is asked can be done later. */
export function isFullDisk(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT') return true;
  return (
    code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' && (errcode & 0xff) === sqliteFull
  );
}
