import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { FrameSplitter } from '../wire/frame-splitter';
import { ProtoWriter } from '../wire/proto-writer';
import { grpcStatus, type GrpcFailure } from './grpc-status';

/**
 * Larger than the largest append that a real server takes, since a chunk of a batch holds up to
 * 3 MiB and a single event that is over the limit must still get a proper answer.
 */
const messageBytesMax = 32 * 1024 * 1024;

/** So much may wait for a reader before the one who writes has to wait too. */
const unsentBytesMax = 256 * 1024;

const grpcHeaders = { ':status': 200, 'content-type': 'application/grpc' } as const;

/** The client has gone, or the node is stopping: there is nobody to answer. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded';
}

/** One call: messages in, messages out, a status at the end. Owns its HTTP/2 stream. */
export class GrpcCall {
  readonly #ended = new AbortController();
  #hasResponded = false;

  constructor(
    private readonly stream: ServerHttp2Stream,
    readonly headers: IncomingHttpHeaders,
  ) {
    stream.on('close', () => this.#ended.abort());
    // What ends a call is known from 'close'; an error without a listener would end the program.
    stream.on('error', () => undefined);
  }

  /** Aborted when the client has gone or the node stops. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /**
   * Resolves when the client has said everything.
   * @throws CallEnded when it goes before that; UnusableFrame; whatever `heard` throws
   */
  receive(heard: (message: Buffer) => void): Promise<void> {
    const splitter = new FrameSplitter(messageBytesMax);
    return new Promise((resolve, reject) => {
      this.stream.on('data', (chunk: Buffer) => {
        try {
          splitter.push(chunk, heard);
        } catch (error) {
          this.stream.removeAllListeners('data');
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      this.stream.on('end', () => {
        if (splitter.isBetweenMessages) resolve();
        else reject(new CallEnded('the client left in the middle of a message'));
      });
      this.stream.on('close', () => reject(new CallEnded('the client has gone')));
    });
  }

  async receiveOne(): Promise<Buffer> {
    let only: Buffer | undefined;
    await this.receive((message) => (only ??= message));
    return only ?? Buffer.alloc(0);
  }

  /** Hands frames over, and waits only when the reader is far behind. @throws CallEnded */
  async send(frames: Buffer): Promise<void> {
    this.push(frames);
    if (this.isBehind) await this.#drained();
  }

  /** Hands frames over without waiting. */
  push(frames: Buffer): void {
    if (this.stream.destroyed || this.#ended.signal.aborted) {
      throw new CallEnded('the client has gone');
    }
    this.#respond();
    this.stream.write(frames);
    // A client that says more and more and never listens has to listen first.
    if (this.isBehind && !this.stream.isPaused()) {
      this.stream.pause().once('drain', () => this.stream.resume());
    }
  }

  /** Whether the client has much left to hear. */
  get isBehind(): boolean {
    return this.stream.writableLength > unsentBytesMax;
  }

  /** Whether everything that was said has left. */
  get isSent(): boolean {
    return this.stream.destroyed || this.stream.writableLength === 0;
  }

  /** One message is the whole answer. */
  answer(write: (writer: ProtoWriter) => void): void {
    const writer = new ProtoWriter();
    writer.frame(write);
    this.push(writer.take());
  }

  finish(): void {
    if (this.stream.destroyed) return;
    this.#respond();
    this.stream.end();
  }

  fail({ code, message, trailers }: GrpcFailure): void {
    if (this.stream.destroyed) return;
    const status = { 'grpc-status': String(code), 'grpc-message': messageValue(message) };
    const rest = Object.entries(trailers).map(([name, value]) => [name, trailerValue(value)]);
    const last = { ...status, ...(Object.fromEntries(rest) as Record<string, string>) };
    // What the client is still sending is let go, or it would wait for room for ever.
    this.stream.removeAllListeners('data').resume();
    if (!this.#hasResponded) {
      this.#hasResponded = true;
      this.stream.respond({ ...grpcHeaders, ...last }, { endStream: true });
      return;
    }
    this.#trailers = last;
    this.stream.end();
  }

  /** The node stops: the client takes this for a lost connection, and connects anew. */
  cancel(): void {
    if (!this.stream.destroyed) this.stream.close(constants.NGHTTP2_CANCEL);
    this.#ended.abort();
  }

  #trailers: Record<string, string> = { 'grpc-status': String(grpcStatus.ok) };

  #respond(): void {
    if (this.#hasResponded) return;
    this.#hasResponded = true;
    this.stream.on('wantTrailers', () => this.stream.sendTrailers(this.#trailers));
    this.stream.respond(grpcHeaders, { waitForTrailers: true });
  }

  #drained(): Promise<void> {
    return new Promise((resolve, reject) => {
      const forget = () => this.stream.off('drain', drained).off('close', closed);
      const drained = () => {
        forget();
        resolve();
      };
      const closed = () => {
        forget();
        reject(new CallEnded('the client has gone'));
      };
      this.stream.on('drain', drained).on('close', closed);
    });
  }
}

const percentEncoded = (character: string): string =>
  character.isWellFormed() ? encodeURIComponent(character) : '%EF%BF%BD';

/** `grpc-message` is percent-encoded by agreement, and decoded by every client. */
const messageValue = (text: string): string =>
  text.replace(/[^\x20-\x24\x26-\x7e]/gu, percentEncoded);

/**
 * Other trailers carry ASCII as it is and nothing else. A real server fails with a bare HTTP 500 over
 * the name of a stream in Chinese; here the name comes percent-encoded.
 */
const trailerValue = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, percentEncoded).replace(/^ | $/g, '%20');
