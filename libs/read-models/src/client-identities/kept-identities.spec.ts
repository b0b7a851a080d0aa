import { pairOf, type ClientPair, type Declaration, type Identifier } from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { goods, sale, saleOnChain } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { lastDay } from '../names-since';
import { nation } from './bearers';
import { clientIdentities } from './client-identities';
import { type ClientsReading, type clientTables } from './client-tables';
import { componentsOf, type ClientComponent } from './components';
import { decisionsAbout, standingMerges } from './decisions';
import { declaredMember, registeredMember, type Member } from './members';
import { partySubject } from './subjects';
import { componentOfPage, groupIdsOf, pagesAfter, type Known } from './memberships';
import { calledOn } from './renamings';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

const projection = clientIdentities({ clientIdOf: clientIdWithKey });
const open = () => new FollowedReadModel<typeof clientTables>(projection);

describe('identities that are kept up to date', () => {
  it('are those that would be computed from everything that was declared and decided by then', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const { log } = told(steps);
        const readModel = open();
        try {
          readModel.take(log);
          readModel.ask((reading) => {
            for (const scope of [nation, 'RE', 'MAG']) {
              for (let knownAt = -1; knownAt <= reading.ordinal; knownAt++) {
                const known = { scope, knownAt };
                expect(kept(reading, known)).toStrictEqual(computed(reading, known));
                expect(new Map([...groupIdsOf(reading, known)].sort())).toStrictEqual(
                  groupIdsComputed(reading, known),
                );
              }
            }
          });
        } finally {
          readModel.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are the same rows, where what is forgotten was never read', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const { log, forgotten } = told(steps);
        const [live, rebuilt] = [open(), open()];
        try {
          live.take(log);
          rebuilt.take(log.filter((recorded) => !isLater(recorded, forgotten)));
          expect(live.digest()).toStrictEqual(rebuilt.digest());
        } finally {
          live.close();
          rebuilt.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** The pages as they are read, each with its members by name of what they are called by in acts. */
const kept = (reading: ClientsReading, known: Known) =>
  [...pagesAfter(reading, known, { after: '' })].map((page) => ({
    pageId: page.pageId,
    ...shown(componentOfPage(reading, known, page)),
  }));

const computed = (reading: ClientsReading, known: Known) =>
  componentsComputed(reading, known).map((component) => ({
    pageId: component.clientId,
    ...shown(component),
  }));

const shown = ({ clientId, groups, conflicts }: ClientComponent<Member>) => ({
  clientId,
  conflicts,
  groups: groups.map((group) => ({
    clientId: group.clientId,
    members: group.members.map(({ subject }) => subject),
  })),
});

function componentsComputed(reading: ClientsReading, { scope, knownAt }: Known) {
  const isNamed = (subject: string): boolean =>
    (reading.get('named', subject, scope)?.ordinal ?? Infinity) <= knownAt;
  const declared = reading
    .rows('declarations', 'WHERE ordinal <= ? ORDER BY ordinal, ref', knownAt)
    .filter(
      ({ ref, declaredById }) =>
        scope === nation || declaredById === scope || isNamed(partySubject(ref)),
    )
    .map((row) => declaredMember({ ...row, clientId: clientIdOf(reading, row.ref) }));
  const registered = reading
    .rows('enterprises', 'WHERE ordinal <= ? ORDER BY ordinal', knownAt)
    .map((row) => registeredMember(row, calledOn(reading, row, { day: lastDay, knownAt })))
    .filter(({ subject }) => isNamed(subject));
  return componentsOf<Member>(
    [...declared, ...registered],
    standingMerges(decisionsAbout(reading, declaredIds(reading), { knownAt })),
  );
}

const declaredIds = (reading: ClientsReading): readonly string[] =>
  reading.rows('bearers', 'ORDER BY clientId').map(({ clientId }) => clientId);

const clientIdOf = (reading: ClientsReading, ref: string): string =>
  String(reading.get('clients', ref)?.clientId);

const groupIdsComputed = (reading: ClientsReading, known: Known): ReadonlyMap<string, string> =>
  new Map(
    componentsComputed(reading, known)
      .flatMap(({ groups }) => groups)
      .flatMap(({ clientId, members }) =>
        members.map(({ subject }): [string, string] => [subject, clientId]),
      )
      .sort(),
  );

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
const step = fc.oneof(
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

function told(steps: readonly Step[]): Told {
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

const isLater = ({ event }: RecordedEvent, forgotten: ReadonlySet<string>): boolean =>
  event.type === 'PartyDeclared' &&
  forgotten.has(clientIdWithKey((event.data as { declaration: Declaration }).declaration));

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
