import { eventTypes } from '@lodestone/ledger';
import { projectionPath, ProjectionStore } from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import { exported, goods, openingStock, sale } from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueries, type OpenQueries } from '../open-queries';
import { projectionsWith } from '../read-models';
import type { CompareQuestion } from './compare-volumes';

describe('comparing two moments', () => {
  it('explains the difference by the records that were told in between', () => {
    send('E-1', 1_000, '2025-02-01');
    send('E-2', 240, '2025-02-20');
    const then = head();
    chain.void('SEP', 'E-2');
    send('E-3', 60, '2025-02-25');

    const answer = compare({ from: { knownAt: then }, to: {} });

    expect(answer.from.totals.exported).toMatchObject({ massGrams: '1240', deals: 2 });
    expect(answer.to.totals.exported).toMatchObject({ massGrams: '1060', deals: 2 });
    expect(answer.difference).toMatchObject({ exported: { massGrams: '-180', deals: 0 } });
    expect(answer.changes).toMatchObject([
      {
        ordinal: then + 1,
        change: 'voided',
        because: 'told',
        submitterId: 'RE',
        siteId: 'SEP',
        recordId: 'void-E-2',
        targetRecordId: 'E-2',
        recordedAt: '2026-01-31T04:00:00.000Z',
        occurredOn: '2025-02-20',
        volumes: { exported: { massGrams: '-240', deals: -1 } },
      },
      {
        change: 'recorded',
        recordId: 'E-3',
        occurredOn: '2025-02-25',
        volumes: { exported: { massGrams: '60', deals: 1 } },
      },
    ]);
    expect(answer.submitters).toMatchObject([
      { submitterId: 'RE', recorded: 1, voided: 1, corrected: 0 },
    ]);
  });

  it('tells what was not yet told from what had not yet happened', () => {
    send('E-1', 10, '2025-02-01');
    send('E-2', 20, '2025-03-01');
    const then = head();
    send('E-3', 40, '2025-02-02');

    const { changes } = compare({
      from: { knownAt: then, asOf: '2025-02-28' },
      to: { asOf: '2025-03-31' },
    });

    expect(changes.map(({ recordId, because }) => [recordId, because])).toEqual([
      ['E-2', 'happened'],
      ['E-3', 'told'],
    ]);
  });

  it('says nothing of what was told and taken back in between', () => {
    send('E-1', 10, '2025-02-01');
    const then = head();
    send('E-2', 20, '2025-02-01');
    chain.void('SEP', 'E-2');

    const { difference, changes } = compare({ from: { knownAt: then }, to: {} });

    expect(difference).toEqual({});
    expect(changes.map(({ change }) => change)).toEqual(['recorded', 'voided']);
  });

  it('looks at the number that was asked for, and at no other', () => {
    send('E-1', 10, '2025-02-01');
    const then = head();
    send('E-2', 20, '2025-03-01');

    const february = { monthFrom: '2025-02', monthTo: '2025-02' };
    expect(compare({ from: { knownAt: then }, to: {}, ...february }).changes).toEqual([]);
    expect(compare({ from: { knownAt: then }, to: {}, kind: 'sold' }).changes).toEqual([]);
    expect(compare({ from: { knownAt: then }, to: {}, exporterId: 'MAG' }).changes).toEqual([]);
  });

  it('comes in pages between the same two moments while others record', () => {
    for (const n of [1, 2, 3]) send(`E-${n}`, n, '2025-02-01');
    const question = { from: { knownAt: 4 }, to: {}, limit: 2 };
    const first = compare(question);
    send('E-4', 4, '2025-02-01');
    const second = compare({ ...question, after: first.next });

    expect(second.changes.map(({ recordId }) => recordId)).toEqual(['E-3']);
    expect(second.difference).toEqual(first.difference);
    expect(second.next).toBeUndefined();
  });

  it('has changes that come to the difference, between any two moments', () => {
    const days = ['2025-01-15', '2025-02-15', '2025-03-15'];
    const moments = fc.record({ knownAt: fc.nat({ max: 24 }), asOf: fc.constantFrom(...days) });
    for (let n = 0; n < 8; n++) {
      send(`E-${n}`, n + 1, days[n % 3] as string);
      if (n % 3 === 2) chain.void('SEP', `E-${n - 1}`);
    }
    fc.assert(
      fc.property(moments, moments, (from, to) => {
        const answer = compare({ from, to, limit: 500 });
        const grams = (of: (typeof answer)['difference']) => Number(of.exported?.massGrams ?? 0);
        const changed = answer.changes.reduce((sum, { volumes }) => sum + grams(volumes), 0);

        expect(changed).toBe(grams(answer.difference));
        expect(changed).toBe(grams(answer.to.totals) - grams(answer.from.totals));
      }),
    );
  });
});

describe('the records behind a number', () => {
  it('add up to it, day by day', () => {
    send('E-1', 10, '2025-02-01');
    send('E-2', 20, '2025-03-01');
    send('E-3', 40, '2025-02-01');
    chain.void('SEP', 'E-1');

    const { deals } = queriesAfterNews().ask('deals', { exporterId: 'RE' }).answer;

    expect(deals).toMatchObject([
      { recordId: 'E-3', dealId: 'SEP/E-3/1', occurredOn: '2025-02-01', kind: 'exported' },
      {
        recordId: 'E-2',
        volume: { massGrams: '20', deals: 1 },
        recordedAt: '2026-01-31T04:00:00.000Z',
      },
    ]);
  });

  it('are those that stood at the moment that was asked for', () => {
    send('E-1', 10, '2025-02-01');
    const then = head();
    chain.void('SEP', 'E-1');
    const ask = (question: object) =>
      queriesAfterNews()
        .ask('deals', question)
        .answer.deals.map(({ recordId }) => recordId);

    expect(ask({})).toEqual([]);
    expect(ask({ knownAt: then })).toEqual(['E-1']);
    expect(ask({ knownAt: then, asOf: '2025-01-31' })).toEqual([]);
  });

  it('come in pages, each once, while others record', () => {
    for (const n of [1, 2, 3, 4, 5]) send(`E-${n}`, n, n < 4 ? '2025-02-01' : '2025-02-02');
    const page = (after?: string) =>
      queriesAfterNews().ask('deals', { exporterId: 'RE', limit: 2, after }).answer;
    const first = page();
    chain.void('SEP', 'E-4');
    const second = page(first.next);
    const third = page(second.next);

    const ids = [first, second, third].map(({ deals }) => deals.map(({ recordId }) => recordId));
    expect(ids).toEqual([['E-1', 'E-2'], ['E-3', 'E-4'], ['E-5']]);
    expect(third.next).toBeUndefined();
  });

  it('are found by the client that they name', () => {
    const buyer = chain.declare('RE', { name: 'Cologne', countryCode: 'CN', identifiers: [] });
    chain.record('SEP', 'home', sale({ buyer }));
    send('E-1', 10, '2025-02-01');
    const queries = queriesAfterNews();
    const [first] = queries.ask('clients', { exporterId: 'RE', text: 'Cologne' }).answer.clients;
    const clientIds = [String(first?.canonicalId)];

    const { deals } = queries.ask('deals', { exporterId: 'RE', clientIds }).answer;

    expect(deals).toMatchObject([{ recordId: 'home', client: clientIds[0] }]);
    expect(deals).toHaveLength(1);
  });
});

let folder: string;
let chain: TradedChain;
let queries: OpenQueries;
let files: readonly ProjectionStore[];
let counter: DeliveryCounter;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
  chain = new TradedChain();
  queries = openQueries(folder);
  counter = new DeliveryCounter('start', { knownTypes: new Set(eventTypes) });
  files = projectionsWith({ clientIdOf: clientIdWithKey }).map(
    (projection) =>
      new ProjectionStore({
        projection,
        path: projectionPath(folder, projection),
        fingerprint: 'ledger',
      }),
  );
});
afterEach(() => {
  queries.close();
  for (const file of files) file.close();
  rmSync(folder, { recursive: true });
});

function queriesAfterNews(): OpenQueries {
  const deliveries = counter.count(chain.news);
  for (const file of files) file.take(deliveries);
  return queries;
}

const compare = (question: CompareQuestion) =>
  queriesAfterNews().ask('compare-volumes', question).answer;

/** Every event of this chain so far is counted. */
const head = (): number => chain.log.length - 1;

function send(recordId: string, massGrams: number, occurredOn: string): void {
  chain.record('SEP', `open-${recordId}`, openingStock(`L-${recordId}`, massGrams));
  const takes = [{ lotId: `L-${recordId}`, massGrams }];
  chain.record('SEP', recordId, exported({ occurredOn, goods: [goods({ takes })] }));
}
