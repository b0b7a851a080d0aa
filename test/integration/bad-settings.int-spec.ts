import { SystemClock } from '../../apps/api/src/running/clock';
import { openProgram } from '../../apps/api/src/program/program';
import { settingNames, settingsFrom } from '../../apps/api/src/program/settings';
import { logFault, StartupFault } from '../../apps/api/src/running/startup-fault';
import { childEnvironment } from '@lodestone/testing/environment';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The program as it is shipped: from dist/, which `npm test` builds. */
const main = join(root, 'dist/apps/api/src/main.js');

/** A busy machine takes seconds to start a program. */
jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-settings-'));
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A value may name something in the folder of the test. */
const at = (value: string) => value.replace('{}', folder);

type Case = Readonly<{
  name: (typeof settingNames)[number];
  value: string;
  /** After the word `Try`: what it may be instead. */
  offers: string;
  besides?: Readonly<Record<string, string>>;
}>;

const cases: readonly Case[] = [
  { name: 'LODESTONE_DATA', value: '{}/file', offers: 'choose another folder' },
  { name: 'LODESTONE_DATA', value: '/sys/lodestone', offers: 'choose another folder' },
  { name: 'EVENTSTORE_URL', value: 'esbd://127.0.0.1:2113', offers: 'esdb://' },
  { name: 'LODESTONE_ESDB_PORT', value: 'on', offers: 'a number up to 65535' },
  {
    name: 'LODESTONE_ESDB_PORT',
    value: '2114',
    offers: 'unset LODESTONE_ESDB_PORT',
    besides: { EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false' },
  },
  { name: 'LODESTONE_PORT', value: '70000', offers: 'a number up to 65535' },
  { name: 'LODESTONE_PORT', value: 'tcp://10.0.0.1:3180', offers: 'a number up to 65535' },
  { name: 'LODESTONE_HOST', value: '0.0.0.0', offers: 'LODESTONE_HOST=127.0.0.1' },
  { name: 'LODESTONE_HOST', value: '::', offers: 'LODESTONE_HOST=127.0.0.1' },
  { name: 'LODESTONE_HOST', value: 'localhost:80', offers: 'LODESTONE_HOST=127.0.0.1' },
  { name: 'LODESTONE_AUTH', value: 'none', offers: 'LODESTONE_AUTH=demo' },
  { name: 'LODESTONE_AUTH', value: 'oidc', offers: 'LODESTONE_OIDC_ISSUER=https://' },
  ...ofTheDoor(),
  { name: 'LODESTONE_CALENDAR_ZONE', value: 'Mars/Olympus', offers: 'Asia/Shanghai' },
  { name: 'LODESTONE_KEY_FILE', value: '{}/file', offers: 'the right file' },
  { name: 'LODESTONE_KEY_FILE', value: '{}/folder', offers: 'another file' },
  { name: 'LODESTONE_KEY_FILE', value: '{}/no/folder/key', offers: 'a folder that is there' },
  { name: 'LODESTONE_DEMONSTRATION', value: 'perhaps', offers: 'on, off, or a number' },
  { name: 'LODESTONE_SCALE', value: '0', offers: 'a number from 0.05 to 20' },
  { name: 'LODESTONE_SCALE', value: 'much', offers: 'a number from 0.05 to 20' },
  { name: 'LODESTONE_FILING_DEADLINES', value: 'export=31', offers: 'export=10' },
  { name: 'LODESTONE_QUESTION_SECONDS', value: 'long', offers: 'seconds from 0.1 to 600' },
  { name: 'LODESTONE_CHAIN_MEGABYTES', value: 'all', offers: 'megabytes from 1 to 100000' },
  { name: 'LODESTONE_EXPORT_MEGABYTES', value: 'all', offers: 'megabytes from 1 to 1000000' },
  {
    name: 'LODESTONE_LOG',
    value: 'loud',
    offers: 'trace, debug, info, warn, error, fatal, silent',
  },
  { name: 'LODESTONE_TRACES', value: 'yes', offers: 'like http://127.0.0.1:4318/v1/traces' },
  { name: 'LODESTONE_TRACES_SHARE', value: '5%', offers: 'a number from 0 to 1' },
  { name: 'LODESTONE_PARENT', value: 'npm', offers: 'unset it' },
];

/** Settings of an OpenID provider, of TLS and of proxies, each wrong beside others that are right. */
function ofTheDoor(): readonly Case[] {
  const besides = {
    LODESTONE_AUTH: 'oidc',
    LODESTONE_OIDC_ISSUER: 'https://id.example.org',
    LODESTONE_OIDC_AUDIENCE: 'ledger',
  };
  return [
    { name: 'LODESTONE_OIDC_ISSUER', value: 'http://id.example.org', offers: 'https://', besides },
    { name: 'LODESTONE_OIDC_AUDIENCE', value: 'a b', offers: '"aud"', besides },
    { name: 'LODESTONE_OIDC_CLIENT_ID', value: 'ledger', offers: 'of its own', besides },
    { name: 'LODESTONE_OIDC_SCOPE', value: 'openid', offers: 'LODESTONE_AUTH=oidc' },
    { name: 'LODESTONE_OIDC_CLAIMS', value: 'roles', offers: 'role=role', besides },
    { name: 'LODESTONE_OIDC_SKEW_SECONDS', value: '1h', offers: 'from 0 to 300', besides },
    { name: 'LODESTONE_TLS_CERT_FILE', value: '/x', offers: 'unset LODESTONE_TLS_CERT_FILE' },
    { name: 'LODESTONE_TLS_KEY_FILE', value: '/x', offers: 'unset LODESTONE_TLS_KEY_FILE' },
    { name: 'LODESTONE_TRUSTED_PROXIES', value: 'proxy', offers: 'like 10.0.0.5' },
    { name: 'LODESTONE_LIMITS', value: 'much', offers: 'tenant-rate=100' },
  ];
}

/** What the program says before it ends with exit code 2, without a process of its own. */
async function faultOf(environment: Readonly<Record<string, string>>): Promise<string> {
  try {
    const settings = settingsFrom({ LODESTONE_DATA: join(folder, 'data'), ...environment });
    const options = { clock: new SystemClock(), threads: false, log: () => undefined };
    await (await openProgram(settings, options)).close();
    return 'it starts';
  } catch (error) {
    const fault = error instanceof StartupFault ? error : logFault(error);
    return fault?.line ?? String(error);
  }
}

async function ended(
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<{ code: number | null; words: string }>> {
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: childEnvironment({ LODESTONE_DATA: join(folder, 'data'), ...environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (words += data.toString()));
  }
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, words };
}

describe('a setting that is not one', () => {
  it('has a case here whatever it is called', () => {
    expect([...new Set(cases.map(({ name }) => name))]).toStrictEqual([...settingNames]);
  });

  it.each(cases)(
    'is named in one line, with what it may be: $name=$value',
    async ({ name, value, offers, besides }) => {
      const line = await faultOf({ ...besides, [name]: at(value) });

      expect(line).toMatch(/^Error: [^\n]+ Try: [^\n]+\.$/);
      expect(line).toContain(name);
      expect(line.slice(line.indexOf(' Try: '))).toContain(offers);
    },
  );

  it.each([
    ['LODESTONE_LOG', 'loud'],
    ['EVENTSTORE_URL', 'esbd://127.0.0.1:2113'],
  ])('ends the program with exit code 2 and that line alone: %s=%s', async (name, value) => {
    const { code, words } = await ended({ [name]: value });

    expect(words).toBe(`${await faultOf({ [name]: value })}\n`);
    expect(code).toBe(2);
  });

  it('may be a name that nothing reads', async () => {
    expect(await faultOf({ LODESTONE_DTAA: folder })).toMatch(
      /^Error: LODESTONE_DTAA is not a setting .* Try: LODESTONE_DATA, or unset LODESTONE_DTAA\.$/,
    );
    expect(await faultOf({ LODESTONE_WEATHER: 'fine' })).toMatch(
      / Try: one of LODESTONE_DATA, .*LODESTONE_LOG.*, or unset LODESTONE_WEATHER\.$/,
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('sends nobody in a circle: what one line offers, no other refuses', async () => {
    const words = await faultOf({ LODESTONE_HOST: '0.0.0.0' });
    const offered = [...words.matchAll(/\b(LODESTONE_[A-Z_]+)=([^\s;,]+)/g)]
      .filter(([, name, value]) => `${name}=${value}` !== 'LODESTONE_HOST=0.0.0.0')
      .map(([, name = '', value = '']) => [name, value]);

    expect(offered).toStrictEqual([['LODESTONE_HOST', '127.0.0.1']]);
    expect(await faultOf(Object.fromEntries(offered) as Record<string, string>)).toBe('it starts');
  });
});

describe('what is fixed when a ledger is opened', () => {
  const demonstration = { LODESTONE_DEMONSTRATION: '42', LODESTONE_SCALE: '0.05' };

  it.each([
    [{}, { LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' }, 'in the zone Asia/Shanghai'],
    [
      { LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' },
      { LODESTONE_CALENDAR_ZONE: 'Asia/Shanghai' },
      'in the zone Europe/Berlin',
    ],
    [{}, { LODESTONE_DEMONSTRATION: '1' }, 'without a demonstration'],
    [{}, { LODESTONE_DEMONSTRATION: '7' }, 'without a demonstration'],
    [demonstration, { LODESTONE_DEMONSTRATION: '7' }, 'with the nation of seed 42'],
    [demonstration, { LODESTONE_SCALE: '0.1' }, 'with a demonstration of scale 0.05'],
    [demonstration, { LODESTONE_SCALE: '1' }, 'with a demonstration of scale 0.05'],
    [{ LODESTONE_DEMONSTRATION: '1' }, { LODESTONE_SCALE: '2' }, 'with a demonstration of scale 1'],
  ])('is not said otherwise later: %j, then %j', async (first, then, says) => {
    expect(await faultOf(first)).toBe('it starts');
    const [[name, value] = []] = Object.entries(then);
    const line = await faultOf(then);
    const besides = name === 'LODESTONE_SCALE' ? ' and leave out --scale' : '';

    expect(line).toBe(
      `Error: This ledger was opened ${says}, which is fixed for ever, and now ${name}=${value}. ` +
        `Try: unset ${name}${besides}, or choose another data folder with LODESTONE_DATA.`,
    );
    expect(await faultOf({})).toBe('it starts');
  });

  it.each([
    [{ LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' }, { LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' }],
    [{ LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' }, { LODESTONE_CALENDAR_ZONE: '' }],
    [demonstration, demonstration],
    [demonstration, { LODESTONE_DEMONSTRATION: 'on' }],
    [demonstration, { LODESTONE_DEMONSTRATION: 'off' }],
    [{ LODESTONE_DEMONSTRATION: '1' }, { LODESTONE_DEMONSTRATION: '785', LODESTONE_SCALE: '1' }],
    [{}, { LODESTONE_SCALE: '2' }],
    // As `lodestone demo` starts every ledger.
    [{}, { LODESTONE_DEMONSTRATION: '1', LODESTONE_PARENT: 'cli' }],
  ])('may be said again: %j, then %j', async (first, then) => {
    expect(await faultOf(first as Record<string, string>)).toBe('it starts');
    expect(await faultOf(then as Record<string, string>)).toBe('it starts');
  });

  it('ends the program with exit code 2 and one line where it is another', async () => {
    expect(await faultOf({})).toBe('it starts');
    const said = { LODESTONE_CALENDAR_ZONE: 'Europe/Berlin' };
    const { code, words } = await ended(said);

    expect([code, words]).toStrictEqual([2, `${await faultOf(said)}\n`]);
  });
});

describe('every setting', () => {
  it('is in the table of docs/operations.md', () => {
    const operations = readFileSync(join(root, 'docs/operations.md'), 'utf8');
    // The command line tells its own ledger so; nobody else has to.
    const internal = new Set<string>(['LODESTONE_PARENT']);

    expect(
      settingNames.filter((name) => !internal.has(name) && !operations.includes(`\`${name}\``)),
    ).toStrictEqual([]);
  });
});
