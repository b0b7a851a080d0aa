import type { Server } from 'node:http';
import { boundBodies } from './slow-bodies';

/** How much of the machine one caller may use before it has sent a request that can be read. */
export type ConnectionLimits = Readonly<{
  connectionsMax: number;
  silentMs: number;
  headersMs: number;
  requestMs: number;
  /** Of a file that takes longer than a body may: so much of it comes in each `requestMs`. */
  fileBytesMin: number;
  /** Of one address; those that speak for others have no such limit. */
  perAddressMax?: number;
  /** How often Node looks whether one of the others is reached. */
  lookMs: number;
}>;

export const connectionLimits: ConnectionLimits = {
  /** Below the 1,024 file descriptors that most machines give a process: the log needs some too. */
  connectionsMax: 900,
  /** A browser that opens a connection in advance uses it within seconds, or opens another. */
  silentMs: 10_000,
  headersMs: 20_000,
  /** A body of 1 MiB over a bad line takes ten seconds; after this the connection is given up. */
  requestMs: 60_000,
  /** A bad line brings ten times as much; at this pace 100 MB would take months. */
  fileBytesMin: 16 * 1024,
  lookMs: 5_000,
};

export type ConnectionNews = Readonly<{
  /** A connection was closed because of a limit. */
  closed: (because: 'silent-connections' | 'connections' | 'address-connections') => void;
  /** As whose its connections count; undefined where an address speaks for others. */
  shareOf: (address: string) => string | undefined;
}>;

/** Above the limit a connection is closed as it comes; one that stays silent after its time. */
export function boundConnections(
  server: Server,
  { connectionsMax, silentMs, headersMs, perAddressMax = Infinity, ...pace }: ConnectionLimits,
  { closed, shareOf }: ConnectionNews,
): void {
  const open = new Map<string, number>();
  server.maxConnections = connectionsMax;
  server.headersTimeout = headersMs;
  boundBodies(server, pace);
  server.on('drop', () => closed('connections'));
  server.on('connection', (socket) => {
    const share = shareOf(socket.remoteAddress ?? '');
    const timer = setTimeout(() => {
      if (socket.bytesRead > 0) return;
      closed('silent-connections');
      socket.destroy();
    }, silentMs);
    timer.unref();
    const leave = share === undefined ? undefined : entered(open, share);
    socket.once('close', () => {
      clearTimeout(timer);
      leave?.();
    });
    if (share === undefined || (open.get(share) ?? 0) <= perAddressMax) return;
    closed('address-connections');
    socket.destroy();
  });
}

function entered(open: Map<string, number>, share: string): () => void {
  open.set(share, (open.get(share) ?? 0) + 1);
  return () => {
    const left = (open.get(share) ?? 1) - 1;
    if (left === 0) open.delete(share);
    else open.set(share, left);
  };
}
