import { posix } from 'node:path';
import { unusedWords, wordFaults, type Words } from './console-words';
import { everyPath, readSource } from './sources';

const source = 'apps/console/src/';
const paths = everyPath(source);
const tables = paths.filter((path) => path.endsWith('words.json'));

const tableAt = (path: string): Words => JSON.parse(readSource(path)) as Words;

/** Sources that import the table: those of its folder, and whoever reaches into it. */
function usersOf(table: string): string[] {
  const folder = posix.dirname(table);
  const name = posix.basename(table);
  return paths
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.ts$/.test(path))
    .filter((path) => {
      if (posix.dirname(path) === folder) return true;
      const wanted = posix.relative(posix.dirname(path), folder) || '.';
      const from = `${wanted.startsWith('.') ? wanted : `./${wanted}`}/${name}`;
      return readSource(path).includes(`'${from.replace(/^\.\/\.\//, './')}'`);
    })
    .map(readSource);
}

describe('the words of the console', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(5);
  });

  it.each(tables)('%s says everything in both languages', (path) => {
    expect(wordFaults(path, tableAt(path))).toStrictEqual([]);
  });

  it.each(tables)('%s has no word that nobody says', (path) => {
    expect(unusedWords(tableAt(path), usersOf(path))).toStrictEqual([]);
  });

  // A rule that cannot fail guards nothing: each of these must be caught.
  it.each([
    [{ a: { en: 'One' } }, 't a has the languages en'],
    [{ a: { en: 'One', zh: ' ' } }, 't a is empty'],
    [{ a: { en: 'One {{n}}', zh: '一' } }, 't a fills in other places'],
    [{ a: { en: '一', zh: '一' } }, 't a is Chinese in English'],
    [{ a: { en: 'Sign in', zh: 'Sign in' } }, 't a is not translated'],
  ] as const)('catches %j', (table, fault) => {
    expect(wordFaults('t', table)).toStrictEqual([fault]);
  });

  it('catches a key that nothing asks for, and knows one by its beginning', () => {
    const table = {
      title: { en: 'T', zh: '题' },
      'row-one': { en: 'R', zh: '行' },
      lost: { en: 'L', zh: '失' },
    };

    expect(unusedWords(table, ["w('title') + w(`row-${n}`)"])).toStrictEqual(['lost']);
  });
});
