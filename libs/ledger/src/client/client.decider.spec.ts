import { MemoryLedger } from '@lodestone/testing';
import { partyStream, type PartyDeclared } from '../party/party.events';
import type { ClientCommand } from './client.decider';
import { clientStream } from './client.events';
import { forgottenIn, wasForgotten } from './client.rows';
import { forgottenParties } from './forgotten-parties';

const [a, b] = ['11111111-1111-8111-8111-111111111111', '22222222-2222-8222-8222-222222222222'];

const merge = (decisionId: string, change: object = {}): ClientCommand => ({
  type: 'AssertMerge',
  data: { clientId: a, otherClientId: b, decisionId, reason: 'renamed', ...change },
});

const retract = (decisionId: string, targetDecisionId: string): ClientCommand => ({
  type: 'RetractDecision',
  data: { clientId: b, otherClientId: a, decisionId, targetDecisionId, reason: 'separated' },
});

const own = (decisionId: string, change: object = {}): ClientCommand => ({
  type: 'AssertOwnership',
  data: {
    decisionId,
    ownerClientId: b,
    ownedClientId: a,
    relation: 'parent',
    source: { kind: 'company-register', publishedOn: '2025-01-31' },
    reason: 'consolidated',
    ...change,
  },
});

const forget = (decisionId: string): ClientCommand => ({
  type: 'ForgetIdentity',
  data: { clientId: a, decisionId, reason: 'court-order' },
});

describe('deciding on clients', () => {
  let ledger: MemoryLedger;
  beforeEach(() => {
    ledger = new MemoryLedger();
  });

  const outcomes = (...commands: readonly ClientCommand[]) =>
    commands.map((command) => {
      const decision = ledger.submit(command);
      return decision.outcome === 'refused' ? decision.refusal.code : decision.outcome;
    });

  it('writes a merge once, in the stream of the smaller id, and names both', () => {
    const decision = ledger.submit(merge('d-1', { clientId: b, otherClientId: a }));

    expect(decision).toStrictEqual({
      outcome: 'accepted',
      events: [
        {
          type: 'ClientMergeAsserted',
          data: { clientId: a, otherClientId: b, decisionId: 'd-1', reason: 'renamed' },
        },
      ],
    });
    expect(ledger.log.map(({ stream }) => stream)).toStrictEqual([`client-${a}`]);
  });

  it('answers the same decision with where it stands, however often it is sent', () => {
    outcomes(merge('d-1'), own('d-2'));

    expect(ledger.submit(merge('d-1'))).toStrictEqual({ outcome: 'unchanged', revision: 0 });
    expect(ledger.submit(own('d-2'))).toStrictEqual({ outcome: 'unchanged', revision: 1 });
    expect(ledger.log).toHaveLength(2);
  });

  it('refuses a merge that stands, and takes it again after it was retracted', () => {
    expect(
      outcomes(merge('d-1'), merge('d-2'), retract('d-3', 'd-1'), merge('d-4'), merge('d-1')),
    ).toStrictEqual([
      'accepted',
      'merge-already-asserted',
      'accepted',
      'accepted',
      // The late retry of what was retracted does not bring it back to life.
      'unchanged',
    ]);
  });

  it('retracts once, and only what was asserted of these two', () => {
    expect(
      outcomes(
        merge('d-1'),
        own('d-2'),
        retract('d-3', 'd-1'),
        retract('d-4', 'd-1'),
        retract('d-5', 'd-3'),
        retract('d-6', 'nothing'),
        retract('d-7', 'd-2'),
      ),
    ).toStrictEqual([
      'accepted',
      'accepted',
      'accepted',
      'decision-already-retracted',
      'decision-not-found',
      'decision-not-found',
      'accepted',
    ]);
    expect(ledger.log.map(({ event }) => event.type)).toStrictEqual([
      'ClientMergeAsserted',
      'OwnershipAsserted',
      'ClientMergeRetracted',
      'OwnershipRetracted',
    ]);
  });

  it('joins under one id what a contradicting number keeps apart', () => {
    expect(outcomes(merge('d-1', { otherClientId: a }))).toStrictEqual(['accepted']);
  });

  it('takes a parent without a share, and an affiliate from one half on', () => {
    const affiliate = { relation: 'affiliate' };
    expect(
      outcomes(
        own('d-1'),
        retract('d-2', 'd-1'),
        own('d-3', affiliate),
        own('d-4', { ...affiliate, shareBasisPoints: 4_999 }),
        own('d-5', { ...affiliate, shareBasisPoints: 5_000 }),
      ),
    ).toStrictEqual([
      'accepted',
      'accepted',
      'ownership-share-below-half',
      'ownership-share-below-half',
      'accepted',
    ]);
  });

  it('does not let two clients hold each other', () => {
    const reversed = { ownerClientId: a, ownedClientId: b };
    expect(outcomes(own('d-1'), own('d-2', reversed), own('d-3'))).toStrictEqual([
      'accepted',
      'ownership-in-a-circle',
      'ownership-already-asserted',
    ]);
    expect(outcomes(retract('d-4', 'd-1'), own('d-5', reversed))).toStrictEqual([
      'accepted',
      'accepted',
    ]);
  });

  it('forgets as often as an identity is declared anew', () => {
    expect(outcomes(forget('d-1'), forget('d-1'), forget('d-2'))).toStrictEqual([
      'accepted',
      'unchanged',
      'accepted',
    ]);
  });

  it('says which refs an order named, and asks where an order of before named none', () => {
    const rows = ledger.rows(clientStream(a));
    const said = () => ['r-1', 'r-2'].map((ref) => forgottenIn(rows, ref));
    expect([wasForgotten(rows), ...said()]).toStrictEqual([false, 'no', 'no']);

    const order = { clientId: a, decisionId: 'd-1', reason: 'court-order' };
    ledger.submit({ type: 'ForgetIdentity', data: { ...order, refs: ['r-1'] } });
    expect([wasForgotten(rows), ...said()]).toStrictEqual([true, 'yes', 'no']);
    outcomes(forget('d-2'));
    expect(said()).toStrictEqual(['yes', 'ask']);
  });
});

describe('forgetting what the log says', () => {
  const declared = (ref: string) => {
    const declaration = { name: ref, countryCode: 'DE', identifiers: [] };
    const data = { ref, salt: '', generation: 0, declaredById: 'E', declaration };
    return { type: 'PartyDeclared', data } satisfies PartyDeclared;
  };

  /** Streams to end after each of these. */
  const told = (orders: readonly object[]) => {
    const ledger = new MemoryLedger();
    const parties = forgottenParties(() => a);
    for (const ref of ['r-1', 'r-2']) ledger.record(partyStream(ref), declared(ref));
    for (const data of orders) {
      const order = { clientId: a, decisionId: 'd', reason: 'court-order', ...data };
      ledger.record(clientStream(a), { type: 'IdentityForgotten', data: order });
    }
    return ledger.log.map((recorded) => parties.take(recorded)).slice(2);
  };

  it('is about the refs that an order names, and about all before one that names none', () => {
    expect(told([{ refs: ['r-2', 'ended-before'] }, {}, {}])).toStrictEqual([
      ['party-r-2'],
      ['party-r-1'],
      [],
    ]);
  });
});
