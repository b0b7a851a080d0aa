import type { RecordedEvent } from '@lodestone/kernel';
import type {
  ClientMergeAsserted,
  Declaration,
  IdentityForgotten,
  PartyDeclared,
} from '@lodestone/ledger';
import { clientStream } from '@lodestone/ledger';
import { exported, goods, openingStock } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { findings } from '../findings';
import { eachWithChain } from '../found-in.fixture';

const chainNow = eachWithChain();

const tonne = 1_000_000;
const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
const otherLei = { scheme: 'lei', value: '506700GE1G29325QX363' };
const duns = { scheme: 'duns', value: '150483782' };

const client = (name: string, change: Partial<Declaration> = {}): Declaration => ({
  ...{ name, countryCode: 'DE', identifiers: [lei] },
  ...change,
});

function send(chain: TradedChain, on: string, massGrams: number, buyer: Declaration): string {
  const recordId = `out-${chain.log.length}`;
  const lotId = `LOT-${recordId}`;
  chain.record('SEP', `open-${recordId}`, openingStock(lotId, massGrams));
  const line = goods({ takes: [{ lotId, massGrams }] });
  const ref = chain.declare('RE', buyer);
  const act = exported({ occurredOn: on, invoiceNumber: recordId, goods: [line], buyer: ref });
  chain.record('SEP', recordId, act);
  return recordId;
}

/** A tonne a month, and in July twelve, in parts of which none is ten times what is usual. */
function split(chain: TradedChain, declared: (n: number) => Declaration): void {
  for (const [n, month] of months.entries()) send(chain, `${month}-15`, tonne, declared(n));
  for (let n = 0; n < 12; n++) send(chain, '2025-07-20', tonne, declared(n + 6));
}

const jumps = () =>
  chainNow()
    .open('client-exports-jump')
    .map(({ detail }) => [detail['month'], detail['massGrams'], detail['declarations']]);
const jump = ['2025-07', 12 * tonne, 18];

describe('one client under many declarations', () => {
  it('is one by a number, whatever it is called', () => {
    split(chainNow(), (n) => client(`Müller ${n}`));
    expect(jumps()).toStrictEqual([jump]);
  });

  it('is not where nothing says that they are the same', () => {
    split(chainNow(), (n) => client(`Müller ${n}`, { identifiers: [] }));
    expect(jumps()).toStrictEqual([]);
  });

  const apart = (n: number) =>
    n < 6 ? client(`Müller ${n}`) : client(`Mueller ${n}`, { identifiers: [duns] });

  it('is one as soon as a declaration has both its numbers', () => {
    split(chainNow(), apart);
    expect(jumps()).toStrictEqual([]);

    chainNow().declare('RE', client('Both', { identifiers: [lei, duns] }));
    send(chainNow(), '2025-07-30', 1, client('Somebody', { identifiers: [] }));
    expect(jumps()).toStrictEqual([jump]);
  });

  it('is one as soon as an authority says so, and two again when it is taken back', () => {
    split(chainNow(), apart);
    const [clientId, otherClientId] = [apart(0), apart(6)].map(clientIdWithKey).sort() as [
      string,
      string,
    ];
    const data = { clientId, otherClientId, decisionId: 'm', reason: 'authority-finding' };
    const merge: ClientMergeAsserted = { type: 'ClientMergeAsserted', data };
    chainNow().tell(clientStream(clientId), merge);
    expect(jumps()).toStrictEqual([jump]);

    chainNow().tell(clientStream(clientId), {
      type: 'ClientMergeRetracted',
      data: { ...data, decisionId: 'r', targetDecisionId: 'm' },
    });
    expect(jumps()).toStrictEqual([]);
  });

  it('is not told any more of who was forgotten', () => {
    split(chainNow(), (n) => client(`Müller ${n}`));
    const clientId = clientIdWithKey(client('any'));
    const data = { clientId, decisionId: 'f', reason: 'erasure-request' };
    const forgotten: IdentityForgotten = { type: 'IdentityForgotten', data };
    chainNow().tell(clientStream(clientId), forgotten);

    expect(jumps()).toStrictEqual([]);
  });

  it('is the client of each exporter for itself', () => {
    const chain = chainNow();
    split(chain, apart);
    chain.declare('MAG', client('Both', { identifiers: [lei, duns] }));
    send(chain, '2025-07-30', 1, client('Somebody', { identifiers: [] }));

    expect(jumps()).toStrictEqual([]);
  });

  it('is the same when what it was sent is void or was told late', () => {
    split(chainNow(), (n) => client(`Müller ${n}`));
    for (const month of months.slice(0, 3)) {
      send(chainNow(), `${month}-28`, 3 * tonne, client('Müller late'));
    }
    expect(jumps()).toStrictEqual([]);
  });

  describe('is found the same, followed or rebuilt', () => {
    itIsAReadModel(findings({ clientIdOf: clientIdWithKey }), () => {
      const chain = new TradedChain();
      split(chain, apart);
      chain.void('SEP', send(chain, '2025-08-01', 5 * tonne, apart(3)));
      chain.declare('RE', client('Both', { identifiers: [lei, duns] }));
      send(chain, '2025-07-30', 1, client('Somebody', { identifiers: [] }));
      return chain.log;
    });
  });
});

describe('who was forgotten', () => {
  /** The log, and the same where what was forgotten was never read. */
  function digests(chain: TradedChain) {
    const isForgotten = ({ event }: RecordedEvent): boolean =>
      event.type === 'PartyDeclared' &&
      (event.data as PartyDeclared['data']).declaration.identifiers.some(
        ({ value }) => value === duns.value,
      );
    return [chain.log, chain.log.filter((recorded) => !isForgotten(recorded))].map((log) => {
      const followed = new FollowedReadModel(findings({ clientIdOf: clientIdWithKey }));
      followed.take(log);
      const digest = followed.digest();
      followed.close();
      return digest;
    });
  }

  it('leaves what would have been found without, at every ordinal', () => {
    const chain = new TradedChain();
    const bridge = client('Bridge', { identifiers: [duns, otherLei] });
    const ofDuns = client('By duns', { identifiers: [duns] });
    const left = client('Left', { identifiers: [otherLei] });
    // Found of three that are one, and then of one alone.
    split(chain, (n) => [bridge, ofDuns, left][n % 3] as Declaration);
    for (let n = 0; n < 12; n++) send(chain, '2025-09-20', tonne, left);
    for (const each of [bridge, ofDuns]) {
      const clientId = clientIdWithKey(each);
      const data = { clientId, decisionId: `f-${each.name}`, reason: 'erasure-request' };
      const forgotten: IdentityForgotten = { type: 'IdentityForgotten', data };
      chain.tell(clientStream(clientId), forgotten);
    }
    const [followed, rebuilt] = digests(chain);
    expect(followed).toStrictEqual(rebuilt);
  });
});

it('keeps nothing of a name', () => {
  const chain = chainNow();
  send(chain, '2025-03-01', tonne, client('Müller'));
  chain.open('client-exports-jump');
  const declared = chain.readModel.ask((reading) => reading.rows('declarations', ''));

  expect(declared).toHaveLength(1);
  expect(JSON.stringify(declared)).not.toContain('Müller');
});
