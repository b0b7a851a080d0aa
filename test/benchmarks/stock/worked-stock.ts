import type { DomainEvent, EventMetadata } from '@lodestone/kernel';
import type { MadeLot, TakenLot } from '@lodestone/ledger';
import type { Delivery } from '@lodestone/projections';
import { readFileSync } from 'node:fs';

type Example = Readonly<{ type: string; data: object; metadata: EventMetadata }>;

const exampleOf = (type: string): Example =>
  JSON.parse(readFileSync(`test/history/${type}.v1.json`, 'utf8')) as Example;

const enterprisesCount = 200;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2024, 0, 1);
const days = 730;
/** A works has so many lots on hand: what comes in beyond is worked up. */
const lotsOnHand = 400;

/**
 * Two years of works of 200 enterprises, the largest with a tenth of all records: lots come in, are worked up
 * in whole or in part, and leave. Deterministic. Examples with other figures: a fold cannot tell.
 */
export class WorkedStock {
  readonly #examples = new Map(
    ['EnterpriseRegistered', 'SiteOpened', 'OpeningStockDeclared', 'Refined', 'Discarded'].map(
      (type) => [type, exampleOf(type)],
    ),
  );
  readonly #lots = new Map<number, TakenLot[]>();
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
    const n = Math.floor(enterprisesCount * (this.#random(10_000) / 10_000) ** 2.6);
    const siteId = `S-${n}`;
    const day = firstDay + Math.floor((ordinal / this.events) * days) * dayMs;
    const occurredOn = new Date(day).toISOString().slice(0, 10);
    const header = { siteId, recordId: `R-${ordinal}`, occurredOn };
    const lots = this.#lots.get(n) ?? [];
    this.#lots.set(n, lots);
    const made = this.#made(n, header);
    const first = lots[0];
    if (!first || (lots.length < lotsOnHand && this.#random(100) < 50)) {
      lots.push(made);
      return this.#deliver('OpeningStockDeclared', { ...header, makes: [made] }, ordinal);
    }
    const isWhole = this.#random(3) > 0;
    const massGrams = isWhole ? first.massGrams : Math.max(1, Math.floor(first.massGrams / 3));
    const takes = [{ ...first, massGrams }];
    if (isWhole) lots.shift();
    else lots[0] = { ...first, massGrams: first.massGrams - massGrams };
    if (this.#random(3) === 0) return this.#deliver('Discarded', { ...header, takes }, ordinal);
    lots.push(made);
    return this.#deliver('Refined', { ...header, takes, makes: [made] }, ordinal);
  }

  #made(n: number, { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>): MadeLot {
    const materials = ['neodymium-oxide', 'neodymium-metal', 'ndfeb-magnet'];
    return {
      lotId: `L-${recordId}`,
      massGrams: 1_000 + this.#random(2_000_000),
      ownerId: `E-${this.#random(20) === 0 ? (n + 1) % enterprisesCount : n}`,
      status: 'free',
      material: materials[this.#random(materials.length)] as string,
      ppm: { Nd: 221_700, Pr: 60_000, Dy: 4_330, Fe: 655_000, B: 9_800 },
      assayRecordId: `${siteId}/${recordId}`,
    };
  }

  #deliver(type: string, change: object, ordinal: number): Delivery {
    const { data, metadata } = this.#examples.get(type) as Example;
    const event: DomainEvent = { type, data: { ...data, ...change } };
    const { siteId, enterpriseId } = event.data as { siteId?: string; enterpriseId?: string };
    this.#position += 1n;
    const position = { commit: this.#position, prepare: this.#position };
    const stream = siteId === undefined ? `enterprise-${enterpriseId}` : `site-${siteId}`;
    const eventId = '00000000-0000-5000-8000-000000000000';
    return { recorded: { event, metadata, stream, revision: ordinal, eventId, position }, ordinal };
  }

  /** A linear congruential generator: the same works on any machine. */
  #random(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * below);
  }
}
