import { Draws } from '@lodestone/testing/histories/draws';
import { client, exportOf, kolner, opening } from '../chain';

/** A record as somebody sends it, possible or not. */
export type Sent = Readonly<{ recordId: string; body: Readonly<Record<string, unknown>> }>;

const buyers = [
  kolner,
  // The same number under another name, another number under the same name, and nobody's.
  { ...kolner, name: 'Koelner Motoren' },
  client(kolner.name, '529900T8BM49AURSDO55'),
  { name: 'Rheinwind GmbH', countryCode: 'DE', identifiers: [] },
] as const;

const day = (draws: Draws): string =>
  `2025-0${draws.between(1, 9)}-${String(draws.between(1, 28)).padStart(2, '0')}`;

/**
 * Records of one works over a few lots and ids, so that they meet each other: repeated, under an id
 * that stands, from lots that are used up, voided, or not there. A record leaves the next one something
 * to build on or to stumble over.
 */
export class RandomRecords {
  private readonly draws: Draws;
  private readonly sent: Sent[] = [];
  private made = 0;

  constructor(seed: number) {
    this.draws = new Draws(seed);
  }

  next(): Sent {
    const { draws } = this;
    const again = draws.chance(12) ? draws.pick(this.sent) : undefined;
    if (again) return draws.chance(50) ? again : { ...again, body: this.body() };
    const record = { recordId: `R-${(this.made += 1)}`, body: this.body() };
    this.sent.push(record);
    return record;
  }

  some(count: number): readonly Sent[] {
    return Array.from({ length: count }, () => this.next());
  }

  private body(): Sent['body'] {
    const { draws } = this;
    const make = draws.one([
      () => this.stock(),
      () => this.stock(),
      () => this.letGo(),
      () => this.split(),
      () => this.exported(),
      () => this.exported(),
      () => this.assayed(),
      () => this.closed(),
      () => this.repair(),
      () => this.repair(),
    ]);
    return make();
  }

  private get lotId(): string {
    return this.draws.chance(20) ? 'MAG' : `L-${this.draws.below(Math.max(3, this.made))}`;
  }

  private get grams(): number {
    return this.draws.one([1, 10, 1_000, 600_000, 3_000_000]);
  }

  private stock(): Sent['body'] {
    const [make] = opening.makes;
    const lot = { ...make, lotId: `L-${this.made}`, massGrams: this.grams };
    return { ...opening, occurredOn: day(this.draws), makes: [lot] };
  }

  private letGo(): Sent['body'] {
    const takes = [{ lotId: this.lotId, massGrams: this.grams }];
    return { type: 'Discarded', occurredOn: day(this.draws), kind: 'laboratory-sample', takes };
  }

  private split(): Sent['body'] {
    const massGrams = this.grams;
    return {
      type: 'LotsRegrouped',
      occurredOn: day(this.draws),
      kind: 'split',
      takes: [{ lotId: this.lotId, massGrams }],
      makes: [{ lotId: `L-${this.made}`, massGrams }],
    };
  }

  private exported(): Sent['body'] {
    const sent = exportOf(this.grams, this.draws.one(buyers));
    const [goods] = sent.goods;
    const takes = [{ lotId: this.lotId, massGrams: this.grams }];
    // Some say at two places what is the day: no sentence of ours.
    const at = this.draws.chance(5) ? { occurredAt: '2020-01-01T00:00:00Z' } : {};
    return { ...sent, ...at, occurredOn: day(this.draws), goods: [{ ...goods, takes }] };
  }

  private assayed(): Sent['body'] {
    return {
      type: 'LotAssayed',
      occurredOn: day(this.draws),
      lotId: this.lotId,
      ppm: { Nd: this.draws.between(200_000, 260_000), Dy: 4_000, Fe: 655_000, B: 9_800 },
      analysis: {
        method: this.draws.one(['icp-oes', 'no-such-method']),
        laboratory: 'Lab 3',
        analysedOn: day(this.draws),
        uncertaintyPpm: 2_000,
      },
    };
  }

  private closed(): Sent['body'] {
    const month = `2025-0${this.draws.between(1, 9)}`;
    return { type: 'PeriodClosed', occurredOn: '2025-10-09', month };
  }

  private repair(): Sent['body'] {
    const targetRecordId = this.draws.pick(this.sent)?.recordId ?? 'NONE';
    if (this.draws.chance(50)) {
      return { type: 'RecordVoided', targetRecordId, reason: 'did-not-occur' };
    }
    const act = this.draws.one([() => this.stock(), () => this.exported(), () => this.letGo()])();
    return { type: 'RecordCorrected', targetRecordId, reason: 'wrong-mass', act };
  }
}
