import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import type { ClientUsage } from './client';
import { clientIdentities } from './client-identities';
import type { clientTables } from './client-tables';
import { listClients } from './list-clients';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

const projection = clientIdentities({ clientIdOf: clientIdWithKey });
const days = ['2025-01-01', '2025-02-01', '2025-02-28', '2025-03-01', '2025-05-31'];

const step = fc.record({
  does: fc.constantFrom('record' as const, 'record' as const, 'void' as const, 'correct' as const),
  day: fc.constantFrom(...days),
  who: fc.nat(1),
  which: fc.nat(9),
});

type Told = Readonly<{ ordinal: number; day: string; who: number; sense: 1 | -1 }>;

describe('in how many acts a client was named', () => {
  it('is counted by the acts that still stand, at any moment and of any day', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom(undefined, ...days),
        (steps, asOf) => {
          const chain = new TradedChain();
          const buyers = ['Alpha', 'Beta'].map((name) =>
            chain.declare('RE', { name, countryCode: 'CN', identifiers: [] }),
          );
          const told: Told[] = [];
          let standing: { recordId: string; day: string; who: number }[] = [];
          const actOf = (day: string, who: number) =>
            sale({ occurredOn: day, buyer: buyers[who], goods: [oneGram] });
          for (const [n, { does, day, who, which }] of steps.entries()) {
            const target = standing[which % (standing.length || 1)];
            if (does !== 'record' && !target) continue;
            if (does === 'record') {
              chain.record('SEP', `sale-${n}`, actOf(day, who));
              standing.push({ recordId: `sale-${n}`, day, who });
              told.push({ ordinal: ordinalOf(chain), day, who, sense: 1 });
            } else if (target && does === 'void') {
              chain.void('SEP', target.recordId);
              standing = standing.filter((each) => each !== target);
              told.push({ ...target, ordinal: ordinalOf(chain), sense: -1 });
            } else if (target) {
              chain.correct('SEP', target.recordId, actOf(day, who), `correct-${n}`);
              told.push({ ...target, ordinal: ordinalOf(chain), sense: -1 });
              Object.assign(target, { day, who });
              told.push({ ordinal: ordinalOf(chain), day, who, sense: 1 });
            }
          }
          const readModel = new FollowedReadModel<typeof clientTables>(projection);
          try {
            readModel.take(chain.log);
            readModel.ask((reading) => {
              for (let knownAt = 0; knownAt <= reading.ordinal; knownAt++) {
                const { clients } = listClients(reading, { knownAt, asOf, exporterId: 'RE' });
                for (const { identities, usage } of clients) {
                  const who = ['Alpha', 'Beta'].indexOf(String(identities[0]?.names[0]?.name));
                  const own = told.filter((each) => each.who === who && each.ordinal <= knownAt);
                  expect(usage).toStrictEqual(usageOf(own, asOf));
                }
              }
            });
          } finally {
            readModel.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

const ordinalOf = ({ log }: TradedChain): number =>
  log.filter(({ stream }) => !stream.startsWith('party-')).length - 1;

function usageOf(told: readonly Told[], asOf = '~'): ClientUsage {
  const counts = new Map<string, number>();
  for (const { day, sense } of told) counts.set(day, (counts.get(day) ?? 0) + sense);
  const standing = [...counts].filter(([day, count]) => count > 0 && day <= asOf).sort();
  const acts = standing.reduce((sum, [, count]) => sum + count, 0);
  const [firstOn, lastOn] = [standing[0]?.[0], standing.at(-1)?.[0]];
  if (firstOn === undefined || lastOn === undefined) return { acts, roles: [] };
  const span = { acts, firstOn, lastOn };
  return { ...span, roles: [{ role: 'buyer', ...span }] };
}

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });
