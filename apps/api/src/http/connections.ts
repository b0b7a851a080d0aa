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

/** Above the limit a connection is closed as it comes; one that stays silent after its time. */
export function boundConnections(
  server: Server,
  { connectionsMax, silentMs, headersMs, ...pace }: ConnectionLimits,
): void {
  server.maxConnections = connectionsMax;
  server.headersTimeout = headersMs;
  boundBodies(server, pace);
  server.on('connection', (socket) => {
    const timer = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy();
    }, silentMs);
    timer.unref();
    socket.once('close', () => clearTimeout(timer));
  });
}
