import { registerEnterprise } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { decideOn, merge } from '@lodestone/testing/deciding';
import type { MemoryLedger } from '@lodestone/testing/memory-ledger';
import { enterpriseStream } from './enterprise.events';
import { enterpriseRowOf } from './enterprise.rows';

const uscc = '91120116MA06FKYK7P';
const numbered = (value: string, scheme = 'uscc') => ({ identifiers: [{ scheme, value }] });

let ledger: MemoryLedger;
beforeEach(() => {
  ledger = beginChain();
  for (const id of ['A', 'B', 'C']) submitted(ledger, registerEnterprise(id));
});

const refusal = (code: string, detail: object) => ({
  outcome: 'refused',
  refusal: { code, detail, pointer: '/intoEnterpriseId' },
});

describe('a merger', () => {
  it('names who goes on', () => {
    expect(ledger.submit(merge('A', 'B'))).toMatchObject({
      outcome: 'accepted',
      events: [{ type: 'EnterpriseMerged', data: { enterpriseId: 'A', intoEnterpriseId: 'B' } }],
    });
  });

  it('is refused into nobody, into itself and in a circle of any length', () => {
    for (const each of [merge('A', 'B'), merge('B', 'C')]) submitted(ledger, each);

    expect(ledger.submit(merge('C', 'NOBODY'))).toEqual(
      refusal('enterprise-not-found', { enterpriseId: 'NOBODY' }),
    );
    expect(ledger.submit(merge('C', 'C'))).toEqual(
      refusal('merger-into-itself', { enterpriseId: 'C' }),
    );
    expect(ledger.submit(merge('B', 'A'))).toEqual(
      refusal('merger-in-circle', {
        enterpriseId: 'B',
        intoEnterpriseId: 'A',
        circle: ['B', 'A', 'B'],
      }),
    );
    expect(ledger.submit(merge('C', 'A'))).toEqual(
      refusal('merger-in-circle', {
        enterpriseId: 'C',
        intoEnterpriseId: 'A',
        circle: ['C', 'A', 'B', 'C'],
      }),
    );
  });

  it('counts as it was told last, whatever day that names', () => {
    submitted(ledger, merge('A', 'B', '2025-06-01'));
    submitted(ledger, merge('A', 'C', '2025-03-01'));

    expect(enterpriseRowOf(ledger.rows(enterpriseStream('A')))?.merger).toEqual({
      effectiveOn: '2025-03-01',
      intoEnterpriseId: 'C',
    });
    // A does not go on in B any more.
    expect(ledger.submit(merge('B', 'A')).outcome).toBe('accepted');
  });

  it('that crossed another in a circle stands, and hinders nobody else', () => {
    expect(ledger.submitCrossing(merge('A', 'B'), merge('B', 'A'))).toBe(true);

    expect(ledger.submit(merge('C', 'A')).outcome).toBe('accepted');
    expect(ledger.submit(merge('B', 'C', '2025-07-01'))).toMatchObject({
      refusal: { code: 'merger-in-circle', detail: { circle: ['B', 'C', 'A', 'B'] } },
    });
  });

  it('is of somebody who is there', () => {
    expect(ledger.submit(merge('NOBODY', 'A'))).toMatchObject({
      refusal: { code: 'enterprise-not-found', detail: { enterpriseId: 'NOBODY' } },
    });
  });
});

describe('a new name', () => {
  it('is told from a day on, with a Latin one or without', () => {
    const said = { effectiveOn: '2025-07-01', name: '新名稀土' };
    expect(ledger.submit(decideOn('A', 'n', 'EnterpriseRenamed', said))).toEqual({
      outcome: 'accepted',
      events: [{ type: 'EnterpriseRenamed', data: { enterpriseId: 'A', recordId: 'n', ...said } }],
    });
  });
});

describe('a number that one enterprise has alone', () => {
  const again = (enterpriseId: string, ...sharingEnterpriseIds: readonly string[]) => ({
    ...registerEnterprise(enterpriseId, numbered(uscc)),
    sharingEnterpriseIds,
  });
  beforeEach(() => submitted(ledger, again('HOLDER')));

  it('is refused while its holder is live', () => {
    expect(ledger.submit(again('NEW', 'HOLDER'))).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'uscc-held-by-live-enterprise',
        detail: { uscc, enterpriseId: 'HOLDER' },
        pointer: '/identifiers/0/value',
      },
    });
  });

  it.each([
    ['2026-01-31', 'accepted'],
    ['2026-02-01', 'refused'],
  ])('is free from the day of a merger: told on 2026-01-31 of %s it is %s', (on, outcome) => {
    submitted(ledger, merge('HOLDER', 'A', on));

    expect(ledger.submit(again('NEW', 'HOLDER')).outcome).toBe(outcome);
  });

  it('is asked of the holder as it is, and not of what an index says of it', () => {
    const other = registerEnterprise('NEW', numbered('91150200114111111X'));

    expect(ledger.submit({ ...other, sharingEnterpriseIds: ['HOLDER', 'GONE'] }).outcome).toBe(
      'accepted',
    );
  });

  it('does not stand in the way of the same registration again', () => {
    expect(ledger.submit(again('HOLDER')).outcome).toBe('unchanged');
    expect(ledger.submit(again('HOLDER', 'NEW')).outcome).toBe('unchanged');
  });

  it('is no number of another scheme', () => {
    const lei = registerEnterprise('NEW', numbered(uscc, 'other'));

    expect(ledger.submit({ ...lei, sharingEnterpriseIds: ['HOLDER'] }).outcome).toBe('accepted');
  });

  it('stands twice where two registrations cross', () => {
    expect(ledger.submit(again('NEW')).outcome).toBe('accepted');
  });
});
