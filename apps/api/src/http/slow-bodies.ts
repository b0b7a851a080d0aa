import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** How soon a body has to come, and how much of a file in each such time. */
type Pace = Readonly<{ requestMs: number; fileBytesMin: number }>;

/** Requests the body of which is a file: it may take as long as it needs, and may not stand still. */
const files = new WeakSet<IncomingMessage>();

export const takesFile = (request: IncomingMessage): void => void files.add(request);

/**
 * Gives up what comes too slowly. Node knows one time for all requests, and a file of a gigabyte takes
 * longer than a body of a megabyte may: so the time is ours to keep, request by request.
 */
export function boundBodies(server: Server, { requestMs, fileBytesMin }: Pace): void {
  server.requestTimeout = 0;
  server.on('request', (request: IncomingMessage) => {
    const { socket } = request;
    let before = socket.bytesRead;
    const timer = setInterval(() => {
      if (request.complete || socket.destroyed) return clearInterval(timer);
      const came = socket.bytesRead - before;
      before = socket.bytesRead;
      if (files.has(request) && came >= fileBytesMin) return;
      clearInterval(timer);
      giveUp(server, socket);
    }, requestMs);
    timer.unref();
    request.once('close', () => clearInterval(timer));
  });
}

/** As Node itself says it. */
function giveUp(server: Server, socket: Socket): void {
  const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  server.emit('clientError', error, socket);
}
