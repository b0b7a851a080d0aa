import { OpenStream } from '../integration/open-stream';
import { lodestone, startCommand } from './command-line';
import { LedgerProcess } from './ledger-process';
import { openingStock } from './magnet-chain';
import { SignedIn } from './signed-in';
import { onSmallLedger } from './small-ledger';

jest.setTimeout(90_000);

const small = onSmallLedger();
let ledger: LedgerProcess;

beforeAll(async () => {
  ledger = await LedgerProcess.start(small.data);
});

const replayed = (...args: readonly string[]) =>
  lodestone(['replay', ...args, '--data', small.data]);

const tokenOf = async (account: string): Promise<string> => {
  const response = await fetch(`${ledger.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return ((await response.json()) as { token: string }).token;
};

const sent = async (account: string, query: string): Promise<string> => {
  const headers = { authorization: `Bearer ${await tokenOf(account)}` };
  return (await fetch(`${ledger.url}/events${query}`, { headers })).text();
};

const ordinalsIn = (text: string): readonly number[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { ordinal: number }).ordinal);

/** One more record, after all the others. */
const recordOne = async (recordId: string): Promise<void> => {
  const { siteId, act } = openingStock;
  const enterprise = await SignedIn.as('TJ-MAG', ledger.url);
  const [lot] = (act as { makes: object[] }).makes;
  const makes = [{ ...lot, lotId: recordId }];
  await enterprise.record(`/sites/${siteId}/records/${recordId}`, { ...act, makes });
};

describe('lodestone replay', () => {
  it('prints the bytes of GET /events: off the log, and over HTTP', async () => {
    const answer = await sent('regulator', '');
    const [direct, asked] = [await replayed(), await replayed('--as', 'regulator')];

    expect([direct.code, asked.code]).toEqual([0, 0]);
    expect(ordinalsIn(answer)).toEqual([...ordinalsIn(answer).keys()]);
    expect(direct.stdout).toBe(answer);
    expect(asked.stdout).toBe(answer);
    expect(direct.stderr).toMatch(/\d+ events, ordinals 0 to \d+\.\n$/);
  });

  it('asks as the route does', async () => {
    const days = ['--occurred-from', '2025-03-16', '--occurred-to', '2025-03-17'];
    const cases: ReadonlyArray<readonly [readonly string[], string]> = [
      [['--from', '3', '--postings'], '?from=3&postings=true'],
      [
        ['--from', '2025-01-01T00:00:00+08:00', '--as-of', '2025-03-16', '--site', 'TJ-WORKS'],
        '?from=2025-01-01T00:00:00%2B08:00&asOf=2025-03-16&siteId=TJ-WORKS',
      ],
      [
        [...days, '--enterprise', 'TJ-MAG', '--type', 'MagnetProduced'],
        '?occurredFrom=2025-03-16&occurredTo=2025-03-17&enterpriseId=TJ-MAG&type=MagnetProduced',
      ],
    ];
    for (const [args, query] of cases) {
      const answer = await sent('regulator', query);
      expect([query, (await replayed(...args)).stdout]).toEqual([query, answer]);
      expect(answer).not.toBe('');
    }
    const [args = [], query = ''] = cases.at(-1) ?? [];
    const asked = await replayed(...args, '--as', 'regulator');
    expect(asked.stdout).toBe(await sent('regulator', query));
  });

  it('gives an account what that account may see', async () => {
    const { stdout } = await replayed('--as', 'TJ-MAG');

    expect(stdout).toBe(await sent('TJ-MAG', ''));
    expect(ordinalsIn(stdout).length).toBeLessThan(ordinalsIn(await sent('regulator', '')).length);
  });

  it.each([
    [['--from', '9', '--to', '2020-01-01T00:00:00Z'], 2, 'before it begins'],
    [['--to', '99999', '--wait', '1'], 1, '99999 lies beyond the newest ordinal'],
    [['--to', '99999', '--as', 'regulator'], 2, '99999 lies beyond the newest ordinal'],
    [['--site', 'NOWHERE', '--as', 'regulator'], 1, 'no such enterprise or site'],
  ])('says what cannot be: %j', async (args, expected, words) => {
    const { code, stdout, stderr } = await replayed(...args);

    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(words);
  });

  it('waits for what is not recorded yet, where it is told to', async () => {
    const to = String(ordinalsIn(await sent('regulator', '')).length);
    const asked = [
      replayed('--from', to, '--to', to, '--wait', '30'),
      replayed('--from', to, '--to', to, '--wait', '30', '--as', 'analyst'),
    ];
    await recordOne('LATER-1');

    for (const { code, stdout } of await Promise.all(asked)) {
      expect([code, ordinalsIn(stdout)]).toEqual([0, [Number(to)]]);
    }
  });

  it('ends without a word when nobody reads on', async () => {
    const head = startCommand(['replay', '--postings', '--data', small.data]);
    head.child.stdout?.once('data', () => head.child.stdout?.destroy());
    expect((await head.ended).code).toBe(0);
  });
});

describe('a stream of a ledger', () => {
  it('that is killed is gone on with, without a loss or a repetition', async () => {
    const stream = await OpenStream.at(`${ledger.url}/events`, await tokenOf('analyst'));
    await stream.until('caught-up');
    await recordOne('BEFORE-KILL');
    await stream.until((lines) => String(JSON.stringify(lines.at(-1))).includes('BEFORE-KILL'));
    await ledger.kill();
    await stream.ended;
    const got = stream.lines();

    ledger = await LedgerProcess.start(small.data);
    await recordOne('AFTER-KILL');
    const last = String(got.at(-1)?.ordinal);
    const on = await OpenStream.at(`${ledger.url}/events`, await tokenOf('analyst'), {
      'last-event-id': last,
    });
    await on.until((lines) => String(JSON.stringify(lines.at(-1))).includes('AFTER-KILL'));
    on.close();

    const whole = ordinalsIn(await sent('analyst', ''));
    expect([...got, ...on.lines()].map(({ ordinal }) => ordinal)).toEqual(whole);
  });

  it('that is told to stop ends first, and says so', async () => {
    const streams = [];
    for (let n = 0; n < 5; n++) {
      streams.push(await OpenStream.at(`${ledger.url}/events`, await tokenOf('regulator')));
    }
    for (const stream of streams) await stream.until('caught-up');
    const code = await ledger.stop();
    for (const stream of streams) await stream.ended;

    expect(code).toBe(0);
    const said = streams.map((stream) => (stream.last() as { code?: string }).code);
    expect(new Set(said)).toEqual(new Set(['closing']));
  });

  it('of a ledger that is stopped is replayed from its folder all the same', async () => {
    const { code, stdout } = await replayed();

    expect(code).toBe(0);
    expect(ordinalsIn(stdout)).toEqual([...ordinalsIn(stdout).keys()]);
    expect(stdout).toContain('AFTER-KILL');
  });
});
