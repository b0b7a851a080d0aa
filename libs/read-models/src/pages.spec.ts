import { eventTypes, pairOf } from '@lodestone/ledger';
import { projectionPath, ProjectionStore } from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import {
  applyForLicence,
  goods,
  grantAgency,
  openSite,
  registerEnterprise,
  revokeAgency,
  sale,
} from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForgottenBetweenPages } from './client-identities/forgotten-between-pages';
import { openQueries, type OpenQueries } from './open-queries';
import { projectionsWith } from './read-models';

/** Every list that has pages, as its items with their keys. */
const lists = {
  directory: (ask, page) => {
    const { enterprises, next } = ask('directory', page).answer;
    return { items: enterprises.map((each) => [each.enterpriseId, each]), next };
  },
  agencies: (ask, page) => {
    const { agencies, next } = ask('agencies', page).answer;
    return { items: agencies.map((each) => [each.recordId, each]), next };
  },
  licences: (ask, page) => {
    const { licences, next } = ask('licences', {
      order: 'newest',
      asOf: '2025-12-31',
      ...page,
    }).answer;
    return { items: licences.map((each) => [each.licenceId, each]), next };
  },
  records: (ask, page) => {
    const { records, next } = ask('records', { siteId: 'SEP', ...page }).answer;
    return { items: records.map((each) => [each.recordId, each]), next };
  },
  volumes: (ask, page) => {
    const { groups, next } = ask('volumes', { groupBy: ['month', 'client'], ...page }).answer;
    return { items: groups.map((each) => [JSON.stringify(each.key), each]), next };
  },
  'volumes, the largest first': (ask, page) => {
    const byMass = { groupBy: ['client'], order: 'sold' } as const;
    const { groups, next } = ask('volumes', { ...byMass, ...page }).answer;
    return { items: groups.map((each) => [JSON.stringify(each.key), each]), next };
  },
  deals: (ask, page) => {
    const { deals, next } = ask('deals', page).answer;
    return { items: deals.map((each) => [each.dealId, each]), next };
  },
  comparison: (ask, page) => {
    const { changes, next } = ask('compare-volumes', {
      from: { knownAt: 6 },
      to: {},
      ...page,
    }).answer;
    return { items: changes.map((each) => [String(each.ordinal), each]), next };
  },
  'comparison for one client': (ask, page) => {
    const clientIds = [idOf(0)];
    const moments = { from: { knownAt: 4 }, to: {}, clientIds };
    const { changes, next } = ask('compare-volumes', { ...moments, ...page }).answer;
    return { items: changes.map((each) => [String(each.ordinal), each]), next };
  },
  clients: (ask, page) => {
    const { clients, next } = ask('clients', page).answer;
    return { items: clients.map((each) => [each.canonicalId, each]), next };
  },
  findings: (ask, page) => {
    const { findings, next } = ask('findings', page).answer;
    return { items: findings.map((each) => [each.findingId, each]), next };
  },
  'search for clients': (ask, page) => {
    const { clients, next } = ask('search', { text: 'Client', ...seesAll, ...page }).answer;
    return { items: clients.map((each) => [each.canonicalId, each]), next };
  },
  'search for enterprises': (ask, page) => {
    const { enterprises, next } = ask('search', { text: 'Works', ...seesAll, ...page }).answer;
    return { items: enterprises.map((each) => [each.enterpriseId, each]), next };
  },
  'search for papers': (ask, page) => {
    const { numbers, next } = ask('search', { text: 'C-', ...seesAll, ...page }).answer;
    return { items: numbers.map((each) => [`${each.subjectId} ${each.field}`, each]), next };
  },
  stock: (ask, page) => {
    const { lots, next } = ask('stock', page).answer;
    return { items: lots.map((each) => [`${each.siteId}/${each.lotId}`, each]), next };
  },
  'stock of an enterprise': (ask, page) => {
    const { lots, next } = ask('stock', { enterpriseId: 'RE', ...page }).answer;
    return { items: lots.map((each) => [`${each.siteId}/${each.lotId}`, each]), next };
  },
  'stock by columns': (ask, page) => {
    const { groups, next } = ask('stock-groups', { groupBy: ['status', 'owner'], ...page }).answer;
    return { items: groups.map((each) => [JSON.stringify(each.key), each]), next };
  },
  'comparison of stock': (ask, page) => {
    const { lots, next } = ask('compare-stock', { from: { knownAt: 6 }, to: {}, ...page }).answer;
    return { items: lots.map((each) => [`${each.siteId}/${each.lotId}`, each]), next };
  },
} satisfies Readonly<Record<string, List>>;

type Ask = OpenQueries['ask'];
type Page = Readonly<{ limit: number; after?: string | undefined }>;
type Item = readonly [key: string, item: unknown];
type List = (
  ask: Ask,
  page: Page,
) => Readonly<{ items: readonly Item[]; next?: string | undefined }>;

const seesAll = { byIdentity: true } as const;

/** What others do between two pages, each time something new. */
const doings = {
  sell: (n: number) => told.sell(n),
  meet: (n: number) => told.sell(strangersFrom + n),
  void: (n: number) => told.chain.void('SEP', `sale-${n % 9}`),
  correct: (n: number) =>
    told.chain.correct('SEP', `sale-${n % 9}`, told.saleTo(n % clientsMax, `C-${n}`), `right-${n}`),
  merge: (n: number) =>
    told.chain.submit({
      type: 'AssertMerge',
      data: { ...pairOf(idOf(n), idOf(n + 1)), decisionId: `m-${n}`, reason: 'renamed' },
    }),
  register: (n: number) =>
    told.chain.submit(registerEnterprise(`Z-${n}`, { nameLatin: `Magnet Works ${n}` })),
  allow: (n: number) => told.chain.submit(grantAgency('RE', `grant-${n}`, { agentId: 'MAG' })),
  disallow: (n: number) =>
    told.chain.submit(
      revokeAgency('RE', `end-${n}`, { grantRecordId: `g-${n % 3}`, effectiveOn: '2025-06-01' }),
    ),
  apply: (n: number) => told.chain.submit(applyForLicence(`new-${n}`, 'RE')),
  open: (n: number) => told.chain.submit(openSite(`S-${n}`, 'RE')),
} as const;

const clientsMax = 5;
/** From here on each is somebody else, whom nobody has sold to yet. */
const strangersFrom = 100;
const declared = (n: number) => {
  const who = n < strangersFrom ? n % clientsMax : n;
  const identifiers = [{ scheme: 'duns', value: String(1_000 + who) }];
  return { name: `Client ${who}`, countryCode: 'DE', identifiers };
};
const idOf = (n: number): string => clientIdWithKey(declared(n));

/** A ledger with nine sales to five clients, and whatever is told later. */
class Told {
  readonly chain = new TradedChain();
  private sales = 0;

  constructor() {
    for (let n = 0; n < 9; n++) this.sell(n);
    // Each is found for want of a number.
    for (const [n, name] of ['甲', '乙', '丙'].entries()) {
      this.chain.submit(registerEnterprise(`N${n}`, { name, nameLatin: name, identifiers: [] }));
    }
    for (let n = 0; n < 3; n++) this.chain.submit(applyForLicence(`L-${n}`, 'RE'));
    for (let n = 0; n < 3; n++) this.chain.submit(grantAgency('RE', `g-${n}`, { agentId: 'MAG' }));
  }

  sell(n: number): void {
    this.chain.record('SEP', `sale-${this.sales++}`, this.saleTo(n, `C-${n}`));
  }

  saleTo(n: number, contractNumber: string) {
    const takes = [{ lotId: 'OX', massGrams: 10 + n, successorLotId: `for-${lots++}` }];
    const buyer = this.chain.declare('RE', declared(n));
    return sale({ buyer, contractNumber, goods: [goods({ takes })] });
  }
}

let lots = 0;
let told: Told;

/** The read models of a folder, which take what is told when they are asked to. */
function following(): Readonly<{ ask: Ask; take: () => void; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const queries = openQueries(folder);
  const counter = new DeliveryCounter('start', { knownTypes: new Set(eventTypes) });
  const files = projectionsWith({ clientIdOf: clientIdWithKey }).map((projection) => {
    const path = projectionPath(folder, projection);
    return new ProjectionStore({ projection, path, fingerprint: 'ledger' });
  });
  return {
    ask: queries.ask,
    take() {
      const deliveries = counter.count(told.chain.news);
      for (const file of files) file.take(deliveries);
    },
    close() {
      queries.close();
      for (const file of files) file.close();
      rmSync(folder, { recursive: true });
    },
  };
}

type Meanwhile = (n: number) => void;

/** The whole list at once, and then page by page with something else told between any two. */
function bothWays(list: List, limit: number, meanwhile: Meanwhile) {
  told = new Told();
  const followed = following();
  try {
    followed.take();
    const whole = list(followed.ask, { limit: 500 }).items;
    const paged: Item[] = [];
    let after: string | undefined;
    for (let n = 0; n === 0 || after !== undefined; n++) {
      if (n > 0) meanwhile(n);
      followed.take();
      const page = list(followed.ask, { limit, after });
      paged.push(...page.items);
      if (n > 500) throw new Error('the list does not come to its end');
      after = page.next;
    }
    return { whole, paged };
  } finally {
    followed.close();
  }
}

/** What the ledger refuses was said in vain, and the page is asked for all the same. */
function tried(doing: () => void): void {
  try {
    doing();
  } catch {
    // A sale that was voided before, or clients that are one already.
  }
}

const some = fc.constantFrom(...(Object.keys(doings) as (keyof typeof doings)[]));

/** What was counted under one key would come again under another: these are begun anew. */
const addsUpByClients: ReadonlySet<string> = new Set<keyof typeof lists>([
  'volumes',
  'volumes, the largest first',
  'deals',
  'clients',
]);

describe.each(Object.entries(lists))('the pages of one list: %s', (name, list: List) => {
  it('equal one page taken at once, whatever is told between them', () => {
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (script, limit) => {
          const { whole, paged } = bothWays(list, limit, (n) => {
            const doing = script[n % script.length] as keyof typeof doings;
            tried(() => doings[doing](n));
          });

          expect(whole.length).toBeGreaterThan(1);
          expect(paged).toEqual(whole);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('neither begin again, skip nor repeat when a client is forgotten between them', () => {
    for (const n of [0, 4]) {
      const forgetOne: Meanwhile = (at) => {
        const data = { clientId: idOf(n), decisionId: 'f-1', reason: 'court-order' };
        if (at === 2) told.chain.submit({ type: 'ForgetIdentity', data });
      };
      if (addsUpByClients.has(name)) {
        expect(() => bothWays(list, 1, forgetOne)).toThrow(ForgottenBetweenPages);
        continue;
      }
      const { whole, paged } = bothWays(list, 1, forgetOne);
      const keys = paged.map(([key]) => key);
      const others = (items: readonly Item[]) =>
        items.filter((item) => !/party\//.test(JSON.stringify(item)) && !hasId(item, idOf(n)));

      expect(new Set(keys).size).toBe(keys.length);
      expect(others(paged)).toEqual(others(whole));
    }
  });
});

it.each([
  ['directory', 'register'],
  ['directory', 'open'],
  ['search for clients', 'meet'],
  ['clients', 'meet'],
] as const)('the %s shows nothing that came since its first page: %s', (list, doing) => {
  const { whole, paged } = bothWays(lists[list], 1, (n) => doings[doing](n));

  expect(paged).toEqual(whole);
});

it('a comparison for one client is of the client as its first page knew it', () => {
  const { whole, paged } = bothWays(lists['comparison for one client'], 1, () =>
    tried(() => doings.merge(0)),
  );

  expect(paged).toEqual(whole);
  expect(whole).toHaveLength(2);
});

const hasId = (item: Item, clientId: string): boolean => JSON.stringify(item).includes(clientId);
