import type { State } from '@lodestone/projections';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const pageBytes = 1 << 20;

/**
 * A file of JSON lines for each table and one that says what they are, in a folder that is there when
 * all of it is: where the disk is full, or somebody ends the program, nothing of that name is there.
 */
export function tablesInto(target: string, { tables }: State, about: object): void {
  mkdirSync(dirname(target), { recursive: true });
  const aside = join(dirname(target), `.${basename(target)}.part-${process.pid}`);
  mkdirSync(aside);
  try {
    const counts: Record<string, number> = {};
    for (const [table, rows] of tables()) {
      counts[table] = write(join(aside, `${table}.ndjson`), rows);
    }
    write(join(aside, 'about.json'), [{ ...about, tables: counts }]);
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

/** @returns how many rows there were */
function write(path: string, rows: Iterable<unknown>): number {
  const file = openSync(path, 'wx', 0o600);
  try {
    let [count, page] = [0, ''];
    for (const row of rows) {
      count += 1;
      page += `${JSON.stringify(row)}\n`;
      if (page.length < pageBytes) continue;
      writeSync(file, page);
      page = '';
    }
    writeSync(file, page);
    fsyncSync(file);
    return count;
  } finally {
    closeSync(file);
  }
}
