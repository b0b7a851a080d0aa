import {
  EventStoreDBClient,
  StreamDeletedError,
  UnavailableError,
  convertToCommandError,
  type SingleNodeOptions,
} from '@eventstore/db-client';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Connecting } from './connection-string';
import { unavailable } from './server-failure';

export type BatchCall = ReturnType<StreamsClient['batchAppend']>;
export type ReadCall = ReturnType<StreamsClient['read']>;

/** Everything is asked of the leader: a follower may not have what was just acknowledged. */
const ofTheLeader = { requiresLeader: true } as const;

/**
 * The official client for what it does well: channels, TLS, credentials, the search for a leader,
 * reconnecting, the messages. The calls themselves are made here, because
 *
 * - its batch append keeps one table of pending appends for all clients of a process. When one of two
 *   servers dies, the appends of the other are rejected too, and its next answer throws a TypeError
 *   that nobody can catch. Here every call has its own table (`BatchStream`), so a process may have
 *   any number of connections;
 * - it has no timer for a batch append, and would wait for ever;
 * - it has no filter for reads, and gives broken JSON as if it had been a JSON string.
 */
export class StoreConnection extends EventStoreDBClient {
  readonly named: string;
  readonly deadlineMillis: number;
  /** Every one of them is over the same channel, until that breaks and the next has a new one. */
  #latest: Readonly<{ close: () => void }> | undefined;

  constructor({ named, nodes, channel, credentials, deadlineMillis }: Connecting) {
    super(nodes as SingleNodeOptions, channel, credentials);
    this.named = named;
    this.deadlineMillis = deadlineMillis;
    // Called when a call breaks, by nobody who waits for it: where no leader is found meanwhile, its
    // rejection would end the process. The next call meets the same failure, and somebody waits.
    const reconnect = this.handleError;
    this.handleError = (client, error) => reconnect(client, error).catch(() => undefined);
  }

  /** @throws StoreUnavailable when nobody answers who understands the question */
  async features(): Promise<SupportedMethods> {
    const [metadata, options] = this.callArguments({ deadline: this.deadlineMillis });
    try {
      return await this.execute(ServerFeaturesClient, 'features', (client) => {
        this.#latest = client;
        return new Promise<SupportedMethods>((resolve, reject) => {
          client.getSupportedMethods(new Empty(), metadata, options, (error, methods) => {
            if (error) reject(convertToCommandError(error));
            else resolve(methods);
          });
        });
      });
    } catch (error) {
      throw unavailable(error, this.named);
    }
  }

  /** `abandon` makes the next call connect anew: for a server that is silent, not gone. */
  async batchAppend(): Promise<Readonly<{ call: BatchCall; abandon: () => void }>> {
    let abandon = () => {};
    const open = this.GRPCStreamCreator(StreamsClient, 'batchAppend', (client) => {
      this.#latest = client;
      abandon = () => void this.handleError(client, new UnavailableError(undefined, 'silent'));
      return client.batchAppend(...this.callArguments(ofTheLeader, { deadline: Infinity }));
    });
    const call = await open();
    return { call, abandon };
  }

  /** Any number of events, or a subscription. Errors come from the call. */
  read(request: ReadReq): Promise<ReadCall> {
    return this.GRPCStreamCreator(StreamsClient, 'read', (client) => {
      this.#latest = client;
      return client.read(request, ...this.callArguments(ofTheLeader, { deadline: Infinity }));
    })();
  }

  /** Ends a stream for ever, again if need be. @throws StoreUnavailable */
  async end(stream: string): Promise<void> {
    try {
      await this.tombstoneStream(stream, { deadline: this.deadlineMillis });
    } catch (error) {
      if (!(error instanceof StreamDeletedError)) throw unavailable(error, this.named);
    }
  }

  /** Cuts every call off, and lets go of the socket, which would keep the process alive. */
  async hangUp(): Promise<void> {
    await this.dispose();
    this.#latest?.close();
  }
}
