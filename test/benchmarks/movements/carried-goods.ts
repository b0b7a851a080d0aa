import type { DomainEvent, EventMetadata } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { readFileSync } from 'node:fs';

type Example = Readonly<{ type: string; data: object; metadata: EventMetadata }>;

const exampleOf = (type: string): Example =>
  JSON.parse(readFileSync(`test/history/${type}.v1.json`, 'utf8')) as Example;

const enterprisesCount = 200;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1);
const days = 730;
const ppm = { Nd: 221_700, Pr: 60_000, Dy: 4_330, Fe: 655_000, B: 9_800 };

type Sent = Readonly<{
  movementId: string;
  from: number;
  to: number;
  massGrams: number;
  day: number;
}>;

/**
 * Two years of goods that go between the sites of 200 enterprises, the largest with a tenth of all: of a
 * hundred records thirty send, twenty-nine receive what was sent some weeks before, a little short or over,
 * and the others are of other things. Deterministic. Examples with other figures: a fold cannot tell.
 */
export class CarriedGoods {
  readonly #examples = new Map(
    ['EnterpriseRegistered', 'SiteOpened', 'OpeningStockDeclared', 'Dispatched'].map((type) => [
      type,
      exampleOf(type),
    ]),
  );
  readonly #received = JSON.parse(readFileSync('test/history/Received.v4.json', 'utf8')) as Example;
  readonly #underWay: Sent[] = [];
  #seed = 1;
  #position = 0n;

  constructor(private readonly events: number) {}

  *deliveries(): Iterable<Delivery> {
    let ordinal = 0;
    for (let n = 0; n < enterprisesCount; n++) {
      const enterpriseId = `E-${n}`;
      yield this.#deliver('EnterpriseRegistered', { enterpriseId }, ordinal++);
      yield this.#deliver('SiteOpened', { siteId: `S-${n}`, enterpriseId }, ordinal++);
    }
    for (; ordinal < this.events; ordinal++) yield this.#record(ordinal);
  }

  #record(ordinal: number): Delivery {
    const day = firstDay + Math.floor((ordinal / this.events) * days) * dayMs;
    const chance = this.#random(100);
    const oldest = this.#underWay[0];
    if (chance < 30) return this.#send(ordinal, day);
    // Some are never received: whoever looks for what is late finds it.
    if (chance < 59 && oldest && oldest.day < day - 10 * dayMs) return this.#receive(ordinal, day);
    const header = this.#header(this.#site(), ordinal, day);
    const lot = { lotId: `L-${ordinal}`, massGrams: 1_000, ownerId: 'E-0', status: 'free' };
    const makes = [{ ...lot, material: 'neodymium-oxide', ppm, assayRecordId: 'S-0/R-0' }];
    return this.#deliver('OpeningStockDeclared', { ...header, makes }, ordinal);
  }

  #send(ordinal: number, day: number): Delivery {
    const from = this.#site();
    const to = (from + 1 + this.#random(30)) % enterprisesCount;
    const header = this.#header(from, ordinal, day);
    const movementId = `${header.siteId}/${header.recordId}/1`;
    const massGrams = 1_000 + this.#random(2_000_000);
    if (this.#random(100) > 0) this.#underWay.push({ movementId, from, to, massGrams, day });
    return this.#deliver(
      'Dispatched',
      {
        ...header,
        dispatcherId: `E-${from}`,
        receivingSiteId: `S-${to}`,
        receiverId: `E-${to}`,
        purpose: 'toll',
        lines: [{ movementId, taken: lotOf(from, massGrams) }],
      },
      ordinal,
    );
  }

  #receive(ordinal: number, day: number): Delivery {
    const { movementId, from, to, massGrams } = this.#underWay.shift() as Sent;
    const header = this.#header(to, ordinal, day);
    const missing = this.#random(3) === 0 ? this.#random(60) - 20 : 0;
    const sent = { ...lotOf(from, massGrams), siteId: `S-${from}` };
    const made = { ...lotOf(from, massGrams - missing), lotId: `IN-${ordinal}` };
    const line = { movementId, sent, clearedGrams: massGrams, made, closes: true };
    return this.#deliver('Received', { ...header, receipts: [line] }, ordinal);
  }

  #site(): number {
    return Math.floor(enterprisesCount * (this.#random(10_000) / 10_000) ** 2.6);
  }

  #header(n: number, ordinal: number, day: number) {
    const occurredOn = new Date(day).toISOString().slice(0, 10);
    return { siteId: `S-${n}`, recordId: `R-${ordinal}`, occurredOn };
  }

  #deliver(type: string, change: object, ordinal: number): Delivery {
    const example = type === 'Received' ? this.#received : this.#examples.get(type);
    const { data, metadata } = example as Example;
    const event: DomainEvent = { type, data: { ...data, ...change } };
    const {
      siteId,
      enterpriseId,
      occurredOn = '2023-12-31',
    } = event.data as Partial<Record<'siteId' | 'enterpriseId' | 'occurredOn', string>>;
    this.#position += 1n;
    const position = { commit: this.#position, prepare: this.#position };
    const stream = siteId === undefined ? `enterprise-${enterpriseId}` : `site-${siteId}`;
    const eventId = '00000000-0000-5000-8000-000000000000';
    const told = { ...metadata, recordedAt: `${occurredOn}T04:00:00.000Z` };
    return {
      recorded: { event, metadata: told, stream, revision: ordinal, eventId, position },
      ordinal,
    };
  }

  /** A linear congruential generator: the same goods on any machine. */
  #random(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * below);
  }
}

const lotOf = (n: number, massGrams: number) => ({
  lotId: 'L',
  massGrams,
  ownerId: `E-${n}`,
  status: 'free',
  material: 'ndfeb-magnet',
  ppm,
  assayRecordId: `S-${n}/R-0`,
});
