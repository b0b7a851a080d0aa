import { apiMessageOf } from './api-message';

describe('hearing what the ledger’s process says', () => {
  it.each([
    { kind: 'listening', url: 'http://127.0.0.1:3180' },
    { kind: 'loading', done: 10, total: 5_961 },
    { kind: 'loaded' },
  ])('takes %j', (message) => {
    expect(apiMessageOf(message)).toStrictEqual(message);
  });

  it.each([
    undefined,
    null,
    'listening',
    {},
    { kind: 'loading', done: '1' },
    { kind: 'listening' },
  ])('passes over %j', (message) => {
    expect(apiMessageOf(message)).toBeUndefined();
  });
});
