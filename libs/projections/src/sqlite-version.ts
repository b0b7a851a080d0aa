/** Older ones can corrupt a write-ahead log that two connections reset at once (fixed in 3.51.3). */
const lowest = [3, 51, 3] as const;

/** @throws Error naming what is there and what is needed */
export function assertSqliteIsSound(version: string | undefined = process.versions.sqlite): void {
  const parts = (version ?? '0').split('.').map(Number);
  for (const [i, least] of lowest.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Error(
        `SQLite ${version} in Node ${process.versions.node} is too old: read models need ` +
          `${lowest.join('.')} or later (npm start installs a Node that has it)`,
      );
    }
  }
}
