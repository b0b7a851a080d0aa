import type { Client } from '@lodestone/read-models';
import { leadsBack } from './leads-back';

type Ownership = readonly [owner: string, owned: string, isRetracted?: boolean];

/** Pages of clients of whom these ownerships are asserted; `a=b` is one client under two ids. */
function pagesOf(ownerships: readonly Ownership[], merged: readonly string[] = []) {
  return async (clientId: string): Promise<Client | undefined> => {
    await Promise.resolve();
    const clientIds = merged.map((ids) => ids.split('=')).find((ids) => ids.includes(clientId)) ?? [
      clientId,
    ];
    const decisions = ownerships
      .filter((pair) => clientIds.some((id) => id === pair[0] || id === pair[1]))
      .map(([ownerClientId, owned, isRetracted]) => {
        const [one = '', other = ''] = [ownerClientId, owned].toSorted();
        const retraction = { decisionId: 'R', reason: '', ordinal: 2, recordedAt: '' };
        return {
          decision: 'ownership' as const,
          decisionId: 'O',
          clientId: one,
          otherClientId: other,
          ownerClientId,
          reason: '',
          ordinal: 1,
          recordedAt: '',
          ...(isRetracted ? { retraction } : {}),
        };
      });
    const canonicalId = clientIds[0] ?? '';
    return {
      canonicalId,
      clientIds,
      decisions,
      identities: [],
      conflicts: [],
      usage: { acts: 0, roles: [] },
    };
  };
}

describe('whether what is owned leads back to the owner', () => {
  it('names the way, the shortest there is', async () => {
    const pages = pagesOf([
      ['y', 'w'],
      ['w', 'v'],
      ['v', 'x'],
      ['y', 'z'],
      ['z', 'x'],
    ]);

    expect(await leadsBack('y', 'x', pages)).toStrictEqual(['y', 'z', 'x']);
  });

  it('is not so where ownership goes the other way, was taken back or leads elsewhere', async () => {
    expect(
      await leadsBack(
        'y',
        'x',
        pagesOf([
          ['x', 'y'],
          ['z', 'y'],
        ]),
      ),
    ).toBeUndefined();
    expect(await leadsBack('y', 'x', pagesOf([['y', 'x', true]]))).toBeUndefined();
    expect(
      await leadsBack(
        'y',
        'x',
        pagesOf([
          ['y', 'z'],
          ['z', 'w'],
        ]),
      ),
    ).toBeUndefined();
  });

  it('goes through clients that are one under several ids', async () => {
    const pages = pagesOf(
      [
        ['y', 'a'],
        ['b', 'x'],
      ],
      ['a=b'],
    );

    expect(await leadsBack('y', 'x', pages)).toStrictEqual(['y', 'a', 'x']);
  });

  it('ends in circles that are older than this rule', async () => {
    expect(
      await leadsBack(
        'y',
        'x',
        pagesOf([
          ['y', 'z'],
          ['z', 'y'],
        ]),
      ),
    ).toBeUndefined();
  });
});
