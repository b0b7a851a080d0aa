import { pairOf, type Declaration } from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { goods, sale } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import type { ClientScope } from './client';
import { clientIdentities } from './client-identities';
import { listClients } from './list-clients';
import { clientsOfLines } from './clients-of-lines';
import { findClient } from './find-client';
import { knownOf } from './memberships';
import { partySubject } from './subjects';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

const projection = clientIdentities({ clientIdOf: clientIdWithKey });

const duns = (value: string) => ({ scheme: 'duns', value });
const lei = (value: string) => ({ scheme: 'lei', value });
const declared = (name: string, ...identifiers: Declaration['identifiers']): Declaration => ({
  name,
  countryCode: 'CN',
  identifiers,
});

const alpha = declared('Alpha', duns('1'));
const beta = declared('Beta', duns('2'));
const [alphaId, betaId] = [alpha, beta].map(clientIdWithKey) as [string, string];

class ToldChain extends TradedChain {
  #count = 0;

  sell(declaration: Declaration, declaredById = 'RE'): string {
    const buyer = this.declare(declaredById, declaration);
    this.record('SEP', `sale-${(this.#count += 1)}`, sale({ buyer, goods: [oneGram] }));
    return buyer.ref;
  }

  merge(one: string, other: string, decisionId = `d-${(this.#count += 1)}`): string {
    const data = { ...pairOf(one, other), decisionId, reason: 'renamed' };
    this.submit({ type: 'AssertMerge', data });
    return decisionId;
  }

  retract(one: string, other: string, targetDecisionId: string): void {
    const decisionId = `d-${(this.#count += 1)}`;
    const data = { ...pairOf(one, other), decisionId, targetDecisionId, reason: 'separated' };
    this.submit({ type: 'RetractDecision', data });
  }

  forget(clientId: string): void {
    const decisionId = `d-${(this.#count += 1)}`;
    this.submit({
      type: 'ForgetIdentity',
      data: { clientId, decisionId, reason: 'court-order' },
    });
  }
}

const keyOf = (one: string, other: string): string => [one, other].sort().join();

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });

describe('what people decided on clients', () => {
  itIsAReadModel(projection, () => {
    const told = new ToldChain();
    told.sell(alpha);
    told.sell(beta);
    told.retract(alphaId, betaId, told.merge(alphaId, betaId));
    told.forget(alphaId);
    return told.log;
  });

  let told: ToldChain;
  let readModel: FollowedReadModel;
  beforeEach(() => {
    told = new ToldChain();
    readModel = new FollowedReadModel(projection);
  });
  afterEach(() => readModel.close());

  const clients = (scope: ClientScope = {}) => {
    readModel.take(told.news);
    return readModel.ask((reading) => listClients(reading, { ...scope, limit: 500 }).clients);
  };
  const idsOf = (scope: ClientScope = {}) => clients(scope).map(({ clientIds }) => clientIds);

  it('is known from when it was decided, and until it was retracted', () => {
    told.sell(alpha);
    told.sell(beta);
    const decisionId = told.merge(alphaId, betaId);
    told.retract(alphaId, betaId, decisionId);
    const both = [[alphaId], [betaId]].sort();
    readModel.take(told.news);
    const head = readModel.ask(({ ordinal }) => ordinal);

    expect(idsOf({ knownAt: head - 2 }).sort()).toEqual(both);
    expect(idsOf({ knownAt: head - 1 })).toEqual([[alphaId, betaId].sort()]);
    expect(idsOf().sort()).toEqual(both);
    expect(clients()[0]?.decisions).toMatchObject([
      { decision: 'merge', decisionId, retraction: { reason: 'separated' } },
    ]);
    expect(clients({ knownAt: head - 1 })[0]?.decisions[0]).not.toHaveProperty('retraction');
  });

  it('makes one client of two in the lines of volumes', () => {
    const refs = [told.sell(alpha), told.sell(beta)];
    told.merge(alphaId, betaId);
    readModel.take(told.news);

    const ids = readModel.ask((reading) => {
      const clientOf = clientsOfLines(reading, knownOf(reading, {}));
      return refs.map((ref) => clientOf(partySubject(ref)));
    });
    const smallest = [alphaId, betaId].sort()[0];
    expect(ids).toEqual([smallest, smallest]);
  });

  it('joins for an exporter only what it declared itself, and says nothing of the rest', () => {
    told.sell(alpha, 'RE');
    told.declare('MAG', beta);
    told.merge(alphaId, betaId);

    expect(idsOf()).toEqual([[alphaId, betaId].sort()]);
    expect(clients({ exporterId: 'RE' })).toMatchObject([{ clientIds: [alphaId], decisions: [] }]);
  });

  it('forgets at every knownAt, and has the same rows from a log without the declaration', async () => {
    told.sell(alpha);
    const known = clients().length;
    const { ordinal } = readModel.ask((reading) => ({ ordinal: reading.ordinal }));
    told.forget(alphaId);

    for (const scope of [{}, { knownAt: ordinal }, { exporterId: 'RE' }]) {
      expect(clients(scope)).toMatchObject([{ isForgotten: true, identities: [] }]);
    }
    expect(known).toBe(1);
    const page = readModel.ask((reading) => findClient(reading, { clientId: alphaId }));
    expect(page).toMatchObject({ isForgotten: true, decisions: [{ decision: 'forgetting' }] });
    const own = { clientId: alphaId, exporterId: 'RE' };
    expect(readModel.ask((reading) => findClient(reading, own))).toBeUndefined();

    const isDeclaration = ({ stream }: RecordedEvent) => stream.startsWith('party-');
    const tombstoned = told.log.filter((recorded) => !isDeclaration(recorded));
    expect(tombstoned.length).toBeLessThan(told.log.length);
    expect(await readModel.digestOfRebuilt(tombstoned)).toEqual(readModel.digest());
  });

  it('shows of the forgotten what was decided by then, and the order whenever it came', () => {
    told.sell(alpha);
    told.sell(beta);
    told.forget(alphaId);
    readModel.take(told.news);
    const { ordinal: knownAt } = readModel.ask(({ ordinal }) => ({ ordinal }));
    told.merge(alphaId, betaId);
    readModel.take(told.news);
    const decided = (question: ClientScope) =>
      readModel
        .ask((reading) => findClient(reading, { ...question, clientId: alphaId }))
        ?.decisions.map(({ decision }) => decision);

    expect(decided({ knownAt: knownAt - 1 })).toEqual(['forgetting']);
    expect(decided({ knownAt })).toEqual(['forgetting']);
    expect(decided({})).toEqual(['forgetting', 'merge']);
  });

  it('answers at every knownAt as a ledger that had stopped there, with everybody once', () => {
    const identities = [
      alpha,
      beta,
      declared('Gamma', duns('1'), duns('2')),
      declared('Delta', lei('L1'), duns('3')),
      declared('Epsilon', lei('L2'), duns('3')),
      declared('Zeta'),
    ];
    const ids = identities.map(clientIdWithKey);
    const index = fc.nat(identities.length - 1);
    const step = fc.oneof(
      fc.record({ sell: index }),
      fc.record({ merge: index, with: index }),
      fc.record({ retract: index }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), fc.nat(100), (steps, cut) => {
        const history = new ToldChain();
        const stands: [one: string, other: string, decisionId: string][] = [];
        const isStanding = (one: string, other: string) =>
          stands.some(([a, b]) => keyOf(a, b) === keyOf(one, other));
        for (const each of steps) {
          if ('sell' in each) history.sell(identities[each.sell] as Declaration);
          else if ('merge' in each) {
            const [one, other] = [ids[each.merge] ?? '', ids[each.with] ?? ''];
            if (!isStanding(one, other)) stands.push([one, other, history.merge(one, other)]);
          } else {
            const [target] = stands.splice(each.retract, 1);
            if (target) history.retract(...target);
          }
        }
        const whole = new FollowedReadModel(projection);
        const stopped = new FollowedReadModel(projection);
        try {
          whole.take(history.log);
          const upTo = 6 + (cut % (history.log.length - 5));
          stopped.take(history.log.slice(0, upTo));
          const knownAt = stopped.ask(({ ordinal }) => ordinal);
          const then = stopped.ask((reading) => listClients(reading, { limit: 500 }).clients);
          expect(
            whole.ask((reading) => listClients(reading, { knownAt, limit: 500 }).clients),
          ).toEqual(then);
          const refs = then.flatMap((client) =>
            client.identities.flatMap(({ declarations }) => declarations.map(({ ref }) => ref)),
          );
          expect(new Set(refs).size).toBe(refs.length);
        } finally {
          whole.close();
          stopped.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
