import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '../contention/caller';
import { callerAs, mines, recordOf } from '../contention/started-ledger';

/** What everybody has seen so far. */
export class Seen {
  readonly acknowledged = new Set<string>();
  /** Sent, and never heard of again: it may be there or not. */
  readonly unanswered = new Set<string>();
  readonly statuses = new Map<string, number>();
  readonly recordMs: number[] = [];
  /** What must not be answered to anybody. */
  readonly wrong: string[] = [];

  count(role: string, status: number): void {
    const key = `${role} ${status}`;
    this.statuses.set(key, (this.statuses.get(key) ?? 0) + 1);
  }
}

type Load = Readonly<{
  seen: Seen;
  /** Where the ledger answers now. */
  url: () => string;
  signal: AbortSignal;
}>;

const pauseMs = 200;

/** Signs in again whenever the ledger has gone, and goes on until it is told to stop. */
async function goOn(account: string, load: Load, work: (caller: Caller) => Promise<void>) {
  while (!load.signal.aborted) {
    let caller: Caller | undefined;
    try {
      caller = await callerAs(account, load.url());
      while (!load.signal.aborted) await work(caller);
    } catch {
      await sleep(pauseMs);
    } finally {
      caller?.close();
    }
  }
}

/** Sends one record after the other, and the same again until it is acknowledged. */
export function recordAs(lane: number, load: Load): Promise<void> {
  const { seen } = load;
  const mine = mines[lane % mines.length] as (typeof mines)[number];
  let n = 0;
  return goOn(mine.enterpriseId, load, async (caller) => {
    const { recordId, body } = recordOf(`SOAK-${lane}`, n);
    const path = `/sites/${mine.siteId}/records/${recordId}`;
    seen.unanswered.add(path);
    const { status, ms } = await caller.put(path, body);
    seen.count('enterprise', status);
    if (status === 200 || status === 201) {
      seen.unanswered.delete(path);
      seen.acknowledged.add(path);
      seen.recordMs.push(ms);
      n += 1;
    } else if (status === 503) await sleep(pauseMs);
    else {
      seen.wrong.push(`PUT ${path} was answered ${status}`);
      n += 1;
    }
  });
}

const questions: Readonly<Record<string, readonly string[]>> = {
  regulator: [
    '/registers/transaction-volumes?groupBy=month,grade&limit=500',
    '/registers/client-identities?limit=100',
    '/findings?limit=100',
    '/search?q=SOAK',
    '/movements?limit=100',
  ],
  analyst: [
    '/events?from=0&to=10',
    '/exports/postings',
    '/registers/transaction-volumes?groupBy=goodsCode&limit=500',
  ],
  [mines[0]?.enterpriseId ?? '']: [
    '/stock?limit=100',
    '/findings?limit=100',
    '/directory?limit=50',
  ],
};

/** Asks one question after the other, as long as it is told to. */
export function askAs(account: string, load: Load): Promise<void> {
  const paths = questions[account] ?? [];
  let n = 0;
  return goOn(account, load, async (caller) => {
    const path = paths[n % paths.length] ?? '/ledger';
    n += 1;
    const { status } = await caller.get(path);
    load.seen.count(account, status);
    if (status !== 200 && status !== 503)
      load.seen.wrong.push(`GET ${path} was answered ${status}`);
    await sleep(pauseMs);
  });
}

export const askers = Object.keys(questions);
