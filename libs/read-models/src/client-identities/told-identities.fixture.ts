import { pairOf, type ClientPair, type Declaration, type Identifier } from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { goods, sale, saleOnChain } from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';

const numbers: readonly Identifier[] = [
  { scheme: 'duns', value: '1' },
  { scheme: 'duns', value: '2' },
  { scheme: 'duns', value: '3' },
  { scheme: 'lei', value: '5299' },
  { scheme: 'lei', value: '6399' },
  { scheme: 'uscc', value: '91110000MA0E2E7X1A' },
];

const declarations = fc.record({
  name: fc.constantFrom('Alpha', 'Beta', 'Gamma'),
  identifiers: fc.uniqueArray(fc.constantFrom(...numbers.keys()), { maxLength: 3 }),
});

/** Small enough a world that most of it meets. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('sell' as const),
      who: declarations,
      by: fc.boolean(),
      forMag: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sell-on-chain' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('merge' as const), one: fc.nat(9), other: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('retract' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('forget' as const), one: fc.nat(9) }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Told = Readonly<{ log: readonly RecordedEvent[]; forgotten: ReadonlySet<string> }>;

/** Who was declared, named, merged and forgotten, as the ledger records it. */
export function told(steps: readonly Step[]): Told {
  const chain = new TradedChain();
  const ids: string[] = [];
  const refs = new Map<string, string>();
  const merged: (ClientPair & Readonly<{ decisionId: string }>)[] = [];
  const forgotten = new Set<string>();
  for (const [n, said] of steps.entries()) {
    const decisionId = `d-${n}`;
    if (said.does === 'sell') {
      const declaration = declarationOf(said.who);
      const clientId = clientIdWithKey(declaration);
      // A new declaration of somebody who was forgotten belongs to another generation.
      if (forgotten.has(clientId)) continue;
      const buyer = chain.declare(said.by ? 'RE' : 'MAG', declaration);
      refs.set(buyer.ref, clientId);
      ids.push(clientId);
      const declared = said.forMag ? { sellerId: 'MAG' } : {};
      chain.record('SEP', `sale-${n}`, sale({ ...declared, buyer, goods: [oneGram] }));
    } else if (said.does === 'sell-on-chain') {
      chain.record('SEP', `home-${n}`, saleOnChain({ goods: [oneGram] }));
    } else if (said.does === 'merge') {
      const [one, other] = [ids[said.one % ids.length], ids[said.other % ids.length]];
      if (one === undefined || other === undefined || one === other) continue;
      const pair = pairOf(one, other);
      if (
        merged.some(
          (each) => each.clientId === pair.clientId && each.otherClientId === pair.otherClientId,
        )
      )
        continue;
      chain.submit({ type: 'AssertMerge', data: { ...pair, decisionId, reason: 'renamed' } });
      merged.push({ ...pair, decisionId });
    } else if (said.does === 'retract') {
      const [pair] = merged.splice(said.which % (merged.length || 1), 1);
      if (!pair) continue;
      const { decisionId: targetDecisionId, ...two } = pair;
      const data = { ...two, decisionId, targetDecisionId, reason: 'separated' } as const;
      chain.submit({ type: 'RetractDecision', data });
    } else {
      const clientId = ids[said.one % (ids.length || 1)];
      if (clientId === undefined || forgotten.has(clientId)) continue;
      chain.submit({
        type: 'ForgetIdentity',
        data: { clientId, decisionId, reason: 'court-order' },
      });
      forgotten.add(clientId);
    }
  }
  return { log: chain.log, forgotten };
}

const declarationOf = ({
  name,
  identifiers,
}: {
  name: string;
  identifiers: number[];
}): Declaration => ({
  name,
  countryCode: 'CN',
  identifiers: identifiers.map((n) => numbers[n] as Identifier),
});

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });
