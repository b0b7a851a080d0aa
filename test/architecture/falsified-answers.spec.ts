import { globSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import {
  builtOn,
  copiesOf,
  falsificationsOf,
  faultsIn,
  kinds,
  type Falsification,
} from './falsified-answers';

// The compiler checks hundreds of files that exist nowhere but here.
jest.setTimeout(180_000);

const root = resolve(__dirname, '../..');
const pathsOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((path) => path.split(sep).join('/'));

/** Everything between an answer's schema and the controllers that answer with it. */
const sources = new Map(
  pathsOf('apps/api/src/*/**/*.ts')
    .filter((path) => !/\.(spec|module|dto)\.ts$|\/(program|openapi)\//.test(path))
    .map((path) => [path, readFileSync(resolve(root, path), 'utf8')]),
);

const answerFiles = [...sources.keys()].filter((path) => path.endsWith('.answers.ts'));

const copiesFor = (lie: Falsification, n: number, paths: readonly string[]) =>
  copiesOf(paths, sources, { suffix: `lie${n}`, ...lie });

/** Lies that the compiler lets pass in `copies`, which has an entry for each. */
function passedIn(copies: ReadonlyArray<ReadonlyMap<string, string>>): number[] {
  const faults = faultsIn(new Map(copies.flatMap((files) => [...files])), root);
  return copies.flatMap((files, n) =>
    [...files.keys()].every((name) => faults.get(name)?.length === 0) ? [n] : [],
  );
}

const truth = () =>
  copiesOf(builtOn('apps/api/src/directory/directory.answers.ts', sources), sources, {
    suffix: 'truth',
  });

describe('what is published about an answer', () => {
  const lies = answerFiles.flatMap((path) => falsificationsOf(path, 2));

  it('is falsified in every way, all over', () => {
    expect(lies.length).toBeGreaterThanOrEqual(48);
    expect(new Set(lies.map(({ kind }) => kind))).toStrictEqual(new Set(kinds));
  });

  it('does not compile when it is false', () => {
    // Most schemas are tied to a type where they stand; the others where they are answered.
    const standing = passedIn(lies.map((lie, n) => copiesFor(lie, n, [lie.path])));
    const doubtful = standing.map((n) => lies[n] as Falsification);
    const answering = passedIn([
      ...doubtful.map((lie, n) => copiesFor(lie, n, builtOn(lie.path, sources))),
      truth(),
    ]);

    // The last one is no lie: it compiles as it stands.
    expect(answering.map((n) => (doubtful[n] ? told(doubtful[n]) : 'the truth'))).toStrictEqual([
      'the truth',
    ]);
  });
});

const told = ({ path, member, kind }: Falsification): string =>
  `${relative('apps/api/src', path)}: ${member} ${kind}`;
