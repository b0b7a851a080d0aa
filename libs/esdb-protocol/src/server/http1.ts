import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * HTTP/1.1 on the same port: whether the node is alive, as container healthchecks ask it, and a plain
 * word about the rest of that interface, which clients fall back to for what is left out here.
 */
export function answerHttp1(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (request.url === '/health/live') {
    response.writeHead(204, { connection: 'close' }).end();
    return;
  }
  response
    .writeHead(501, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(
      `${request.method} ${request.url}: this node speaks gRPC only; see apps/esdb-node/README.md\n`,
    );
}
