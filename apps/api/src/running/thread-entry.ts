import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** This file lies four folders below the root, in the sources and in dist/ alike. */
const root = resolve(__dirname, '../../../..');

/**
 * The compiled entry of a thread. A thread does not load TypeScript, so classes that run from source
 * (in jest) start the entry in dist/.
 */
export function threadEntry(folder: string, name: string): string {
  const beside = join(folder, `${name}.js`);
  if (existsSync(beside)) return beside;
  const built = join(root, 'dist', relative(root, folder), `${name}.js`);
  if (existsSync(built)) return built;
  throw new Error(`there is no ${built}: run \`npm run build\` first`);
}

/**
 * What a thread takes for objects that have just been made, before it looks which of them are still in
 * use. V8 takes up to 128 MB for each thread that makes many, and keeps them as long as nothing else
 * makes it look; with this it looks more often, at a few of them.
 */
export const youngMegabytesMax = 24;
