import type { KeyedRows } from '@lodestone/kernel';
import type { LotRow, RecordRow, SentRow, SubmittedAct } from '@lodestone/ledger';
import { openSite, openingStock, recordAct, registerEnterprise, voidRecord } from '../chain';
import {
  batchOf,
  correctRecord,
  count,
  dispatch,
  holdLots,
  redirection,
  regrouping,
} from '../keeping';
import { MemoryLedger, type AnyCommand, type Sight } from '../memory-ledger';
import { Draws } from './draws';
import { saidAnewOf, withOtherPapers } from './papers-moves';

/** A seller with one site, a buyer with two, and a stranger to whom goods may go astray. */
const owners = { S: 'SELLER', R1: 'BUYER', R2: 'BUYER', T: 'THIRD' } as const;
export const crossingSites = Object.keys(owners) as ReadonlyArray<keyof typeof owners>;

/** Of each lot of the sender the only rare earth, so that grams of one cannot pass for the other's. */
export const elementOf = { M1: 'Nd', M2: 'Dy' } as const;

function begun(): MemoryLedger {
  const ledger = new MemoryLedger();
  for (const id of new Set(Object.values(owners))) ledger.submit(registerEnterprise(id));
  for (const site of crossingSites) ledger.submit(openSite(site, owners[site]));
  for (const [lotId, element] of Object.entries(elementOf)) {
    const { makes, ...stock } = openingStock(lotId, 100) as { makes: object[] } & SubmittedAct;
    const lot = { ...makes[0], ppm: { [element]: 100_000 } };
    ledger.submit(recordAct('S', `open-${lotId}`, { ...stock, makes: [lot] } as SubmittedAct));
  }
  return ledger;
}

/**
 * Every order of read, decide and append: a site decides on what another had said some time ago, and
 * its look reads the log somewhere between its own statement and now.
 */
export class CrossingHistory {
  readonly ledger = begun();
  readonly commands: AnyCommand[] = [];
  readonly #draws: Draws;
  readonly #views = new Map<number, MemoryLedger>();
  #n = 0;

  constructor(seed: number) {
    this.#draws = new Draws(seed);
  }

  move(): void {
    const { below } = this.#wheel();
    below();
  }

  /** What this site would be answered, knowing everything. */
  try(command: AnyCommand): boolean {
    const decision = this.ledger.submit(command);
    if (decision.outcome === 'accepted') this.commands.push(command);
    return decision.outcome === 'accepted';
  }

  nextId(): string {
    return `r${(this.#n += 1)}`;
  }

  rows(siteId: string): KeyedRows {
    return this.ledger.rows(`site-${siteId}`);
  }

  lots(siteId: string): readonly LotRow[] {
    return this.rows(siteId)
      .scan<LotRow>('lot/')
      .map(([, lot]) => lot)
      .filter(({ state }) => state === 'live');
  }

  #wheel(): { below: () => void } {
    const draws = this.#draws;
    const site = draws.chance(50) ? 'S' : draws.one(['R1', 'R2', 'T']);
    const ways: Array<() => AnyCommand | undefined> = [
      () => this.#send(site),
      () => this.#receive(site),
      () => this.#receive(site),
      () => this.#void(site),
      () => this.#void(site),
      () => this.#correct(site),
      () => this.#redirect(site),
      () => this.#use(site),
      () => this.#hold(site),
      () => this.#correctPapers(site),
    ];
    return {
      below: () => {
        const command = draws.pick(ways)?.();
        if (command) this.#submit(draws.chance(10) ? this.#together(site, command) : command);
      },
    };
  }

  /** Two in one append: the second may use what the first brings. */
  #together(site: string, first: AnyCommand): AnyCommand {
    const second = this.#draws.chance(50) ? this.#use(site) : this.#void(site);
    const records = [first, second].filter((each) => each !== undefined);
    return batchOf(site, records as Parameters<typeof batchOf>[1]);
  }

  #submit(command: AnyCommand): void {
    const decision = this.ledger.submit(command, this.#sight());
    if (decision.outcome === 'accepted') this.commands.push(command);
  }

  /** What somebody says anew of a record under other papers is accepted, whatever others said of it. */
  #correctPapers(site: string): undefined {
    const rowOf = (recordId: string) => this.rows(site).get<RecordRow>(`record/${recordId}`);
    const moved = ['Dispatched', 'SoldToClient', 'Received'];
    const targetRecordId = this.#draws.pick(
      this.#live(site).filter((recordId) => moved.includes(rowOf(recordId)?.type ?? '')),
    );
    if (targetRecordId === undefined) return;
    const row = rowOf(targetRecordId);
    const event = this.ledger.log.find(
      ({ stream, revision }) => stream === `site-${site}` && revision === row?.latestRevision,
    );
    const said = event && saidAnewOf(event);
    if (!said) return;
    const act = withOtherPapers(said, this.#draws);
    const command = correctRecord(site, this.nextId(), { targetRecordId, act });
    const decision = this.ledger.submit(command, this.#sight());
    if (decision.outcome !== 'accepted') throw new Error(JSON.stringify({ command, decision }));
    this.commands.push(command);
  }

  #sight(): Sight {
    const now = this.ledger.log.length;
    const known = this.#at(this.#draws.between(Math.max(0, now - 8), now));
    return {
      other: (stream) => known.rows(stream),
      looked: (stream, upTo) =>
        this.#at(this.#draws.between(Math.min(upTo + 1, now), now)).rows(stream),
    };
  }

  #at(length: number): MemoryLedger {
    const known = this.#views.get(length) ?? this.ledger.until(length);
    this.#views.set(length, known);
    return known;
  }

  #send(site: string): AnyCommand | undefined {
    const draws = this.#draws;
    const lot = draws.pick(this.lots(site).filter(({ massGrams }) => massGrams > 0));
    if (!lot) return undefined;
    const to = draws.pick(crossingSites.filter((id) => id !== site)) ?? 'S';
    const take = {
      lotId: lot.lotId,
      massGrams: draws.chance(60) ? lot.massGrams : draws.grams(lot.massGrams),
    };
    const act =
      draws.chance(50) || owners[to] === owners[site as keyof typeof owners]
        ? dispatch({ receivingSiteId: to, takes: [take] })
        : saleTo(to, [[take]]);
    return recordAct(site, this.nextId(), act);
  }

  #receive(site: string): AnyCommand | undefined {
    const draws = this.#draws;
    const lines = crossingSites
      .flatMap((id) => this.rows(id).scan<SentRow>('sent/'))
      .map(([, row]) => row)
      .filter((row) => row.expectations[site]);
    const row = draws.pick(lines);
    if (!row) return undefined;
    const grams = row.expectations[site]?.expectedGrams ?? 0;
    const part = draws.grams(Math.max(1, grams));
    const recordId = this.nextId();
    const took = (massGrams: number) => (massGrams > 0 ? { lotId: `L${recordId}`, massGrams } : {});
    const away = (massGrams: number) => ({ refused: { massGrams, reason: 'wrong-goods' } });
    const arrived = row.isReturn
      ? took(grams)
      : (draws.pick([
          took(grams),
          took(grams),
          { ...took(grams), surplus: { lotId: `L${recordId}.S`, massGrams: draws.grams(50) } },
          { ...took(part), closes: false },
          { ...took(grams - part), ...away(part) },
          { ...away(part), closes: false },
        ]) ?? {});
    return recordAct(site, recordId, {
      type: 'Received',
      occurredOn: '2025-02-01',
      receipts: [{ movementId: row.movementId, sentLotId: row.sent.lotId, ...arrived }],
    });
  }

  #void(site: string): AnyCommand | undefined {
    const live = this.#live(site);
    const chosen = this.#draws.pick(live.slice(-6)) ?? live.at(-1);
    return chosen ? voidRecord(site, this.nextId(), chosen) : undefined;
  }

  #live(site: string): string[] {
    return this.rows(site)
      .scan<RecordRow>('record/')
      .filter(([, row]) => row.state === 'live')
      .sort(([, a], [, b]) => a.revision - b.revision)
      .map(([key]) => key.slice('record/'.length));
  }

  #correct(site: string): AnyCommand | undefined {
    const draws = this.#draws;
    const sent = this.rows(site)
      .scan<SentRow>('sent/')
      .map(([, row]) => row)
      .filter(({ state, isReturn }) => state === 'live' && !isReturn);
    const row = draws.pick(sent);
    if (!row) return undefined;
    const others = crossingSites.filter((id) => id !== site);
    const to = draws.chance(30) ? (draws.pick(others) ?? row.receivingSiteId) : row.receivingSiteId;
    const { lotId } = draws.chance(20) ? (draws.pick(this.lots(site)) ?? row.sent) : row.sent;
    const take = { lotId, massGrams: draws.grams(row.sent.massGrams + 10) };
    const isDispatch = row.purpose !== undefined;
    const more = draws.pick(this.lots(site));
    const act = isDispatch
      ? dispatch({ receivingSiteId: to, takes: [take] })
      : saleTo(
          to,
          more && draws.chance(40) ? [[{ lotId: more.lotId, massGrams: 1 }], [take]] : [[take]],
        );
    return correctRecord(site, this.nextId(), { targetRecordId: row.sentBy, act });
  }

  #redirect(site: string): AnyCommand | undefined {
    const draws = this.#draws;
    const sent = this.rows(site)
      .scan<SentRow>('sent/')
      .map(([, row]) => row)
      .filter(({ state, isReturn }) => state === 'live' && !isReturn);
    const row = draws.pick(sent);
    const to = draws.pick(crossingSites.filter((id) => id !== site));
    if (!row || !to) return undefined;
    const change = { targetRecordId: row.sentBy, receivingSiteId: to };
    return recordAct(site, this.nextId(), redirection(change));
  }

  #use(site: string): AnyCommand | undefined {
    const draws = this.#draws;
    const lot = draws.pick(this.lots(site).filter(({ massGrams }) => massGrams > 0));
    if (!lot) return undefined;
    const recordId = this.nextId();
    const massGrams = draws.chance(50) ? lot.massGrams : draws.grams(lot.massGrams);
    const takes = [{ lotId: lot.lotId, massGrams }];
    const occurredOn = '2025-02-01';
    const acts: SubmittedAct[] = [
      { type: 'Discarded', occurredOn, kind: 'laboratory-sample', takes },
      { type: 'Lost', occurredOn, cause: 'fire', takes },
      regrouping('split', takes, [{ lotId: `L${recordId}`, massGrams }]),
      regrouping('title', takes, [{ lotId: `L${recordId}`, massGrams, ownerId: 'THIRD' }]),
      count({
        occurredOn: '2025-03-01',
        lots: [{ lotId: lot.lotId, countedGrams: lot.massGrams - massGrams }],
      }),
    ];
    return recordAct(site, recordId, draws.pick(acts) ?? (acts[0] as SubmittedAct));
  }

  #hold(site: string): AnyCommand | undefined {
    const lot = this.#draws.pick(this.lots(site));
    return lot && this.#draws.chance(30) ? holdLots(site, this.nextId(), [lot.lotId]) : undefined;
  }
}

type Take = Readonly<{ lotId: string; massGrams: number }>;

/** A sale on the chain, a goods line for each group of takes. */
const saleTo = (receivingSiteId: string, lines: ReadonlyArray<readonly Take[]>): SubmittedAct => ({
  type: 'SoldToClient',
  occurredOn: '2025-02-01',
  receivingSiteId,
  destinationCountryCode: 'CN',
  contractNumber: 'C-1',
  invoiceNumber: 'I-1',
  goods: lines.map((takes) => ({
    goodsCode: '2846901910',
    grade: 'NONE',
    valueMinor: '1',
    currency: 'CNY',
    takes,
  })),
});
