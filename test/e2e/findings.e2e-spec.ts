import { lodestone, lodestoneJson } from './command-line';
import { LedgerProcess } from './ledger-process';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(60_000);

const small = onSmallLedger();
let ledger: LedgerProcess;

beforeAll(async () => {
  ledger = await LedgerProcess.start(small.data);
});

const asked = (...args: readonly string[]) =>
  lodestone(['findings', ...args, '--data', small.data]);

type Found = Readonly<{ items: ReadonlyArray<Readonly<{ rule: string }>>; knownAt: number }>;

describe('lodestone findings', () => {
  it('prints what is found, for people and for programs', async () => {
    const people = await asked('--state', 'all');
    const { code, json } = await lodestoneJson<Found>([
      'findings',
      '--state',
      'all',
      '--url',
      ledger.url,
    ]);

    expect([people.code, people.stderr, code]).toStrictEqual([0, '', 0]);
    expect(people.stdout).toContain(`as of ordinal ${json.knownAt}.`);
    for (const { rule } of json.items) expect(people.stdout).toContain(`${rule}: `);
  });

  it('says what was asked wrongly, and shows an enterprise nobody else’s site', async () => {
    const [rule, site] = await Promise.all([
      asked('--rule', 'nonsense'),
      asked('--site', 'NOWHERE', '--as', 'TJ-MAG'),
    ]);

    expect(rule).toMatchObject({ code: 1, stdout: '' });
    expect(rule.stderr).toMatch(/^Error: .*\nTry: .*\n$/);
    expect(site.stderr).toContain('Error: TJ-MAG sees no such site.');
  });
});
