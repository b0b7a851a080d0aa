/**
 * Where SQLite puts what it sorts and has no room for: beside the files that are made of it, which are
 * for nobody else's eyes, and where there is room for them. It is told through the environment, by the
 * main thread alone, and never deletes: such a file has no name once it is open.
 */
export function sortWithin(folder: string): void {
  process.env['SQLITE_TMPDIR'] ??= folder;
}
