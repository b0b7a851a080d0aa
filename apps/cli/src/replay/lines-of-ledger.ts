import { ledgerClientOf } from '../asking/ledger-client-of';
import type { EventLine } from '@lodestone/exchange';
import type { Ordinal } from '@lodestone/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotRun, type Given, type Outside } from '../command';
import { AnsweredWith, type LedgerClient } from '../demo/ledger-client';
import { answersNot } from '../folder/running-ledger';
import { explainProblem } from '../problems/explain-problem';
import { fields, type AskedReplay } from './asked-replay';
import { LineSplitter, type Cut } from './line-splitter';
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
  const client = ledgerClientOf(command, given, outside);
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

/** How far it is, and how often it has been tried since something came. */
type Place = { upTo: Ordinal; attempts: number };

async function* received(
  asking: Asking,
  { first, range, signal }: Receiving,
): AsyncGenerator<Piece<Uint8Array>> {
  const place: Place = { upTo: range.from - 1, attempts: 0 };
  let response: Response | undefined = first;
  for (;;) {
    try {
      response ??= await answerTo(asking, { from: place.upTo + 1, to: range.to }, signal);
      const cut = yield* piecesOf(response, place);
      if (!cut) return;
      place.upTo = Math.max(place.upTo, cut.ordinal);
      if (cut.code === 'event-unreadable') throw endedBy(cut.message.en, place);
    } catch (error) {
      if (signal.aborted || error instanceof CannotRun) throw error;
    }
    place.attempts += 1;
    if (place.attempts > attemptsMax) {
      throw endedBy(`${asking.client.url} broke off after ordinal ${place.upTo}.`, place);
    }
    response = undefined;
    await pause(attemptMs, undefined, { signal });
  }
}

/** Of one answer; with its last words, where it is not whole. */
async function* piecesOf(
  { body }: Response,
  place: Place,
): AsyncGenerator<Piece<Uint8Array>, Cut | undefined> {
  const splitter = new LineSplitter();
  for await (const bytes of body ?? []) {
    const piece = splitter.take(bytes as Uint8Array);
    if (piece.count === 0) continue;
    place.attempts = 0;
    place.upTo = piece.upTo;
    yield piece;
  }
  const { piece, cut } = splitter.end();
  if (piece.count > 0) yield piece;
  return cut;
}

const endedBy = (message: string, { upTo }: Place): CannotRun =>
  new CannotRun(message, `when it answers again, go on with --from ${upTo + 1}.`);

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
      // Whoever goes on tries again; at first it is told that nobody is there, or that it cannot be.
      const isPassing = !(error instanceof AnsweredWith) || error.status === 503;
      if (isPassing && range.from !== undefined) throw error;
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
