import { useEffect, useRef, useState } from 'react';
import { eventLines, liveEvents, StreamCut, type EventLine } from '../ledger/event-lines';

/** How many events one look takes. */
const stretch = 200;

/** A browser's memory ends too: what is older than so many is asked for again. */
const keptMax = 5_000;

type Filters = Readonly<{ type?: string | undefined; siteId?: string | undefined }>;

export type Events = Readonly<{
  /** Newest first. */
  rows: readonly EventLine[];
  /** What came while the list stood still. */
  newer: readonly EventLine[];
  error: unknown;
  cut: string | undefined;
  isLoading: boolean;
  older: () => void;
  /** Takes in what came. */
  take: () => void;
}>;

type Asked = Readonly<{ head: number | undefined; to: number | undefined; filters: Filters }>;

/** The last events before an ordinal, and those that are recorded from now on where there is no ordinal. */
export function useEvents({ head, to, filters }: Asked): Events {
  const [rows, setRows] = useState<readonly EventLine[]>([]);
  const [newer, setNewer] = useState<readonly EventLine[]>([]);
  const [error, setError] = useState<unknown>();
  const [cut, setCut] = useState<string>();
  const [isLoading, setIsLoading] = useState(true);
  const lowest = useRef(0);
  const { type, siteId } = filters;
  const isReady = head !== undefined;
  // Once it is known where the ledger ends, what follows comes by itself.
  const end = useRef(head);
  end.current ??= head;
  const last = to ?? end.current ?? 0;
  const load = async (through: number, signal: AbortSignal) => {
    const from = Math.max(0, through - stretch + 1);
    const found = await collected({ from, to: through, type, siteId, postings: true }, signal);
    lowest.current = from;
    return found.toReversed();
  };
  useEffect(() => {
    if (!isReady) return undefined;
    const ended = new AbortController();
    setIsLoading(true);
    setNewer([]);
    setError(undefined);
    load(last, ended.signal)
      .then(setRows, (failure) => ended.signal.aborted || setError(failure))
      .finally(() => setIsLoading(false));
    if (to === undefined) {
      const told = (line: EventLine) => setNewer((before) => [line, ...before].slice(0, keptMax));
      void follow({ from: last + 1, type, siteId, postings: true }, { told, setCut, ended });
    }
    return () => ended.abort();
  }, [isReady, last, to, type, siteId]);
  return {
    rows,
    newer,
    error,
    cut,
    isLoading,
    older: () => {
      if (lowest.current <= 0 || isLoading) return;
      setIsLoading(true);
      load(lowest.current - 1, new AbortController().signal)
        .then((more) => setRows((before) => [...before, ...more]), setError)
        .finally(() => setIsLoading(false));
    },
    take: () => {
      setRows((before) => [...newer, ...before]);
      setNewer([]);
    },
  };
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

async function collected(query: Query, signal: AbortSignal): Promise<readonly EventLine[]> {
  const lines: EventLine[] = [];
  for await (const line of eventLines(query, signal)) lines.push(line);
  return lines;
}

type Following = Readonly<{
  told: (line: EventLine) => void;
  setCut: (code: string | undefined) => void;
  ended: AbortController;
}>;

const restMs = 3_000;

/** Goes on behind what it has, however often it is cut: nothing is missed and nothing comes twice. */
async function follow(query: Query, { told, setCut, ended: { signal } }: Following) {
  let from = Number(query['from']);
  while (!signal.aborted) {
    try {
      for await (const line of liveEvents({ ...query, from }, signal)) {
        setCut(undefined);
        from = line.ordinal + 1;
        told(line);
      }
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof StreamCut) from = Math.max(from, failure.ordinal + 1);
      setCut(failure instanceof StreamCut ? failure.code : 'unreachable');
    }
    await new Promise((rested) => setTimeout(rested, restMs));
  }
}
