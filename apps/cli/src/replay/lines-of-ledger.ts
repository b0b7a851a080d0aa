import type { EventLine } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotRun, type Given, type Outside } from '../command';
import { AnsweredWith, LedgerClient } from '../demo/ledger-client';
import { answersNot, runningLedgerOf } from '../folder/running-ledger';
import { explainProblem } from '../problems/explain-problem';
import { fields, type AskedReplay } from './asked-replay';
import { LineSplitter } from './line-splitter';
import type { LinesSource, Piece } from './lines-source';

/** The ledger waits no longer than this for one request. */
const waitSecondsMax = 5;

/** A ledger that was stopped is started again by somebody; so often it is looked for. */
const attemptsMax = 10;
const attemptMs = 1_000;

type Asking = Readonly<{
  command: string;
  client: LedgerClient;
  account: string;
  given: Given;
  asked: AskedReplay;
}>;

/** Over HTTP, as one of its accounts; goes on by itself where an answer was cut off. @throws CannotRun */
export async function linesOfLedger(
  command: string,
  asked: AskedReplay,
  { given, outside }: Readonly<{ given: Given; outside: Outside }>,
): Promise<LinesSource> {
  const client = new LedgerClient(runningLedgerOf(command, given, outside));
  const account = given.values['as'] ?? 'regulator';
  const asking = { command, client, account, given, asked };
  const gone = new AbortController();
  const first = await answerTo(asking, {}, gone.signal);
  const range = {
    from: Number(first.headers.get('from-ordinal')),
    to: Number(first.headers.get('to-ordinal')),
  };
  const texts = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => gone.abort(), { once: true });
    return received(asking, { first, range, signal: gone.signal });
  };
  return {
    range,
    texts,
    objects: (signal) => parsed(texts(signal)),
    async close() {
      gone.abort();
    },
  };
}

type Receiving = Readonly<{ first: Response; range: LinesSource['range']; signal: AbortSignal }>;

async function* received(
  asking: Asking,
  { first, range, signal }: Receiving,
): AsyncGenerator<Piece<Uint8Array>> {
  let upTo = range.from - 1;
  let response: Response | undefined = first;
  for (let attempt = 0; ; attempt++) {
    const splitter = new LineSplitter();
    try {
      response ??= await answerTo(asking, { from: upTo + 1, to: range.to }, signal);
      for await (const bytes of response.body ?? []) {
        const piece = splitter.take(bytes as Uint8Array);
        if (piece.count === 0) continue;
        attempt = 0;
        upTo = piece.upTo;
        yield piece;
      }
      const { piece, cut } = splitter.end();
      if (piece.count > 0) yield piece;
      if (!cut) return;
      if (cut.ordinal > upTo) upTo = cut.ordinal;
      if (attempt >= attemptsMax || cut.code === 'event-unreadable') {
        throw new CannotRun(cut.message.en, `go on with --from ${upTo + 1}.`);
      }
    } catch (error) {
      if (signal.aborted || error instanceof CannotRun) throw error;
      if (attempt >= attemptsMax) throw brokenOff(asking, upTo);
    }
    response = undefined;
    await pause(attemptMs, undefined, { signal });
  }
}

const brokenOff = ({ client }: Asking, upTo: Ordinal): CannotRun =>
  new CannotRun(
    `${client.url} broke off after ordinal ${upTo}.`,
    `when it answers again, go on with --from ${upTo + 1}.`,
  );

/** @throws CannotRun, UsageError in the words of the ledger, of the options that were typed */
async function answerTo(
  asking: Asking,
  range: Readonly<{ from?: Ordinal; to?: Ordinal }>,
  signal: AbortSignal,
): Promise<Response> {
  const { command, client, account, given, asked } = asking;
  const notFound = () =>
    new CannotRun(`${account} sees no such enterprise or site.`, 'look at the ids.');
  const giveUpAt = performance.now() + asked.waitSeconds * 1_000;
  for (;;) {
    try {
      return await client.stream(`/events?${queryOf(asking, range)}`, {
        token: await client.signIn(account),
        waitSeconds: Math.min(waitSecondsMax, asked.waitSeconds),
        signal,
      });
    } catch (error) {
      const isEarly = error instanceof AnsweredWith && error.problem.code === 'ordinal-beyond-head';
      if (isEarly && performance.now() < giveUpAt) continue;
      // Whoever goes on tries again; at first it is told that nobody is there.
      if (!(error instanceof AnsweredWith) && range.from !== undefined) throw error;
      if (!(error instanceof AnsweredWith)) throw answersNot(client.url);
      throw await explainProblem(error, { command, client, account, given, fields, notFound });
    }
  }
}

function queryOf(
  { given, asked }: Asking,
  range: Readonly<{ from?: Ordinal; to?: Ordinal }>,
): string {
  const query = new URLSearchParams();
  for (const [option, field] of Object.entries(fields)) {
    const value = given.values[option];
    if (value !== undefined) query.set(field, value);
  }
  if (asked.hasPostings) query.set('postings', 'true');
  for (const [field, ordinal] of Object.entries(range)) query.set(field, String(ordinal));
  // What was fixed by the first answer stays.
  if (range.to !== undefined) query.delete('knownAt');
  return query.toString();
}

async function* parsed(
  pieces: AsyncIterable<Piece<string | Uint8Array>>,
): AsyncGenerator<Piece<readonly EventLine[]>> {
  for await (const { lines, ...piece } of pieces) {
    const text = typeof lines === 'string' ? lines : Buffer.from(lines).toString('utf8');
    const objects = text.split('\n').filter(Boolean);
    yield { ...piece, lines: objects.map((line) => JSON.parse(line) as EventLine) };
  }
}
