import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '@lodestone/kernel';

/** Nothing was stored and nothing is wrong with what was asked: asking again soon may help. */
export class ServerAway extends StoreUnavailable {}

/** gRPC's status codes that the client gives no class of its own. */
const codes = { unknown: 2, permissionDenied: 7, unimplemented: 12, internal: 13 } as const;

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number'
    ? error.code
    : undefined;

/** What gRPC says around what happened. */
const wrapping =
  /^(\d+ [A-Z_]+: |No connection established\. Last error: |Error: |[0-9A-F]{16}:error:)+|\s*Resolution note:\s*$/g;

export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(wrapping, '').trim();

export const isDenied = (error: unknown): boolean =>
  error instanceof AccessDeniedError || codeOf(error) === codes.permissionDenied;

/** What the server says, or TLS, when it is starting, stopping, full of work, or not to be found. */
const passingWords = /is not ready|is (too )?busy|no leader|handler|failed to discover|rst_stream/i;

/** True where the same request may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return error instanceof ServerAway;
  if (
    error instanceof UnavailableError ||
    error instanceof CancelledError ||
    error instanceof DeadlineExceededError ||
    error instanceof TimeoutError ||
    error instanceof NotLeaderError
  ) {
    return !hasWrongCertificate(error);
  }
  return codeOf(error) === codes.internal || passingWords.test(wordsOf(error));
}

const certificate =
  /certificate|self[- ]signed|altnames|unable to (get|verify)|CERT_|handshake|tlsv1|alert/i;

/** Trying again does not mend a certificate. */
const hasWrongCertificate = (error: unknown): boolean => certificate.test(wordsOf(error));

/** What is wrong and how to mend it, for a request of which nothing was stored. */
export function unavailable(error: unknown, named: string): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const words = wordsOf(error);
  const say = (message: string) =>
    isPassing(error)
      ? new ServerAway(message, { cause: error })
      : new StoreUnavailable(message, { cause: error });
  if (error instanceof NotLeaderError) {
    const { address, port } = error.leader;
    return say(
      `${named} follows the leader at ${address}:${port}: name all nodes of the cluster in ` +
        'EVENTSTORE_URL, and see that the leader can be reached under that name',
    );
  }
  if (isDenied(error)) {
    return say(
      `EventStoreDB at ${named} refuses access (${words}): ` +
        'check user and password in EVENTSTORE_URL, and that this user may read $all and write',
    );
  }
  if (hasWrongCertificate(error)) {
    return say(
      `EventStoreDB at ${named} could not be trusted (${words}): name the CA of its certificate ` +
        'with tlsCAFile, and the host as the certificate has it',
    );
  }
  if (/wrong version number|packet length|protocol error|http2|preface/i.test(words)) {
    return say(
      `${named} does not speak as expected (${words}): a server with certificates wants tls=true, ` +
        'one started with --insecure wants tls=false',
    );
  }
  if (codeOf(error) === codes.unimplemented) {
    return say(`${named} is no EventStoreDB of 23.10 or later (${words})`);
  }
  if (/not ready|busy|no leader/i.test(words)) {
    return say(`EventStoreDB at ${named} is not ready (${words}): wait until it has a leader`);
  }
  if (/failed to discover/i.test(words)) {
    return say(
      `no member of the cluster at ${named} says who leads it (${words}): check that the nodes ` +
        'run, that host and port are right, and tls',
    );
  }
  if (isPassing(error)) {
    return say(
      `EventStoreDB at ${named} does not answer (${words}): check that it runs, that host and ` +
        'port are right, and that tls=false is there exactly if it was started with --insecure',
    );
  }
  return say(`EventStoreDB at ${named} did not do what it was asked (${words})`);
}
