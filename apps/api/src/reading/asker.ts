import { AsyncLocalStorage } from 'node:async_hooks';
import type { Ordinal } from '@lodestone/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tenantOf } from '../access/limits';
import { preferredWaitOf } from '../http/prefer';

/**
 * Who waits for the answers of one request, and what was said about waiting. It goes along with the
 * request by itself, so that no service between the edge and the read models has to carry it.
 */
export class Asker {
  private static readonly storage = new AsyncLocalStorage<Asker>();

  /** Set once the header or the query was understood: every question waits for so much. */
  minOrdinal: Ordinal | undefined;
  /** `Prefer: wait=n`: how long a PUT may wait for what the read models add to its answer. */
  readonly preferredWait: Readonly<{ seconds: number }> | undefined;
  private gone: AbortController | undefined;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    this.preferredWait = preferredWaitOf(request.headers.prefer);
  }

  /** The one of the request under way; undefined for what the program asks of its own accord. */
  static now(): Asker | undefined {
    return Asker.storage.getStore();
  }

  /** From the last hook before the handler on: what reads a body loses what was set before. */
  static follow(server: FastifyInstance): void {
    server.addHook('preHandler', (request, reply, done) => {
      Asker.storage.run(new Asker(request, reply), done);
    });
  }

  /** Whose share of the questions this is: an enterprise's, or that of one person elsewhere. */
  get tenant(): string {
    const { viewer } = this.request;
    return viewer ? tenantOf(viewer) : 'nobody';
  }

  /** Aborted when nobody is there any more to hear the answer. */
  get signal(): AbortSignal {
    if (this.gone) return this.gone.signal;
    const gone = new AbortController();
    const { raw } = this.reply;
    // Closed without having been finished: the caller has hung up.
    const close = () => !raw.writableFinished && gone.abort();
    if (raw.destroyed) close();
    else raw.once('close', close);
    this.gone = gone;
    return gone.signal;
  }

  /** What was preferred about waiting is being done, and is said so (RFC 7240). */
  waited(): void {
    if (this.preferredWait) {
      void this.reply.header('preference-applied', `wait=${this.preferredWait.seconds}`);
    }
  }
}
