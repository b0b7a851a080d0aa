import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftovers } from './child-processes';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { register } from './registered';
import { SignedIn } from './signed-in';
import { submissionOf, submitterSites } from './submitters';

let ledger: LedgerProcess;

beforeAll(async () => {
  ledger = await LedgerProcess.start(newDataFolder(), { LODESTONE_QUESTION_SECONDS: '60' });
  await register(await SignedIn.as('regulator', ledger.url), submitterSites);
}, 60_000);

afterAll(async () => {
  await killLeftovers();
  removeDataFolders();
});

const scan = '/registers/client-suggestions?limit=500';

/** Every number under that name, by its labels. */
async function metric(name: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${ledger.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`));
  return new Map(
    lines.map((line) => [
      line.slice(name.length, line.lastIndexOf(' ')),
      Number(line.split(' ').at(-1)),
    ]),
  );
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

async function tokenOf(account: string): Promise<string> {
  const answer = await fetch(`${ledger.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** How each question of a crowd ended: with which status, or without an answer. */
function crowd(token: string, count: number, signal?: AbortSignal): Promise<(number | 'none')[]> {
  const headers = { authorization: `Bearer ${token}` };
  return Promise.all(
    Array.from({ length: count }, () =>
      fetch(`${ledger.url}${scan}`, { headers, ...(signal ? { signal } : {}) }).then(
        async (answer) => (await answer.arrayBuffer(), answer.status),
        () => 'none' as const,
      ),
    ),
  );
}

describe('questions beside records', () => {
  it('an exporter who asks hundreds at once gets its share, and nobody else waits for it', async () => {
    const [crowdToken, other] = [await tokenOf('RE-A'), await SignedIn.as('RE-B', ledger.url)];
    const statuses = new Set<number | 'none'>();
    // How many are too many depends on how fast they are answered.
    for (let n = 0; !statuses.has(503) && n < 6; n++) {
      const count = 200 * 2 ** n;
      const answers = crowd(crowdToken, count);
      const { path, body } = submissionOf({ siteId: 'MINE-B', lane: 'beside', n });

      expect(await other.put(path, body)).toMatchObject({ status: 201, body: { state: 'live' } });
      expect((await other.get('/registers/client-identities')).status).toBe(200);
      for (const status of await answers) statuses.add(status);
    }
    expect([...statuses].sort()).toStrictEqual([200, 503]);
  }, 120_000);

  it('nothing is asked any more for those who have hung up', async () => {
    const gone = new AbortController();
    const answers = crowd(await tokenOf('RE-A'), 30, gone.signal);
    await sleep(50);
    gone.abort();
    await answers;

    for (;;) {
      const [waiting, asked] = [
        await metric('lodestone_questions_waiting'),
        await metric('lodestone_questions_asked'),
      ];
      if (sum(waiting.values()) + sum(asked.values()) === 0) break;
      await sleep(20);
    }
    expect(sum((await metric('lodestone_questions_restarts')).values())).toBe(0);
  }, 60_000);

  // Linux alone gives threads a priority of their own.
  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('one thread scans at a lower priority than all others', () => {
    const threads = readdirSync(`/proc/${ledger.pid}/task`).map((thread) => {
      const stat = readFileSync(`/proc/${ledger.pid}/task/${thread}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
    });
    const usual = Math.min(...threads);
    const lowered = threads.filter((nice) => nice > usual);

    expect(lowered.length).toBeGreaterThan(0);
    expect(lowered.every((nice) => nice === Math.min(19, usual + 10))).toBe(true);
    expect(lowered.length).toBeLessThan(threads.length / 2);
  });

  it('a program that stops drops questions, and answers the records that it has', async () => {
    const [token, enterprise] = [await tokenOf('RE-A'), await SignedIn.as('RE-B', ledger.url)];
    const questions = crowd(token, 30);
    const records = Promise.all(
      Array.from({ length: 8 }, (_, n) => {
        const { path, body } = submissionOf({ siteId: 'MINE-B', lane: `stop-${n}`, n: 0 });
        // Who had not come in before it stopped is not let in any more.
        return enterprise.put(path, body).catch(() => ({ status: 'none' }));
      }),
    );
    await sleep(100);
    const stopped = ledger.stop();

    for (const { status } of await records) expect([201, 'none']).toContain(status);
    expect(await stopped).toBe(0);
    for (const status of await questions) expect([200, 503, 'none']).toContain(status);
  }, 60_000);
});
