import { convertToCommandError } from '@eventstore/db-client';
import { StoreUnavailable } from '@lodestone/kernel';
import { isPassing, unavailable, wordsOf } from './server-failure';

const grpcError = (code: number, details: string) =>
  convertToCommandError(
    Object.assign(new Error(`${code} SOME_CODE: ${details}`), { code, details }),
  );

const noConnection = (why: string) =>
  grpcError(14, `No connection established. Last error: Error: ${why}. Resolution note:`);

describe('what went wrong at a server', () => {
  it.each([
    [
      'nobody listens',
      noConnection('connect ECONNREFUSED 127.0.0.1:2113'),
      true,
      'does not answer',
    ],
    ['nobody knows the name', grpcError(14, 'Name resolution failed'), true, 'does not answer'],
    ['it takes too long', grpcError(4, 'Deadline exceeded'), true, 'does not answer'],
    ['it is starting', grpcError(14, 'Server Is Not Ready'), true, 'wait until it has a leader'],
    ['it is stopping', grpcError(2, 'Exception was thrown by handler.'), true, 'does not answer'],
    [
      'the cluster is away',
      new Error('Failed to discover after 10 attempts.'),
      true,
      'says who leads',
    ],
    ['a proxy cut it', grpcError(13, 'Received RST_STREAM with code 2'), true, 'does not answer'],
    ['another CA', noConnection('unable to verify the first certificate'), false, 'tlsCAFile'],
    ['a self-signed one', noConnection('self-signed certificate in chain'), false, 'tlsCAFile'],
    [
      'another name',
      noConnection("Hostname/IP does not match certificate's altnames"),
      false,
      'host',
    ],
    ['TLS to a plain port', noConnection('SSL routines:wrong version number'), true, 'tls=false'],
    ['a wrong password', grpcError(16, 'Unauthenticated'), false, 'user and password'],
    ['no right', grpcError(7, 'Access Denied'), false, 'may read $all'],
    ['something else', grpcError(12, 'Method is unimplemented'), false, '23.10 or later'],
    [
      'a wrong position',
      grpcError(2, 'Unexpected ReadAllResult: InvalidPosition'),
      false,
      'did not',
    ],
  ])('is named with how to mend it, and as passing or not: %s', (_, error, passing, words) => {
    const failure = unavailable(error, 'esdb://db');
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure.message).toContain('esdb://db');
    expect(failure.message).toContain(words);
    expect(isPassing(error)).toBe(passing);
    expect(isPassing(failure)).toBe(passing);
  });

  it('is said without what gRPC says around it', () => {
    expect(wordsOf(noConnection('connect ECONNREFUSED 127.0.0.1:2113'))).toBe(
      'connect ECONNREFUSED 127.0.0.1:2113.',
    );
  });

  it('is said once: what has been named stays as it is', () => {
    const named = unavailable(grpcError(16, 'Unauthenticated'), 'esdb://db');
    expect(unavailable(named, 'esdb://other')).toBe(named);
  });
});
