import { isSettled } from './ledger-client';

describe('a ledger that comes up', () => {
  const ordinal = 7;
  const loading = { done: 1, total: 9 };

  it.each([
    ['ready', true],
    ['faulty', true],
    ['catching-up', false],
    ['loading', false],
  ] as const)('is %s, and can be described: %p', (status, can) => {
    expect(isSettled({ status, ordinal })).toBe(can);
  });

  it('is not described while it loads a demonstration, even where a part of it is faulty', () => {
    expect(isSettled({ status: 'faulty', ordinal, loading })).toBe(false);
  });
});
