import { StoreUnavailable } from '@lodestone/kernel';
import { unavailable } from '../eventstoredb/server-failure';
import { parseConnectionString } from '../eventstoredb/connection-string';
import { remedyOf } from './remedy';
import { UnusableLog } from '../unusable-log';

const thrownBy = (act: () => unknown): StoreUnavailable => {
  try {
    act();
  } catch (error) {
    if (error instanceof StoreUnavailable) return error;
  }
  throw new Error('nothing was thrown');
};

describe('the remedy for a log that cannot be used', () => {
  it.each([
    [
      'what is wrong with the log /d/log (disk I/O error: 10): see the system’s log, then repeat',
      'what is wrong with the log /d/log (disk I/O error: 10)',
      'see the system’s log, then repeat',
    ],
    ['/a: b/log is no log: move it away', '/a: b/log is no log', 'move it away'],
    ['it is away (a) b): wait', 'it is away (a) b)', 'wait'],
  ])('stands behind the last colon outside parentheses: %s', (message, says, mend) => {
    expect(remedyOf(new StoreUnavailable(message))).toStrictEqual({ says, mend });
  });

  it('is apart from a server’s own words', () => {
    const error = unavailable(new Error('Failed to discover: (10 attempts: none)'), 'esdb://a:1');

    expect(remedyOf(error)).toStrictEqual({
      says:
        'no member of the cluster at esdb://a:1 says who leads it ' +
        '(Failed to discover: (10 attempts: none))',
      mend: 'check that the nodes run, that host and port are right, and tls',
    });
  });

  it('of a mistake in EVENTSTORE_URL is what such a string looks like', () => {
    expect(remedyOf(thrownBy(() => parseConnectionString('esbd://a:b@db')))).toStrictEqual({
      says:
        "EVENTSTORE_URL is 'esbd://a:***@db': 'esbd://' is unknown, " +
        "write 'esdb://' (or 'esdb+discover://' for a cluster)",
      mend: 'correct it; it looks like esdb://admin:changeit@db.example.org:2113?tls=true',
    });
  });

  it('is not made up where there is none', () => {
    expect(remedyOf(new StoreUnavailable('it did not (why: nobody knows)'))).toStrictEqual({
      says: 'it did not (why: nobody knows)',
      mend: undefined,
    });
  });

  it('is where somebody has put it', () => {
    const error = new UnusableLog('it is: there', 'go: on');

    expect(error.message).toBe('it is: there: go: on');
    expect(remedyOf(error)).toStrictEqual({ says: 'it is: there', mend: 'go: on' });
  });
});
