import { posix } from 'node:path';

/** The folders a path in a document starts in. A first word that is none of them is no path. */
const rootFolders = /^(apps|libs|docs|docker|test|scripts|examples|\.ci)\//;
const fileName = /^[\w.-]+(\/[\w.-]+)*\.(ts|mts|mjs|cjs|md|json|ya?ml|html|svg)$/;
const madeByRunning = /^(dist|node_modules|\.toolchain|\.lodestone)\b/;
const placeholder = /[<>{}*…$]|\.\.\./;

/**
 * What a document names that the repository does not have. Names in backticks count, fenced blocks
 * do not; a file name without its folder may stand anywhere; links are relative to the document.
 */
export function missingPaths(document: string, text: string, paths: readonly string[]): string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const isThere = (path: string): boolean => {
    const wanted = path.replace(/\/$/, '');
    return paths.some((known) => known.replace(/\/$/, '') === wanted);
  };
  const isSomewhere = (path: string): boolean => paths.some((known) => known.endsWith(`/${path}`));

  const named = [...prose.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .map((word) => word.replace(/[,;:.]+$/, '').replace(/(:\d+|#.*)$/, ''))
    .filter((word) => rootFolders.test(word) || fileName.test(word))
    .filter((word) => !madeByRunning.test(word) && !placeholder.test(word))
    .filter((word) => !isThere(word) && (rootFolders.test(word) || !isSomewhere(word)));

  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:|^\//.test(target))
    .filter((target) => !isThere(posix.join(posix.dirname(document), target)));

  return [...new Set([...named, ...linked])];
}
