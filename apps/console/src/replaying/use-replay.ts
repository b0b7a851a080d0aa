import { useCallback, useRef, useState } from 'react';
import { eventLines } from '../ledger/event-lines';
import { folds, type FoldName, type Sums } from './folds';

export type Replay = Readonly<{
  done: number;
  of: number;
  isRunning: boolean;
  error: unknown;
  sums: Sums | undefined;
  against: Sums | undefined;
}>;

type Range = Readonly<{ from: number; to: number; against: number | undefined }>;

const idle: Replay = {
  done: 0,
  of: 0,
  isRunning: false,
  error: undefined,
  sums: undefined,
  against: undefined,
};

/** So many events between two looks at the progress: drawing must not slow what is drawn. */
const stride = 500;

/** Runs a fold over a range, event by event, and stops when it is told to. */
export function useReplay() {
  const [replay, setReplay] = useState<Replay>(idle);
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  const run = useCallback(async (name: FoldName, { from, to, against }: Range) => {
    running.current?.abort();
    const ended = new AbortController();
    running.current = ended;
    const { evolve, types } = { types: undefined, ...folds[name] };
    const query = { from, to, postings: true, type: types?.join(',') };
    const sums: Sums = new Map();
    const memory = new Map<string, string>();
    let then = against === undefined ? undefined : new Map<string, Map<string, bigint>>();
    let isThen = then !== undefined;
    const of = to - from + 1;
    setReplay({ ...idle, of, isRunning: true });
    try {
      let n = 0;
      for await (const line of eventLines(query, ended.signal)) {
        if (isThen && line.ordinal > (against ?? 0)) {
          then = copied(sums);
          isThen = false;
        }
        evolve(sums, line, memory);
        if (++n % stride === 0) {
          setReplay((before) => ({ ...before, done: line.ordinal - from + 1 }));
        }
      }
      if (isThen) then = copied(sums);
      setReplay({ ...idle, done: of, of, sums, against: then });
    } catch (error) {
      setReplay({ ...idle, of, error: ended.signal.aborted ? undefined : error });
    }
  }, []);
  return { replay, run, stop };
}

const copied = (sums: Sums): Sums => new Map([...sums].map(([key, row]) => [key, new Map(row)]));
