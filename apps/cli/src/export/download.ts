import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AnsweredWith, type Problem } from '../demo/ledger-client';

export type Download = Readonly<{
  url: string;
  token: string;
  /** What is asked for knows this ordinal at least. */
  minOrdinal?: string | undefined;
  folder: string;
  signal: AbortSignal;
  progress: (bytes: number) => void;
}>;

export type Downloaded = Readonly<{
  file: string;
  bytes: number;
  sha256: string;
  knownAt: number;
}>;

/** A connection that breaks is gone on with so often, from where it broke. */
const triesMax = 5;

/** It broke before it was whole. */
class Broken extends Error {
  override readonly name = 'Broken';
}

/**
 * Takes a file into a folder, under the name that the ledger gives it. Until it is whole it is called
 * otherwise; where it cannot be finished, nothing of it is left.
 *
 * @throws AnsweredWith what the ledger says against it
 */
export async function download(asked: Download): Promise<Downloaded> {
  const first = await answered(asked, {});
  const file = fileNameIn(first);
  const part = join(asked.folder, `${file}.part`);
  try {
    const { bytes, sha256 } = await received(asked, first, part);
    renameSync(part, join(asked.folder, file));
    return { file, bytes, sha256, knownAt: Number(first.headers.get('known-at')) };
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

async function received(asked: Download, first: Response, part: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
      asked.progress(bytes);
      yield chunk;
    }
  }
  let response = first;
  for (let tries = 1; ; tries++) {
    const flags = bytes === 0 ? 'w' : 'a';
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    try {
      await pipeline(body, counted, createWriteStream(part, { flags }), { signal: asked.signal });
      return { bytes, sha256: hash.digest('hex') };
    } catch (error) {
      if (asked.signal.aborted || isOfDisk(error) || tries >= triesMax) throw error;
    }
    response = await answered(asked, {
      range: `bytes=${bytes}-`,
      'if-range': first.headers.get('etag') ?? '',
    });
    // Another file than the one that was begun cannot be gone on with.
    if (response.status !== 206) throw new Broken('the file changed while it was taken');
  }
}

const isOfDisk = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG', 'EACCES', 'EROFS'].includes(
    String((error as NodeJS.ErrnoException).code),
  );

async function answered(
  { url, token, minOrdinal, signal }: Download,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const authorization = `Bearer ${token}`;
  const known = minOrdinal === undefined ? {} : { 'min-ordinal': minOrdinal };
  const response = await fetch(url, { headers: { authorization, ...known, ...headers }, signal });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  throw new AnsweredWith(response.status, new URL(url).pathname, problem);
}

/** No folders in it, whoever answers. */
function fileNameIn({ headers }: Response): string {
  const [, name = ''] =
    /filename="([\w.=-]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
  if (name === '' || name.startsWith('.')) throw new Broken('the answer is no file');
  return name;
}
