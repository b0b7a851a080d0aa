import { childEnvironment } from '@lodestone/testing/environment';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What people who run a ledger have set in the terminal in which they then run the tests. */
const ofSomebody = {
  LODESTONE_DATA: '/home/somebody/.lodestone',
  LODESTONE_LOG: 'trace',
  LODESTONE_KEY_FILE: '/home/somebody/ledger.key',
  LODESTONE_AUTH: 'oidc',
  LODESTONE_PARENT: 'cli',
  LODESTONE_RUNS: '7',
  EVENTSTORE_URL: 'esdb://admin:changeit@db.example.org:2113',
  EVENTSTORE_START: 'rm -rf /',
  PORT: '80',
  NODE_ENV: 'production',
  FORCE_COLOR: '3',
  NO_COLOR: '1',
  TZ: 'Asia/Kathmandu',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  npm_config_loglevel: 'silly',
  INIT_CWD: '/home/somebody',
};

const inWords = 'console.log(JSON.stringify(require("node:process").env))';

const environmentAfter = (...args: readonly string[]): Record<string, string> =>
  JSON.parse(
    execFileSync(process.execPath, args, {
      cwd: root,
      env: childEnvironment(ofSomebody),
      encoding: 'utf8',
    }),
  ) as Record<string, string>;

/** As a test finds it: what has come through, by name. */
const comeThrough = (environment: Record<string, string>) =>
  Object.fromEntries(
    Object.keys(ofSomebody)
      .filter((name) => name in environment)
      .map((name) => [name, environment[name]]),
  );

const asTestsAreMeantToFindIt = {
  LODESTONE_RUNS: '7',
  NODE_ENV: 'test',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
};

describe('what somebody has set for a ledger', () => {
  it('reaches no test that npm starts', () => {
    const found = environmentAfter('scripts/with-node.mjs', '--clean', '--', 'node', '-e', inWords);

    expect(comeThrough(found)).toStrictEqual(asTestsAreMeantToFindIt);
    expect(found['PATH']).toContain('node_modules');
  });

  it('reaches no test that an editor starts', () => {
    const found = environmentAfter(
      '--experimental-vm-modules',
      '-e',
      `require('./jest.config.cjs'); ${inWords}`,
    );

    expect(comeThrough(found)).toStrictEqual(asTestsAreMeantToFindIt);
  });

  it('reaches a ledger that is not being tested', () => {
    const found = environmentAfter('scripts/with-node.mjs', '--', 'node', '-e', inWords);

    expect(comeThrough(found)).toStrictEqual(ofSomebody);
  });
});
