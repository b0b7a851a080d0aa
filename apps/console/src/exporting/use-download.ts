import { useCallback, useRef, useState } from 'react';
import { isProblem, LedgerProblem, Unreachable } from '../ledger/problem';
import { currentSession, expire } from '../session/session';

export type Download = Readonly<{
  bytes: number;
  isRunning: boolean;
  error: unknown;
  saved: string | undefined;
}>;

const idle: Download = { bytes: 0, isRunning: false, error: undefined, saved: undefined };

/**
 * Fetches a file with the token in a header, where no link can put it, and saves it. What is cut on its
 * way is a failure, and never a shorter file.
 */
export function useDownload() {
  const [download, setDownload] = useState<Download>(idle);
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  const begin = useCallback(async (path: string, name: string) => {
    running.current?.abort();
    const ended = new AbortController();
    running.current = ended;
    setDownload({ ...idle, isRunning: true });
    try {
      const response = await fetch(path, {
        headers: { authorization: `Bearer ${currentSession()?.viewer.token ?? ''}` },
        signal: ended.signal,
      });
      if (!response.ok || !response.body) throw await problemOf(response);
      const parts: BlobPart[] = [];
      let bytes = 0;
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
        parts.push(part);
        bytes += part.byteLength;
        setDownload((before) => ({ ...before, bytes }));
      }
      save(new Blob(parts), name);
      setDownload({ ...idle, bytes, saved: name });
    } catch (error) {
      setDownload({ ...idle, error: ended.signal.aborted ? undefined : error });
    }
  }, []);
  return { download, begin, stop };
}

async function problemOf(response: Response): Promise<Error> {
  if (response.status === 401) expire(currentSession()?.viewer.token ?? '');
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? new LedgerProblem(body) : new Unreachable(String(response.status));
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
