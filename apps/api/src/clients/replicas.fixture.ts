import { permissionsOf } from '../access/permissions';
import { EmbeddedEventStore, SqliteKeyedRowStore, WritePath } from '@lodestone/event-store';
import {
  isCounted,
  StoreUnavailable,
  type EventStore,
  type LogPosition,
  type RecordedEvent,
} from '@lodestone/kernel';
import {
  clientIdOf,
  clientStream,
  enterpriseDecider,
  foldOf,
  foldVersion,
  partyStream,
  schemaVersions,
  siteDecider,
  siteStream,
  type Declaration,
  type EventType,
  type IdentityForgotten,
  type PartyDeclared,
  type SiteCommand,
  type SiteEvent,
  type SiteRefusal,
  type SoldToClient,
} from '@lodestone/ledger';
import type { DeclaredRef } from '@lodestone/read-models';
import { openSite, registerEnterprise } from '@lodestone/testing';
import type { RecordDto } from '../acts/record-types';
import { LedgerHead } from '../reading/ledger-head';
import type { Asked } from '../reading/questions/asked';
import { ReadSide } from '../reading/read-side';
import { SystemClock } from '../running/clock';
import { LedgerSecrets } from '../running/ledger-secrets';
import { Books } from '../submitting/books';
import { Declarations } from '../submitting/declarations';
import { sendRecord } from '../submitting/sending';
import { Submissions, type Sender } from '../submitting/submissions';
import { Forgettable } from './forgettable';
import { Forgetting } from './forgetting';
import { SteppedStore, Turns } from './stepped-store.fixture';

const key = Buffer.alloc(32, 7);
export const enterpriseId = 'MAG';
const works = 'WORKS';
const sender: Sender = {
  viewer: { actorId: 'actor', role: 'regulator', permissions: permissionsOf.regulator },
  correlationId: 'r-1',
};
export const seller: Sender = {
  ...sender,
  viewer: { actorId: 'a', role: 'enterprise', enterpriseId, permissions: permissionsOf.enterprise },
};

/** One process of two that write one ledger. */
export type Replica = Readonly<{
  readSide: ReadSide;
  submissions: Submissions;
  declarations: Declarations;
  forgetting: Forgetting;
  books: Books;
  secrets: LedgerSecrets;
}>;

export type Replicas = Readonly<{
  store: EventStore;
  turns: Turns<'act' | 'order'>;
  /** Records acts. */
  one: Replica;
  /** Forgets. */
  other: Replica;
  /** Started now. One that dies can take so many steps of the log. */
  another: (options?: Readonly<{ diesAfter?: number }>) => Promise<Replica>;
  close: () => Promise<void>;
}>;

/** Where an act stands in the log, and whether the ref that it names can be read in the end. */
export type Named = Readonly<{ at: bigint; isReadable: boolean; ref: string }>;

export type Told = Readonly<{
  before?: Named;
  during: Named;
  after: Named;
  /** Undefined where nobody had declared the client when it was ordered. */
  orderAt?: bigint;
  refsOfOrder: readonly string[];
}>;

/** Acts wait for orders that are on their way for as long as it takes, unless something else is said. */
export async function openReplicas(patienceMs = 60_000): Promise<Replicas> {
  const store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  const turns = new Turns<'act' | 'order'>();
  const index = new Index(store);
  const open = (step: () => Promise<void>): Promise<Replica> =>
    openReplica(new SteppedStore(store, step, index.take), { index, patienceMs });
  const [one, other] = [await open(() => turns.of('act')), await open(() => turns.of('order'))];
  await begin(one);
  return {
    store,
    turns,
    one,
    other,
    another: ({ diesAfter = Infinity } = {}) => open(dyingAfter(diesAfter)),
    close: () => store.close(),
  };
}

function dyingAfter(steps: number): () => Promise<void> {
  let left = steps;
  return () => {
    left -= 1;
    return left < 0 ? Promise.reject(new StoreUnavailable('it died')) : Promise.resolve();
  };
}

async function begin(replica: Replica): Promise<void> {
  const command = registerEnterprise(enterpriseId);
  const sent = { command, key: 'registered', content: command.data };
  await replica.submissions.send(enterpriseDecider, sent, sender);
  await open(replica, works);
}

/** A site with something to sell. */
export async function open({ submissions }: Replica, siteId: string): Promise<void> {
  const ppm = { Nd: 221_700 };
  const lot = { lotId: 'MAG', material: 'ndfeb-magnet', massGrams: 2_000_000, ppm };
  const act = { type: 'OpeningStockDeclared', occurredOn: '2025-01-01', makes: [lot] } as const;
  const stock = { type: 'RecordAct', data: { siteId, recordId: 'OPEN', act } } as const;
  for (const command of [openSite(siteId, enterpriseId), stock]) {
    const sent = { command, key: command.type, content: command.data };
    await submissions.send<SiteCommand, SiteEvent, SiteRefusal>(siteDecider, sent, sender);
  }
}

type Opening = Readonly<{ index: Index; patienceMs: number }>;

async function openReplica(store: EventStore, { index, patienceMs }: Opening): Promise<Replica> {
  const clock = new SystemClock();
  const secrets = new LedgerSecrets(key);
  const writePath = new WritePath({
    store,
    rows: SqliteKeyedRowStore.open({
      file: ':memory:',
      foldVersion,
      ledgerFingerprint: 'k',
      log: () => undefined,
    }),
    folds: (stream) => foldOf(stream) ?? (() => undefined),
    schemaVersionOf: (type) => schemaVersions[type as EventType],
    clock: () => clock.now(),
    calendarZone: 'Asia/Shanghai',
  });
  const submissions = new Submissions({ store, writePath, secrets });
  const declarations = new Declarations(submissions, writePath, secrets, patienceMs);
  const readSide = new ReadSide(index.asked);
  index.follow(readSide);
  const forgettable = new Forgettable(store, readSide, new LedgerHead(store), secrets);
  const forgetting = new Forgetting(store, writePath, submissions, secrets, forgettable);
  const books = new Books(store, writePath, secrets);
  return { readSide, submissions, declarations, forgetting, books, secrets };
}

/** What the read models say, made as they are: a party is taken with the counted event behind it. */
class Index {
  private readonly readSides: ReadSide[] = [];
  private readonly declared = new Map<string, DeclaredRef[]>();
  private readonly forgotten = new Set<string>();
  private reached: LogPosition | 'start' = 'start';
  private ordinal = -1;

  constructor(private readonly store: EventStore) {}

  follow(readSide: ReadSide): void {
    this.readSides.push(readSide);
    this.tell();
  }

  readonly take = async (stream: string, position: LogPosition): Promise<void> => {
    if (!isCounted(stream)) return;
    for await (const { event } of this.store.readAll({ after: this.reached })) {
      if (event.type === 'IdentityForgotten') {
        this.forgotten.add((event as IdentityForgotten).data.clientId);
      }
      if (event.type !== 'PartyDeclared') continue;
      const { ref, declaredById, declaration } = (event as PartyDeclared).data;
      const clientId = clientIdOf(key, declaration);
      const known = this.declared.get(clientId) ?? [];
      this.declared.set(clientId, [...known, { ref, declaredById }]);
    }
    this.reached = position;
    this.ordinal += 1;
    this.tell();
  };

  private tell(): void {
    if (this.reached === 'start') return;
    const checkpoint = { ordinal: this.ordinal, position: this.reached };
    for (const readSide of this.readSides) {
      for (const name of ['client-identities', 'directory']) {
        readSide.hear({
          name,
          version: 1,
          checkpoint,
          isLive: true,
          eventsPerSecond: 0,
          parked: undefined,
        });
      }
    }
  }

  readonly asked = {
    ask: (name: string, { clientId }: { clientId: string }) => {
      const answers: Record<string, unknown> = {
        'declared-under': this.declared.get(clientId) ?? [],
        'forgotten-clients': [...this.forgotten],
        'sites-ever-operated': [works],
      };
      return Promise.resolve({ ordinal: this.ordinal, answer: answers[name] });
    },
    lanes: () => [],
    onEnded: () => undefined,
    drop: () => undefined,
    stop: () => Promise.resolve(),
  } as unknown as Asked;
}

export const clientCalled = (name: string): Declaration => ({
  name,
  countryCode: 'CN',
  identifiers: [],
});

const sale = (buyer: Declaration): RecordDto =>
  ({
    type: 'SoldToClient',
    occurredOn: '2025-02-01',
    buyer,
    destinationCountryCode: 'CN',
    contractNumber: 'C-1',
    invoiceNumber: 'I-1',
    goods: [
      {
        goodsCode: '8505111000',
        grade: 'N42SH',
        valueMinor: '100',
        currency: 'CNY',
        takes: [{ lotId: 'MAG', massGrams: 1 }],
      },
    ],
  }) as unknown as RecordDto;

export const sell = async (
  { submissions, declarations }: Replica,
  recordId: string,
  name: string,
  siteId = works,
): Promise<void> => {
  const record = { siteId, recordId, body: sale(clientCalled(name)) };
  await sendRecord(record, { submissions, declarations, sender: seller });
};

export const forget = async ({ forgetting }: Replica, name: string): Promise<void> => {
  const clientId = clientIdOf(key, clientCalled(name));
  await forgetting.forget({ clientId, decisionId: 'F-1', reason: 'court-order' }, sender);
};

/** A sale to a client and the order to forget it, step by step in that order; then one more sale. */
export async function anActAndAnOrder(
  { store, turns, one, other }: Replicas,
  { order, name, isKnown }: Readonly<{ order: readonly string[]; name: string; isKnown: boolean }>,
): Promise<Told> {
  if (isKnown) await sell(one, `${name}-before`, name);
  await turns.take(order as readonly ('act' | 'order')[], {
    act: () => sell(one, `${name}-during`, name),
    order: () => forget(other, name),
  });
  await sell(one, `${name}-after`, name);

  const orders = await events(store, clientStream(clientIdOf(key, clientCalled(name))));
  const [ordered] = orders;
  return {
    ...(isKnown ? { before: await named(store, `${name}-before`) } : {}),
    during: await named(store, `${name}-during`),
    after: await named(store, `${name}-after`),
    ...(ordered ? { orderAt: ordered.position.commit } : {}),
    refsOfOrder: orders.flatMap(({ event }) => (event.data as { refs: string[] }).refs),
  };
}

export async function named(store: EventStore, recordId: string, siteId = works): Promise<Named> {
  const options = { direction: 'backwards' } as const;
  for await (const { event, position } of store.readStream(siteStream(siteId), options)) {
    const { data } = event as SoldToClient;
    if (data.recordId !== recordId) continue;
    const ref = String(data.buyerRef);
    const declared = await events(store, partyStream(ref));
    return { at: position.commit, ref, isReadable: declared.length > 0 };
  }
  throw new Error(`${recordId} was not recorded`);
}

export const orderAbout = async (
  store: EventStore,
  name: string,
): Promise<RecordedEvent | undefined> =>
  (await events(store, clientStream(clientIdOf(key, clientCalled(name)))))[0];

async function events(store: EventStore, stream: string): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const recorded of store.readStream(stream)) found.push(recorded);
  return found;
}
