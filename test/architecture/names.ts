/** Words that say nothing of the trade, wherever they stand in a name. */
const emptyWords = new Set(
  'manager managers helper helpers util utils common shared base abstract generic data2'.split(' '),
);

/** Verbs and nouns that mean something only with another word beside them. */
const emptyAlone = new Set('process handle handler handlers info do'.split(' '));

/** Folders are named after nouns of the trade, not after patterns. */
const patternFolders = new Set(
  [
    'entities mappers value-objects use-cases repositories services interfaces types dtos',
    'aggregates factories models controllers modules domain infrastructure application',
  ]
    .join(' ')
    .split(' '),
);

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Suffixes NestJS, TypeScript or the test runner wants, and ours. A topic is a folder instead. */
const suffixes = new Set(
  [
    'controller service module dto answers filter guard pipe interceptor middleware',
    'spec int-spec e2e-spec contract fixture events decider command rows thread d config',
  ]
    .join(' ')
    .split(' '),
);

/** What is wrong with the name of a file, or of a folder when the path ends in '/'. */
export function badNames(path: string): string[] {
  return path.endsWith('/') ? badFolder(path.slice(0, -1)) : badFile(path);
}

function badFolder(path: string): string[] {
  const name = lastOf(path);
  if (patternFolders.has(name)) return [`${path}/ is named after a pattern`];
  return badStem(path, name);
}

function badFile(path: string): string[] {
  const [stem = '', ...rest] = lastOf(path).split('.');
  const unknown = rest.slice(0, -1).filter((suffix) => !suffixes.has(suffix));
  return [
    ...badStem(path, stem),
    ...unknown.map((suffix) => `${path} has the unknown suffix .${suffix}`),
  ];
}

function badStem(path: string, stem: string): string[] {
  if (!kebab.test(stem)) return [`${path} is not in kebab-case`];
  const empty = emptyAlone.has(stem) ? stem : stem.split('-').find((word) => emptyWords.has(word));
  return empty === undefined ? [] : [`${path} says '${empty}'`];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
