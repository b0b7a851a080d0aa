import { postingsOf, type PostedEvent, type PostingLine } from '@lodestone/ledger';
import { LinesOfLog } from './chain-of.fixture';
import { FlowIndex } from './flow-index';
import type { Chain } from './origins-of';

type Ppm = Readonly<Record<string, number>>;
type Lot = readonly [lotId: string, massGrams: number, ppm: Ppm, change?: object];

/** Acts that nobody had to submit: their lines are those of the ledger. */
export class ActsByHand {
  readonly log = new LinesOfLog();
  readonly #countries = new Map<string, string>();
  #records = 0;

  brought(
    type: 'Mined' | 'ImportLanded' | 'ScrapCollected' | 'OpeningStockDeclared',
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    makes: readonly Lot[],
    country = '',
  ): this {
    const recordId = this.#nextId();
    this.#countries.set(`${siteId}/${recordId}`, country);
    return this.#add(type, { siteId, recordId, occurredOn, makes: makes.map(lotOf(siteId)) });
  }

  transformed(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    takes: readonly Lot[],
    makes: readonly Lot[],
    change: object = {},
  ): this {
    return this.#add('Refined', {
      siteId,
      recordId: this.#nextId(),
      occurredOn,
      step: 'separation',
      operatorId: 'E',
      takes: takes.map(lotOf(siteId)),
      makes: makes.map(lotOf(siteId)),
      wastes: [],
      adds: [],
      ...change,
    });
  }

  merged(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    takes: readonly Lot[],
    makes: readonly Lot[],
  ): this {
    const lots = { takes: takes.map(lotOf(siteId)), makes: makes.map(lotOf(siteId)) };
    return this.#add('LotsRegrouped', {
      ...{ siteId, recordId: this.#nextId(), occurredOn, kind: 'merge' },
      ...lots,
    });
  }

  /** As the movement `siteId/name/1`. */
  sent(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    [name, receivingSiteId]: readonly [name: string, receivingSiteId: string],
    lot: Lot,
  ): this {
    const lines = [{ movementId: `${siteId}/${name}/1`, taken: lotOf(siteId)(lot) }];
    return this.#add('Dispatched', { siteId, recordId: name, occurredOn, receivingSiteId, lines });
  }

  /** Several lots as one line of goods, as a sale has them. */
  sentTogether(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    [recordId, receivingSiteId]: readonly [recordId: string, receivingSiteId: string],
    lots: readonly Lot[],
  ): this {
    const goods = [{ dealId: `${siteId}/${recordId}/1`, takes: lots.map(lotOf(siteId)) }];
    const data = { siteId, recordId, occurredOn, receivingSiteId, goods };
    return this.#add('SoldToClient', data);
  }

  received(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    receipt: Readonly<{ from: string; movementId: string; sent: Lot; cleared: number }> &
      Readonly<{ made?: Lot; surplus?: Lot; refused?: readonly [movement: string, grams: number] }>,
  ): this {
    const { from, movementId, sent, cleared, made, surplus, refused } = receipt;
    const [returnMovementId, massGrams] = refused ?? [];
    const line = {
      movementId,
      sent: { ...lotOf(from)(sent), siteId: from },
      clearedGrams: cleared,
      ...(made ? { made: lotOf(siteId)(made) } : {}),
      ...(surplus ? { surplus: lotOf(siteId)(surplus) } : {}),
      ...(refused ? { refused: { returnMovementId, massGrams, reason: 'wrong-goods' } } : {}),
      closes: true,
    };
    const header = { siteId, recordId: this.#nextId(), occurredOn };
    return this.#add('Received', {
      ...header,
      receipts: [line],
      postingRule: surplus ? 2 : 1,
    });
  }

  exported(
    [siteId, occurredOn]: readonly [siteId: string, occurredOn: string],
    takes: readonly Lot[],
  ): this {
    const recordId = this.#nextId();
    const goods = [{ dealId: `${siteId}/${recordId}/1`, takes: takes.map(lotOf(siteId)) }];
    return this.#add('Exported', { siteId, recordId, occurredOn, goods });
  }

  /** Lines that no act has. */
  lines(lines: readonly PostingLine[]): this {
    this.log.add(lines);
    return this;
  }

  get chain(): Chain {
    const { log } = this;
    log.seal();
    const index = new FlowIndex();
    index.take(log.pieces);
    return {
      index,
      dictionaries: log.dictionaries,
      countryOf: (record) => this.#countries.get(log.dictionaries.of('record').wordOf(record)),
    };
  }

  #add(type: string, data: object): this {
    const act = { type, data: { postingRule: 1, ...data } };
    this.log.add(postingsOf(act as unknown as PostedEvent));
    return this;
  }

  #nextId(): string {
    return `r${(this.#records += 1)}`;
  }
}

const lotOf =
  (siteId: string) =>
  ([lotId, massGrams, ppm, change = {}]: Lot) => ({
    ...{ lotId, massGrams, ppm, ownerId: 'E', status: 'free', material: 'rare-earth-oxide' },
    assayRecordId: `${siteId}/assay`,
    ...change,
  });
