import { GrowingLines } from '@lodestone/journal/growing-lines';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import type { Lines } from '@lodestone/journal/columns';
import { postingsOf, type PostedEvent } from '@lodestone/ledger';

/** As many lines as a segment of the journal has. */
const linesOfPiece = 65_536;

type Lot = Readonly<{ siteId: string; lotId: string; massGrams: number; ppm: object }>;

const ppmOfOre = [
  { La: 60_000, Ce: 110_000, Nd: 40_000, Dy: 900 },
  { La: 20_000, Ce: 30_000, Nd: 90_000, Dy: 4_100 },
  { La: 45_000, Ce: 70_000, Nd: 61_000, Dy: 2_300 },
] as const;

/**
 * Works that are not connected with each other: in each, ore of twelve mines is enriched two lots at a
 * time, sent, and blended two by two in five steps, each of which mixes other neighbours; the last act
 * takes a bit of everything. So the last lot has some 10,000 lots and movements behind it (`size` 1).
 */
export class WorkedChain {
  readonly dictionaries = new Dictionaries();
  readonly pieces: Lines[] = [];
  /** The last lot of each of the works. */
  readonly lasts: string[] = [];
  events = 0;
  #growing = new GrowingLines();
  #day = 0;

  constructor(
    events: number,
    private readonly size = 1,
  ) {
    do this.#addWorks(this.lasts.length);
    while (this.events < events);
    this.#seal();
  }

  #addWorks(n: number): void {
    this.#day = 0;
    const [mines, plant] = [`mine-${n}`, `plant-${n}`];
    const ores = range(2_000 * this.size, (k) => this.#mined(`${mines}-${k % 12}`, k));
    const rich = range(ores.length / 2, (k) => {
      const pair = [ores[k], ores[k + ores.length / 2]] as Lot[];
      // Both are of one mine: the number of mines divides the distance between them.
      return this.#blended(pair, `rich-${k}`, 1)[0] as Lot;
    });
    let lots = rich.map((lot) => this.#moved(lot, plant));
    for (let step = 0; step < 5; step++) {
      const apart = 2 ** step;
      const met = new Set<number>();
      lots = lots.flatMap((lot, k) => {
        const other = (k ^ apart) < lots.length ? k ^ apart : k;
        if (met.has(k)) return [];
        met.add(k).add(other);
        const pair = other === k ? [lot] : [lot, lots[other] as Lot];
        return this.#blended(pair, `s${step}-${k}`, 2);
      });
    }
    const last = this.#blended(lots, 'last', 1)[0] as Lot;
    this.lasts.push(`${last.siteId}/${last.lotId}`);
  }

  #mined(siteId: string, k: number): Lot {
    const lot = {
      ...{ siteId, lotId: `ore-${k}`, massGrams: 1_000_000 + 37 * k },
      ppm: ppmOfOre[k % 3] as object,
    };
    this.#add('Mined', siteId, { makes: [stamped(lot, 'rock-ore')] });
    return lot;
  }

  #blended(takes: readonly Lot[], name: string, count: number): readonly Lot[] {
    const siteId = takes[0]?.siteId ?? '';
    const grams = takes.reduce((sum, { massGrams }) => sum + massGrams, 0);
    const content = takes.reduce<Record<string, number>>(
      (all, { massGrams, ppm }) => added(all, massGrams, ppm),
      {},
    );
    const ppm = Object.fromEntries(
      Object.entries(content).map(([element, micrograms]) => [
        element,
        Math.floor((micrograms * 0.97) / grams),
      ]),
    );
    const makes = range(count, (n) => ({
      ...{ siteId, lotId: `${name}-${n}`, ppm },
      massGrams: Math.floor((grams * (n === 0 ? 0.47 : 0.5)) / (count === 1 ? 0.5 : 1)),
    }));
    this.#add('Refined', siteId, {
      ...{ step: 'separation', operatorId: 'E', wastes: [], adds: [] },
      takes: takes.map((lot) => stamped(lot, 'rare-earth-oxide')),
      makes: makes.map((lot) => stamped(lot, 'rare-earth-oxide')),
    });
    return makes;
  }

  #moved(lot: Lot, to: string): Lot {
    const movementId = `${lot.siteId}/m${lot.lotId}/1`;
    const taken = stamped(lot, 'rare-earth-oxide');
    const lines = [{ movementId, taken }];
    this.#add('Dispatched', lot.siteId, { receivingSiteId: to, lines });
    const made = { ...lot, siteId: to, lotId: `${lot.siteId}-${lot.lotId}` };
    const sent = { ...taken, siteId: lot.siteId };
    const clearedGrams = lot.massGrams;
    const receipt = { movementId, sent, clearedGrams, made: stamped(made, taken.material) };
    this.#add('Received', to, { receipts: [{ ...receipt, closes: true }] });
    return made;
  }

  #add(type: string, siteId: string, data: object): void {
    const recordId = `r${this.events}`;
    const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(this.#day++ / 25)));
    const occurredOn = date.toISOString().slice(0, 10);
    const act = { type, data: { siteId, recordId, occurredOn, postingRule: 1, ...data } };
    postingsOf(act as unknown as PostedEvent).forEach((line, n) =>
      this.#growing.add(line, { ordinal: this.events, n, dictionaries: this.dictionaries }),
    );
    this.events += 1;
    if (this.#growing.length >= linesOfPiece) this.#seal();
  }

  #seal(): void {
    if (this.#growing.length > 0) this.pieces.push(this.#growing.since(0));
    this.#growing = new GrowingLines();
  }
}

const range = <T>(count: number, of: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => of(n));

const stamped = ({ siteId, ...lot }: Lot, material: string) => ({
  ...lot,
  ...{ material, ownerId: 'E', status: 'free', assayRecordId: `${siteId}/assay` },
});

function added(sum: Record<string, number>, massGrams: number, ppm: object) {
  for (const [element, parts] of Object.entries(ppm) as [string, number][]) {
    sum[element] = (sum[element] ?? 0) + massGrams * parts;
  }
  return sum;
}
