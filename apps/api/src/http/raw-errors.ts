import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { correlationHeader, correlationIdOf } from './correlation';
import { ProblemException } from './problem';
import { problemBody, problemHeaders, problemType } from './problem-body';
import type { ProblemCode } from './problem-codes';

/** What the parser of HTTP refuses has become no request: no path, and no id of the caller's own. */
const codeOf: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'header-too-large',
};

/** The private word of Node for the answer that is under way on a socket. */
type Answering = Readonly<{ _httpMessage?: Readonly<{ headersSent: boolean }> | null }>;

/**
 * Answers what never became a request, as everything else that is wrong is answered, and cuts the
 * connection: after bytes that are no HTTP nobody knows where the next request begins.
 */
export function answerRawError(error: NodeJS.ErrnoException, socket: Socket): void {
  const isAnswering = (socket as Answering)._httpMessage?.headersSent === true;
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy();
    return;
  }
  const code = codeOf[error.code ?? ''] ?? 'malformed-http';
  const { status, headers, body } = rawAnswer(code, randomUUID());
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const first = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`;
  socket.end([first, ...lines, '', body].join('\r\n'));
}

/** Node answers 417 without a word, before anybody else sees the request. */
export function answerExpectations(server: Server): void {
  server.on('checkExpectation', (request, response) => {
    const correlationId = correlationIdOf(request);
    const { status, headers, body } = rawAnswer('expectation-unknown', correlationId);
    response.writeHead(status, headers).end(body);
  });
}

function rawAnswer(code: ProblemCode, correlationId: string) {
  const exception = new ProblemException(code);
  const problem = problemBody(exception, { instance: '', correlationId, language: 'en' });
  const body = JSON.stringify(problem);
  const headers = {
    ...problemHeaders(problem, 'en'),
    'content-type': problemType,
    'content-length': String(Buffer.byteLength(body)),
    [correlationHeader]: correlationId,
    connection: 'close',
  };
  return { status: problem.status, headers, body };
}
