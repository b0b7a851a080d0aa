import type { DomainEvent, EventMetadata, RecordedEvent } from '@lodestone/kernel';
import {
  declareParty,
  partyStream,
  type Exported,
  type RecordVoided,
  type SoldToClient,
} from '@lodestone/ledger';
import type { Delivery } from '@lodestone/projections';
import { readFileSync } from 'node:fs';

type Example = Readonly<{ type: string; data: object; metadata: EventMetadata }>;

const exampleOf = (type: string): Example =>
  JSON.parse(readFileSync(`test/history/${type}.v1.json`, 'utf8')) as Example;

export const exportersCount = 200;
export const ledgerKey = Buffer.alloc(32, 7);

const countries = 'DE JP FR KR US IT VN IN HU MX TH PL GB CZ ES SE AT NL BR MY'.split(' ');
const otherGoods = ['2846901920', '2805301100', '2846901930', '7202999100'];
const magnetGrades = ['N35', 'N42', 'N42SH', 'N45UH', 'N48H', 'N50M', 'N52', '40SH'];
const firstDay = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
const days = 730;

type Deal = SoldToClient | Exported;

/**
 * Two years of a nation in the order in which they become known: some 200 exporters, the largest
 * with a tenth of all trade, each with regular clients of its own. Half of the events are no trade;
 * a twentieth of the deals is told months late, every twenty-fifth event takes a deal back that may
 * be a year old. Deterministic. Examples with other figures: a fold cannot tell.
 */
export class NationalTrade {
  readonly #examples = new Map(
    ['Refined', 'SoldToClient', 'Exported', 'RecordVoided', 'EnterpriseRegistered'].map((type) => [
      type,
      exampleOf(type),
    ]),
  );
  readonly #party = exampleOf('PartyDeclared');
  readonly #refs = new Map<string, string>();
  readonly #standing: Deal[] = [];
  #seed = 1;
  #position = 0n;

  constructor(private readonly events: number) {}

  *deliveries(): Iterable<Delivery> {
    for (let ordinal = 0; ordinal < this.events; ordinal++) {
      const recordedAt = new Date(
        firstDay + Math.floor((ordinal / this.events) * days * dayMs),
      ).toISOString();
      if (ordinal < exportersCount) {
        const { data, metadata } = this.#exampleOf('EnterpriseRegistered');
        const enterpriseId = `E-${ordinal}`;
        const event = { type: 'EnterpriseRegistered', data: { ...data, enterpriseId } };
        yield this.#deliver(event, { stream: `enterprise-${enterpriseId}`, metadata, ordinal });
        continue;
      }
      yield* this.#record(ordinal, recordedAt);
    }
  }

  *#record(ordinal: number, recordedAt: string): Iterable<Delivery> {
    const draw = this.#random(100);
    const type = draw < 50 ? 'Refined' : draw < 73 ? 'SoldToClient' : 'Exported';
    const target = draw >= 96 ? this.#takeStanding() : undefined;
    const exporter = Math.floor(exportersCount * (this.#random(10_000) / 10_000) ** 2.6);
    const { data, metadata } = this.#exampleOf(target ? 'RecordVoided' : type);
    const place = { ordinal, metadata: { ...metadata, recordedAt } };
    if (target) {
      yield this.#deliver(voidOf(target, data, ordinal), { ...place, stream: 'site-voids' });
      return;
    }
    const siteId = `S-${exporter}`;
    const occurredOn = this.#dayBefore(recordedAt);
    const header = { siteId, recordId: `R-${ordinal}`, occurredOn };
    const stream = `site-${siteId}`;
    if (type === 'Refined') {
      yield this.#deliver({ type, data: { ...data, ...header } }, { ...place, stream });
      return;
    }
    const client = this.#random(8 + (exporter % 50));
    const known = this.#refs.get(`${exporter}/${client}`);
    const { ref, declared } = known
      ? { ref: known, declared: undefined }
      : this.#declare(exporter, client);
    if (declared) {
      const { metadata: told } = this.#party;
      yield this.#deliver(declared, { stream: partyStream(ref), metadata: told, ordinal });
    }
    const deal = this.#dealOf({ type, data: { ...data, ...header } }, { exporter, client, ref });
    this.#standing.push(deal);
    yield this.#deliver(deal, { ...place, stream });
  }

  #dealOf(
    { type, data }: DomainEvent,
    { exporter, client, ref }: Readonly<{ exporter: number; client: number; ref: string }>,
  ): Deal {
    const example = data as Deal['data'];
    const { siteId, recordId } = example;
    const country = countries[(exporter * 7 + client) % countries.length] as string;
    const massGrams = 1 + this.#random(2_000_000);
    const goods = example.goods.slice(0, 1).map((line) => ({
      ...line,
      dealId: `${siteId}/${recordId}/1`,
      ...goodsOf(exporter + (client % 2), exporter + (client % 3)),
      takes: line.takes.slice(0, 1).map((take) => ({ ...take, massGrams })),
    }));
    return {
      type,
      data: {
        ...example,
        [type === 'Exported' ? 'exporterId' : 'sellerId']: `E-${exporter}`,
        buyerRef: ref,
        importerRef: ref,
        consigneeRef: ref,
        destinationCountryCode: country,
        ...(type === 'Exported' ? { finalDestinationCountryCode: country } : {}),
        goods,
      },
    } as unknown as Deal;
  }

  #declare(exporter: number, client: number) {
    const declared = declareParty(ledgerKey, `E-${exporter}`, {
      name: `第${exporter}-${client}电机公司`,
      nameLatin: `Motor Works ${exporter}-${client}`,
      countryCode: countries[(exporter * 7 + client) % countries.length] as string,
      identifiers: [{ scheme: 'duns', value: String(100_000_000 + exporter * 100 + client) }],
    });
    const { ref } = declared.data;
    this.#refs.set(`${exporter}/${client}`, ref);
    return { ref, declared };
  }

  #takeStanding(): Deal | undefined {
    const place = this.#random(this.#standing.length);
    const last = this.#standing.pop();
    if (last === undefined || place >= this.#standing.length) return last;
    const target = this.#standing[place];
    this.#standing[place] = last;
    return target;
  }

  /** Mostly some days before it is told; one in twenty up to three months. */
  #dayBefore(recordedAt: string): string {
    const lag = this.#random(20) === 0 ? this.#random(90) : this.#random(9);
    return new Date(Date.parse(recordedAt) - lag * dayMs).toISOString().slice(0, 10);
  }

  #exampleOf(type: string): Example {
    return this.#examples.get(type) as Example;
  }

  #deliver(
    event: DomainEvent,
    place: Readonly<{ stream: string; metadata: EventMetadata; ordinal: number }>,
  ): Delivery {
    const { stream, metadata, ordinal } = place;
    this.#position += 1n;
    const position = { commit: this.#position, prepare: this.#position };
    const recorded: RecordedEvent = {
      event,
      metadata,
      stream,
      revision: ordinal,
      eventId: '00000000-0000-5000-8000-000000000000',
      position,
    };
    return { recorded, ordinal };
  }

  /** A linear congruential generator: the same nation on any machine. */
  #random(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return below === 0 ? 0 : Math.floor((this.#seed / 2 ** 32) * below);
  }
}

/** Two thirds are magnets, in many grades; oxides, metals and alloys have none. */
const goodsOf = (line: number, grade: number) =>
  line % 3 < 2
    ? { goodsCode: '8505111000', grade: magnetGrades[grade % magnetGrades.length] as string }
    : { goodsCode: otherGoods[line % otherGoods.length] as string, grade: 'ungraded' };

function voidOf({ type, data }: Deal, example: object, ordinal: number): RecordVoided {
  const { siteId, recordId: targetRecordId } = data;
  return {
    type: 'RecordVoided',
    data: {
      ...(example as RecordVoided['data']),
      siteId,
      recordId: `V-${ordinal}`,
      targetRecordId,
      reversed: { type, schemaVersion: 1, data },
      restated: [],
    },
  };
}
