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

    expect(rule).toMatchObject({ code: 2, stdout: '' });
    expect(rule.stderr).toMatch(/^Error: --rule nonsense must be .*uscc-shared.*\nTry: .*\n$/);
    expect(site.stderr).toContain('Error: TJ-MAG sees no such site.');
  });

  it('names what was meant, also for programs', async () => {
    const url = ['--url', ledger.url];
    const [rule, state, account] = await Promise.all([
      lodestoneJson(['findings', '--rule', 'uscc-share', ...url]),
      asked('--state', 'opn'),
      asked('--as', 'TJ-MAGG'),
    ]);

    expect(rule.json).toMatchObject({
      error: expect.stringContaining('nearest to "uscc-share" is uscc-shared') as string,
      errors: [{ option: '--rule', value: 'uscc-share', code: 'codes-unknown' }],
    });
    expect(state.stderr).toBe(
      'Error: --state opn is none of: open, closed, all.\nTry: --state open\n',
    );
    expect(account.stderr).toBe("Error: there is no account 'TJ-MAGG'.\nTry: --as TJ-MAG\n");
  });
});
