export const reportedAbove = 300;
export const forbiddenAbove = 400;

/** A table of facts is as long as the facts are; it lives in a folder named `data`. */
const isData = (path: string): boolean => path.includes('/data/');

export type Size = Readonly<{ path: string; lines: number }>;

export const sizeOf = (path: string, source: string): Size => ({
  path,
  lines: source.split('\n').length - (source.endsWith('\n') ? 1 : 0),
});

export const tooLong = (sizes: readonly Size[], limit: number): string[] =>
  sizes
    .filter(({ path, lines }) => lines > limit && !isData(path))
    .map(({ path, lines }) => `${path}: ${lines} lines`);
