import { childEnvironment } from '@lodestone/testing/environment';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A busy machine takes seconds to start a program. */
jest.setTimeout(60_000);

/** What takes long to load, and what only some have a use for. */
const heavy = [
  '@eventstore/db-client',
  '@grpc/grpc-js',
  '@opentelemetry/sdk-trace',
  'fastify',
  'opencc-js',
  'pinyin-pro',
  'stdnum',
] as const;

/** Those of them that a program has loaded by its end. */
function loadedBy(main: string, args: readonly string[] = [], env = {}): readonly string[] {
  const started = `process.argv.splice(1, 0, ${JSON.stringify(main)}); require(${JSON.stringify(main)});`;
  const atItsEnd = `process.on('exit', () => console.log('\\n' + JSON.stringify(Object.keys(require.cache))));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', atItsEnd + started, '--', ...args],
    { cwd: root, env: childEnvironment(env), encoding: 'utf8' },
  );
  const last = stdout.trim().split('\n').at(-1);
  if (!last?.startsWith('[')) throw new Error(`nothing was told: ${stderr}`);
  const files = JSON.parse(last) as string[];
  expect(files).toContain(main);
  return heavy.filter((name) => files.some((file) => file.includes(`/node_modules/${name}/`)));
}

const program = (name: string): string => resolve(root, 'dist/apps', name, 'src/main.js');

describe('what is not needed is not loaded', () => {
  it('by a command that tells how it is called', () => {
    expect(loadedBy(program('cli'), ['rebuild', '--help'])).toStrictEqual([]);
  });

  it('by a ledger that does not start', () => {
    const env = { LODESTONE_DATA: '/sys/lodestone' };

    expect(loadedBy(program('api'), [], env)).toStrictEqual([]);
  });

  it('and is seen where it is loaded', () => {
    expect(loadedBy(require.resolve('stdnum'))).toStrictEqual(['stdnum']);
  });
});
