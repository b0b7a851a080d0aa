import { pairOf, type Declaration } from '@lodestone/ledger';
import { foldedText } from '@lodestone/reference/names/fold-text';
import { goods, sale, saleOnChain } from '@lodestone/testing';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import type { Client } from './client';
import { clientIdentities } from './client-identities';
import { type ClientsReading, type clientTables } from './client-tables';
import { listClients } from './list-clients';
import { findClients, type ClientHit, type ClientsLikeQuestion } from './find-clients';

// Each run of the property makes files on a disk that others may be using.
jest.setTimeout(60_000);

describe('finding clients among all that there are', () => {
  it('gives, page by page, exactly those whose names, numbers or ids are meant, each once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { chain, texts } = told(steps);
        const readModel = new FollowedReadModel<typeof clientTables>(
          clientIdentities({ clientIdOf: clientIdWithKey }),
        );
        try {
          readModel.take(chain.log);
          readModel.ask((reading) => {
            for (const exporterId of [undefined, 'RE', 'MAG']) {
              for (const text of texts) {
                for (const byIdentity of [true, false]) {
                  const question = { text, exporterId, byIdentity };
                  const hits = everyHit(reading, question);
                  expect(hits.map(idOf).sort()).toEqual(meant(reading, question).map(idOf).sort());
                  expect(new Set(hits.map(idOf)).size).toBe(hits.length);
                }
              }
            }
          });
        } finally {
          readModel.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  const readModel = new FollowedReadModel<typeof clientTables>(
    clientIdentities({ clientIdOf: clientIdWithKey }),
  );
  afterAll(() => readModel.close());

  it('puts who has the id first, then names that begin so, then words, then what is within', () => {
    const chain = new TradedChain();
    for (const name of ['Motor Alpha', 'Beta Motor', 'Gammamotor', 'Motor']) {
      chain.declare('RE', { name, countryCode: 'CN', identifiers: [] });
    }
    const buyer = chain.declare('RE', { name: 'Delta', countryCode: 'CN', identifiers: [] });
    chain.record('SEP', 'sale', sale({ buyer, goods: [oneGram] }));
    readModel.take(chain.log);
    const names = (text: string) =>
      readModel
        .ask((reading) => findClients(reading, { text, byIdentity: true, limit: 9 }))
        .hits.map((hit) => hit.names[0]?.name);

    expect(names('motor')).toEqual(['Motor', 'Motor Alpha', 'Beta Motor', 'Gammamotor']);
  });
});

const leis = ['', '213800KUD8LAJWSQ9D15', '529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12'] as const;

const pool: readonly Declaration[] = [
  ['Kölner Werke', 'lei:1'],
  ['Kölner Werke', 'lei:1', 'duns:7'],
  ['Köln', 'duns:7'],
  ['Łódź Silniki', 'duns:8'],
  ['Lodz', ''],
  ['科隆電機', 'lei:2'],
  ['科隆电机', 'lei:3', 'duns:8'],
  ['Lodz', ''],
].map(([name = '', ...numbers], n) => ({
  name,
  ...(n % 2 === 0 ? { nameLatin: `Latin ${name.length} Koln` } : {}),
  countryCode: 'CN',
  identifiers: numbers.filter(Boolean).map((number) => {
    const [scheme = '', value = ''] = number.split(':');
    return { scheme, value: scheme === 'lei' ? leis[Number(value)]! : `10000000${value}` };
  }),
}));

type Step =
  | Readonly<{ kind: 'sell'; who: number; by: 'RE' | 'MAG' }>
  | Readonly<{ kind: 'merge'; one: number; other: number }>
  | Readonly<{ kind: 'forget'; who: number }>
  | Readonly<{ kind: 'on-chain' }>;

const who = fc.nat(pool.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sell' as const),
      who,
      by: fc.constantFrom('RE', 'MAG'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), one: who, other: who }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), who }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'on-chain' as const }) },
);

function told(steps: readonly Step[]): { chain: TradedChain; texts: readonly string[] } {
  const chain = new TradedChain();
  const ids = pool.map(clientIdWithKey);
  const refs = new Set<string>();
  for (const [n, some] of steps.entries()) {
    try {
      tell(chain, some, { n, ids, refs });
    } catch {
      // Refused: it changes nothing.
    }
  }
  const texts = [
    'koln',
    'werke',
    'lodz',
    'il',
    '电机',
    '電',
    'n',
    '1000',
    'kud8',
    '宁波',
    '%',
    'zz',
  ];
  return { chain, texts: [...texts, ...ids, ...refs, ids[0]!.toUpperCase().replaceAll('-', '')] };
}

function tell(
  chain: TradedChain,
  some: Step,
  { n, ids, refs }: Readonly<{ n: number; ids: readonly string[]; refs: Set<string> }>,
): void {
  const decisionId = `d-${n}`;
  switch (some.kind) {
    case 'sell': {
      const buyer = chain.declare(some.by, pool[some.who]!);
      refs.add(`party/${buyer.ref}`);
      chain.record('SEP', `sale-${n}`, sale({ buyer, goods: [oneGram] }));
      return;
    }
    case 'on-chain':
      chain.record('SEP', `sale-${n}`, saleOnChain({ goods: [oneGram] }));
      return;
    case 'forget': {
      const data = { clientId: ids[some.who]!, decisionId, reason: 'court-order' };
      chain.submit({ type: 'ForgetIdentity', data });
      return;
    }
    case 'merge': {
      const data = { ...pairOf(ids[some.one]!, ids[some.other]!), decisionId, reason: 'renamed' };
      chain.submit({ type: 'AssertMerge', data });
    }
  }
}

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });

type Question = Omit<ClientsLikeQuestion, 'limit' | 'after'>;

function everyHit(reading: ClientsReading, question: Question): readonly ClientHit[] {
  const hits: ClientHit[] = [];
  for (let after: string | undefined; ;) {
    const page = findClients(reading, { ...question, limit: 2, after });
    hits.push(...page.hits);
    if (page.next === undefined) return hits;
    after = page.next;
  }
}

/** The same by looking at every client that there is. */
function meant(reading: ClientsReading, { text, exporterId, byIdentity }: Question) {
  const token = (value: string): string => foldedText(value).replaceAll(' ', '');
  const [named, numbered] = [foldedText(text), token(text)];
  return listClients(reading, { exporterId, limit: 500 }).clients.filter((client: Client) => {
    const ids = [client.canonicalId, ...client.clientIds];
    if (ids.includes(text) || client.clientIds.some((id) => token(id) === numbered)) return true;
    if (!byIdentity || named === '') return false;
    return client.identities.some(
      ({ names, identifiers }) =>
        names.some(({ name, nameLatin = '' }) =>
          [name, nameLatin].some((each) => foldedText(each).includes(named)),
        ) || identifiers.some(({ value }) => token(value).includes(numbered)),
    );
  });
}

const idOf = ({ canonicalId }: Pick<Client, 'canonicalId'>): string => canonicalId;
