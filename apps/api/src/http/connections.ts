import type { Server } from 'node:http';

/** How much of the machine one caller may use before it has sent a request that can be read. */
export type ConnectionLimits = Readonly<{
  connectionsMax: number;
  silentMs: number;
  headersMs: number;
  requestMs: number;
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
  lookMs: 5_000,
};

/** Above the limit a connection is closed as it comes; one that stays silent after its time. */
export function boundConnections(
  server: Server,
  { connectionsMax, silentMs, headersMs }: ConnectionLimits,
): void {
  server.maxConnections = connectionsMax;
  server.headersTimeout = headersMs;
  server.on('connection', (socket) => {
    const timer = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy();
    }, silentMs);
    timer.unref();
    socket.once('close', () => clearTimeout(timer));
  });
}
