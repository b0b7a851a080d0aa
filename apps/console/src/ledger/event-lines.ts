import { currentSession, expire } from '../session/session';
import { isProblem, LedgerProblem, Unreachable } from './problem';

export type Posting = Readonly<{
  account: string;
  role: string;
  sense: 1 | -1;
  recordId: string;
  occurredOn: string;
  siteId: string;
  lotId?: string;
  unitId?: string;
  dealId?: string;
  material?: string;
  massGrams: number;
  contentMicrograms: Readonly<Record<string, string>>;
}>;

/** One event as `GET /events` sends it. */
export type EventLine = Readonly<{
  ordinal: number;
  recordedAt: string;
  stream: string;
  revision: number;
  event: Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;
  metadata: Readonly<Record<string, unknown>>;
  postings?: readonly Posting[];
}>;

/** An end that is not the end: why, and after which ordinal to go on. */
export class StreamCut extends Error {
  constructor(
    readonly code: string,
    readonly ordinal: number,
  ) {
    super(code);
  }
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Events of a range, oldest first, as they come; a cut is thrown, so that no part is taken for the whole. */
export async function* eventLines(query: Query, signal: AbortSignal): AsyncGenerator<EventLine> {
  for await (const text of textLines(await opened(query, 'application/x-ndjson', signal))) {
    const line = JSON.parse(text) as EventLine & { cut?: { code: string; ordinal: number } };
    if (line.cut) throw new StreamCut(line.cut.code, line.cut.ordinal);
    yield line;
  }
}

/** Events from an ordinal on, and then each as it is recorded, until the signal ends it or it is cut. */
export async function* liveEvents(query: Query, signal: AbortSignal): AsyncGenerator<EventLine> {
  let name = '';
  for await (const text of textLines(await opened(query, 'text/event-stream', signal))) {
    if (text.startsWith('event: ')) name = text.slice('event: '.length);
    if (!text.startsWith('data: ')) continue;
    const data = JSON.parse(text.slice('data: '.length)) as EventLine & { code?: string };
    if (name === 'cut') throw new StreamCut(data.code ?? 'cut', data.ordinal);
    if (name === '') yield data;
    name = '';
  }
}

async function opened(query: Query, accept: string, signal: AbortSignal) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const token = currentSession()?.viewer.token ?? '';
  const response = await fetch(`/events?${parameters}`, {
    headers: { accept, authorization: `Bearer ${token}` },
    signal,
  });
  if (response.ok && response.body) return response.body;
  if (response.status === 401) expire(token);
  const body: unknown = await response.json().catch(() => undefined);
  throw isProblem(body) ? new LedgerProblem(body) : new Unreachable(String(response.status));
}

/** Lines that hold something, however the bytes were cut on their way. */
export async function* textLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream() as never).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = (await reader.read()) as ReadableStreamReadResult<string>;
      const lines = (rest + (value ?? '')).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line !== '') yield line;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
