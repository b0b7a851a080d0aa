import { posix } from 'node:path';
import ts from 'typescript';
import { isSpec } from './sources';

/**
 * The folders of apps/api/src, from the bottom up: a folder imports only from rows above its own.
 * A folder that no row names is one of a noun; nouns stand between `submitting` and `openapi`.
 */
export const layersOfApi: ReadonlyArray<readonly string[]> = [
  ['fields'],
  ['http'],
  ['running'],
  ['access'],
  ['acts', 'reading'],
  ['submitting'],
  ['(noun)'],
  ['openapi'],
  ['program'],
  ['(main)'],
];

const api = 'apps/api/src/';

const nameOf = (folder: string): string => {
  if (folder === '') return '(main)';
  return layersOfApi.some((row) => row.includes(folder)) ? folder : '(noun)';
};

const rankOf = (folder: string): number =>
  layersOfApi.findIndex((row) => row.includes(nameOf(folder)));

/** Which files a source of this path imports, as paths from the root without their ending. */
export const relativeImportsOf = (path: string, source: string): string[] =>
  ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name));

/** The folder below `root` in which a file lies; '' for a file that lies in `root` itself. */
const folderIn = (root: string, path: string): string => {
  const [folder = '', ...rest] = path.slice(root.length).split('/');
  return rest.length > 0 ? folder : '';
};

/** What a file of the API imports from its own layer or from one above it. */
export function importsAgainstLayers(path: string, source: string): string[] {
  if (isSpec(path) || !path.startsWith(api)) return [];
  const own = folderIn(api, path);
  return relativeImportsOf(path, source)
    .filter((target) => target.startsWith(api))
    .filter((target) => {
      const other = folderIn(api, target);
      if (other === own) return false;
      const areNouns = nameOf(own) === '(noun)' && nameOf(other) === '(noun)';
      // Nouns may build on each other; that they do so without a circle is looked at as a whole.
      return !areNouns && rankOf(other) >= rankOf(own);
    })
    .map((target) => `${path} imports ${target}`);
}

export type ImportsOfFile = Readonly<{ path: string; targets: readonly string[] }>;

/**
 * The folders right below `root` that import each other in a circle. Loose files between the folders
 * are the words that all of them share, or the door that opens them, and are not looked at.
 */
export function circleIn(root: string, files: readonly ImportsOfFile[]): string[] {
  const arrows = arrowsBelow(root, files);
  return [...arrows.keys()].filter((folder) => reaches(folder, folder, arrows)).sort();
}

/** Which folder right below `root` imports which other one. */
export function arrowsBelow(
  root: string,
  files: readonly ImportsOfFile[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { path, targets } of files) {
    const from = path.startsWith(root) ? folderIn(root, path) : '';
    if (from === '' || isSpec(path)) continue;
    for (const target of targets) {
      const to = target.startsWith(root) ? folderIn(root, target) : '';
      if (to === '' || to === from) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return arrows;
}

function reaches(
  from: string,
  goal: string,
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const seen = new Set<string>();
  const open = [...(arrows.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(arrows.get(next) ?? []));
  }
  return false;
}
