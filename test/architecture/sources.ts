import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const notOurs = new Set(['node_modules', 'dist', '.git', '.toolchain', '.lodestone', 'coverage']);

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file and folder of the repository, folders ending in '/', as paths from its root. */
export function everyPath(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = folder + entry.name;
      return entry.isDirectory() ? [`${path}/`, ...everyPath(`${path}/`)] : [path];
    })
    .sort();
}

/** The TypeScript of apps, libs and test, with the parts of the console that draw. */
export const everySource = (): string[] =>
  everyPath().filter((path) => /^(apps|libs|test)\/.*\.tsx?$/.test(path));

/** What a spec stands on: like a spec it may use whatever it tests. */
export const isFixture = (path: string): boolean => path.endsWith('.fixture.ts');

export const isSpec = (path: string): boolean => /\.(spec|int-spec|e2e-spec)\.ts$/.test(path);
