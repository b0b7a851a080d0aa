import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takesFile } from './slow-bodies';
import { whereJsonEnds } from './json-position';
import { ProblemException, type ProblemOptions } from './problem';
import { scanJson, type JsonBreach } from './scan-json';

/** Twice the largest batch that one append takes, and nothing that a 2-core machine would feel. */
const bodyBytesMax = 1024 * 1024;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route may ask for less than the general bound. */
    bodyBytesMax?: number;
    /** The body is a file: it is not read before the handler does. */
    takesFile?: boolean;
  }
}

/** A body that is read as it comes, by whoever handles the request. */
export class FileBody {
  constructor(readonly bytes: Readable) {}
}

/** Fastify cuts the connection when a parser throws; so ours does not, and this is thrown later. */
class UnreadableBody {
  constructor(readonly problem: ProblemException) {}
}

/** The caller went away before the answer: there is nobody to answer, and no fault of ours. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
}

/**
 * The only parser there is: what is not JSON in UTF-8 is 415. The body is counted while it arrives
 * and given up at the bound, so that 50 MB are never held. What is wrong with it is not said before
 * it is known who asks: `throwUnreadable` does.
 */
export function takeOnlyBoundedJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = async (request: FastifyRequest, body: Readable): Promise<unknown> => {
    if (request.routeOptions.config.takesFile === true) return fileOf(request, body);
    try {
      assertJson(request);
      return jsonOf(await bytesOf(request, body));
    } catch (error) {
      if (!(error instanceof ProblemException)) throw error;
      body.resume();
      return new UnreadableBody(error);
    }
  };
  server.addContentTypeParser('application/json', parse);
  // What is of another type, or of none, is told so like everything else that cannot be read.
  server.addContentTypeParser('*', parse);
}

/** @throws ProblemException when a body came that could not be read */
export function throwUnreadable({ body }: FastifyRequest): void {
  if (body instanceof UnreadableBody) throw body.problem;
}

/** Who may not send it is answered before it is read, and what still comes flows into nothing. */
function fileOf(request: FastifyRequest, body: Readable): FileBody | UnreadableBody {
  takesFile(request.raw);
  const { 'content-encoding': encoding = '' } = request.headers;
  if (/^(\s*identity\s*)?$/i.test(encoding)) return new FileBody(body);
  body.resume();
  return new UnreadableBody(encodingUnsupported());
}

/** RFC 8259 knows no charset; who names UTF-8, by either of its names, says what is so anyway. */
const jsonInUtf8 = /^\s*application\/json\s*(;\s*(charset\s*=\s*("utf-?8"|utf-?8)\s*)?)*$/i;

function assertJson({ headers }: FastifyRequest): void {
  const { 'content-type': type = '', 'content-encoding': encoding = '' } = headers;
  if (!jsonInUtf8.test(type)) throw new ProblemException('media-type-unsupported');
  if (/^(\s*identity\s*)?$/i.test(encoding)) return;
  throw encodingUnsupported();
}

const encodingUnsupported = (): ProblemException =>
  new ProblemException('content-encoding-unsupported', {
    headers: { 'accept-encoding': 'identity' },
  });

/**
 * Over the bound the rest still flows, into nothing: a connection that is cut while the client is
 * sending would not hear the answer. The server's request timeout ends a body that never ends.
 */
function bytesOf(request: FastifyRequest, body: Readable): Promise<Buffer> {
  const max = request.routeOptions.config.bodyBytesMax ?? bodyBytesMax;
  if (Number(request.headers['content-length'] ?? 0) > max) throw tooLarge(max);
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    body.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= max) chunks.push(chunk);
      else {
        chunks = [];
        reject(tooLarge(max));
      }
    });
    body.once('end', () => resolve(Buffer.concat(chunks)));
    body.once('error', (cause) => reject(new CallerGone('mid-body', { cause })));
  });
}

const tooLarge = (max: number): ProblemException =>
  new ProblemException('body-too-large', {
    message: {
      en: `The body is over the limit of ${max} bytes.`,
      zh: `请求正文超过 ${max} 字节的上限。`,
    },
    facts: { bytesMax: max },
  });

/** @throws ProblemException naming the byte at which the text stops being a bounded JSON value */
export function jsonOf(bytes: Buffer): unknown {
  if (bytes.length === 0) throw new ProblemException('body-missing');
  if (!isUtf8(bytes)) throw new ProblemException('malformed-text', atByte(firstBadByte(bytes)));
  const { breach, hasOddNumber } = scanJson(bytes);
  if (breach) throw new ProblemException(breach.code, wordsOf(breach));
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return hasOddNumber ? JSON.parse(text, asWritten) : JSON.parse(text);
  } catch {
    const at = Buffer.byteLength(text.slice(0, whereJsonEnds(text)), 'utf8');
    throw new ProblemException('malformed-json', atByte(at));
  }
}

/**
 * `1.0`, `1e0`, `-0` and 1.00000000000000001 are read as whole numbers, and 9007199254740993 as another
 * one than was written. What was meant is not for us to guess: such a number becomes NaN, which no field
 * takes, so that the place where it stands is told. Asked only where the scan has met one, because it
 * makes the parsing four times as long.
 */
function asWritten(_key: string, value: unknown, context?: Readonly<{ source?: string }>): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  const isMisread = Number.isInteger(value) && String(value) !== context.source;
  return isMisread || Object.is(value, -0) ? NaN : value;
}

const atByte = (at: number): ProblemOptions => ({
  message: { en: `The JSON is wrong at byte ${at}.`, zh: `错误位于第 ${at} 字节。` },
  facts: { position: at },
});

function wordsOf({ at, key }: JsonBreach): ProblemOptions {
  if (key === undefined) return atByte(at);
  return {
    message: {
      en: `The key ${JSON.stringify(key)} at byte ${at}.`,
      zh: `键 ${JSON.stringify(key)}，位于第 ${at} 字节。`,
    },
    facts: { position: at, key },
  };
}

/** Where the text that was decoded and encoded again first differs from what came. */
function firstBadByte(bytes: Buffer): number {
  const repaired = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === repaired[at]) at++;
  return at;
}
