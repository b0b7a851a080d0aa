import { Injectable } from '@nestjs/common';
import { formats, type FormatName } from '@lodestone/exchange';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Viewer } from '../access/viewer';
import { isHeldAlready } from '../http/conditional';
import { ProblemException } from '../http/problem';
import { Clock } from '../running/clock';
import { byteRangeOf, type ByteRange } from './byte-range';
import { ExportsService, type FoundExport } from './exports.service';
import { growingFile, partOfFile } from './file-body';

type Answered = Readonly<{ found: FoundExport; format: FormatName; viewer: Viewer }>;

/** Whoever reads in parts looks once, and asks a hundred times. */
const looksRemembered = 1_000;

/** Sends a file, or the part of it that is asked for. */
@Injectable()
export class FileAnswer {
  /** Who has been written down as having looked at which file. */
  private readonly looked = new Set<string>();

  constructor(
    private readonly exports: ExportsService,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException before anything is sent */
  async send(answered: Answered, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { kept } = answered.found;
    const { headers } = request;
    const isWhole = headers.range === undefined && request.method !== 'HEAD';
    if (isHeldAlready(headers['if-none-match'], kept.tag)) {
      return void (await reply.code(304).headers(headersOf(answered)).send());
    }
    if (answered.found.showsIdentities) await this.writeDown(answered, request, isWhole);
    const body = isWhole ? await beginning(kept) : undefined;
    if (!body) return this.sendPart(answered, request, reply);
    await reply.headers(headersOf(answered)).send(this.endingWithToken(body, request));
  }

  /** A part, or only how long it is: that can be said of a file that is whole. */
  private async sendPart(
    answered: Answered,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { kept } = answered.found;
    const { bytes } = await kept.made;
    const { range: asked, 'if-range': ifRange } = request.headers;
    // What was begun of another file is not gone on with.
    const isSame = ifRange === undefined || ifRange === kept.tag;
    const range = isSame ? byteRangeOf(asked, bytes) : undefined;
    if (range === 'beyond') throw beyond(bytes);
    const part: ByteRange = range ?? { from: 0, to: bytes - 1 };
    const length = part.to - part.from + 1;
    void reply.headers({ ...headersOf(answered), 'content-length': length });
    if (range)
      void reply.code(206).header('content-range', `bytes ${part.from}-${part.to}/${bytes}`);
    // Of nothing that is sent, Fastify would say that its length is nothing.
    if (request.method === 'HEAD') return void (await reply.send(Readable.from([])));
    if (length === 0) return void (await reply.send());
    await reply.send(this.endingWithToken(partOfFile(kept.path(), part), request));
  }

  /** Each who takes it whole is written down each time; whoever reads in parts, once for a file. */
  private async writeDown(
    { found, viewer }: Answered,
    { id }: FastifyRequest,
    isWhole: boolean,
  ): Promise<void> {
    const look = `${viewer.actorId} ${found.kept.tag}`;
    if (!isWhole && this.looked.has(look)) return;
    await this.exports.recordLook(found, { viewer, correlationId: id });
    if (this.looked.size >= looksRemembered) this.looked.clear();
    this.looked.add(look);
  }

  /** Who was signed in when it began, and is not any more, is not sent the rest. */
  private endingWithToken(body: Readable, { signedInUntil }: FastifyRequest): Readable {
    if (!signedInUntil) return body;
    const left = Math.max(0, signedInUntil.getTime() - this.clock.now().getTime());
    const timer = setTimeout(() => body.destroy(new Error('the token has ended')), left).unref();
    return body.once('close', () => clearTimeout(timer));
  }
}

const headersOf = ({ found: { kept, fileName, knownAt }, format }: Answered) => ({
  etag: kept.tag,
  'accept-ranges': 'bytes',
  vary: 'authorization, accept',
  'cache-control': 'private, no-cache',
  'content-type': typeOf(format),
  'content-disposition': `attachment; filename="${fileName}"`,
  'known-at': knownAt,
});

const typeOf = (format: FormatName): string => {
  const { mediaType } = formats[format];
  return format === 'csv' || format === 'ndjson' ? `${mediaType}; charset=utf-8` : mediaType;
};

/**
 * The file as it grows, once there is something of it: until then it can still be said what is wrong.
 * Undefined where it is whole, and its length can be told.
 */
async function beginning(kept: FoundExport['kept']): Promise<Readable | undefined> {
  let isWhole = false;
  let end: () => void = () => undefined;
  const some = new Promise<void>((resolve) => {
    if (kept.so().rows > 0) resolve();
    else end = kept.onMore(() => kept.so().rows > 0 && resolve());
  });
  const whole = kept.made.then(() => void (isWhole = true));
  // What is whole is told at once, and before what there is of it.
  await Promise.race([whole, some.then(() => new Promise(setImmediate))]).finally(() => end());
  return isWhole ? undefined : growingFile(kept);
}

const beyond = (bytes: number): ProblemException =>
  new ProblemException('range-not-satisfiable', {
    facts: { bytes },
    headers: { 'content-range': `bytes */${bytes}` },
  });
