import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const mantine = resolve(__dirname, '../../node_modules/@mantine/core');

/** What a source takes from Mantine that has a folder, and so perhaps a style, of its own. */
export const partsIn = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
    .flatMap(([, names = '']) => names.match(/\b[A-Z]\w*/g) ?? [])
    .filter((name) => existsSync(join(mantine, 'esm/components', name)));

/** The styles of these parts and of all that they are made of, as Mantine's own modules import them. */
export function stylesOf(parts: Iterable<string>): string[] {
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    for (const [, next = ''] of readFileSync(path, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      walk(join(dirname(path), next));
    }
  };
  for (const part of parts) walk(join(mantine, 'esm/components', part, `${part}.mjs`));
  const styled = [...seen].flatMap((path) => /(\w+)\.module\.mjs$/.exec(path)?.[1] ?? []);
  return [...new Set(styled)].sort();
}

/** What stands for every part: the ground, the variables, what hides by scheme. */
const always = new Set(['baseline', 'default-css-variables', 'global']);

export const importedStyles = (source: string): string[] =>
  [...source.matchAll(/@mantine\/core\/styles\/([\w-]+)\.css/g)]
    .map(([, name = '']) => name)
    .filter((name) => !always.has(name))
    .sort();
