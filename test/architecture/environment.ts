import { isSpec } from './sources';

/** The one file of the tests that reads what is set. */
export const environmentOfTests = 'libs/testing/src/environment.ts';

/** Whoever measures says on the command line where; that is no test. */
const measures = /^test\/benchmarks\//;

export const isTestCode = (path: string): boolean =>
  path !== environmentOfTests &&
  !measures.test(path) &&
  (isSpec(path) || /^(test|libs\/testing)\//.test(path));

const starting = /\b(spawn|spawnSync|execFile|execFileSync|exec|execSync|fork)\(/;

/** How test code lets in what a machine has set. */
export function leaksIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  const startsPrograms = /from 'node:child_process'/.test(code) && starting.test(code);
  return [
    ...(/\bprocess\.env\b|\benv\b[^;]*\} = process;/.test(code) ? ['reads process.env'] : []),
    ...(startsPrograms && !/\bchildEnvironment\(/.test(code)
      ? ['starts a program with everything that is set']
      : []),
  ];
}
