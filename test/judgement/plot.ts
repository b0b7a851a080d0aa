import type { SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import { inventedUscc } from '@lodestone/nation/identifiers/invented-numbers';
import {
  openSite,
  recordAct,
  registerEnterprise,
  voidRecord,
  type AnyCommand,
  type MemoryLedger,
} from '@lodestone/testing';
import { magnet, oxide, type Weighed } from './matter';

/** Far behind those of the demonstration. */
const firstNumber = 5_000;

/**
 * A piece of the nation for one planting: an enterprise with a site, whose every flag and finding is
 * of this planting. Each is told the day after it happened.
 */
export class Plot {
  readonly enterpriseId: string;
  readonly siteId: string;
  #records = 0;

  constructor(
    readonly ledger: MemoryLedger,
    readonly number: number,
  ) {
    this.enterpriseId = `PLOT-${number}`;
    this.siteId = this.join(this.enterpriseId, 0);
  }

  /** Another enterprise of the same planting, with a site of its own. */
  join(enterpriseId: string, n: number, change: object = {}): string {
    const siteId = `${enterpriseId}.W`;
    this.ledger.today = '2025-01-02';
    this.submit(
      registerEnterprise(enterpriseId, {
        name: `试验田${this.number}号${n}`,
        nameLatin: `Plot ${this.number} ${n}`,
        identifiers: [inventedUscc(firstNumber + this.number * 5 + n)],
        ...change,
      }),
      openSite(siteId, enterpriseId, { activities: this.activities }),
      {
        type: 'RecordStanding',
        data: {
          enterpriseId,
          recordId: '~listed',
          event: {
            type: 'EnterpriseDesignated',
            data: {
              enterpriseId,
              recordId: '~listed',
              effectiveOn: '2024-10-01',
              activities: ['mining', 'separation'],
            },
          },
        },
      },
    );
    return siteId;
  }

  get activities(): string[] {
    return ['separation', 'metal-smelting', 'magnet-making', 'recycling', 'export', 'import'];
  }

  /** @throws Error when the ledger refuses: a planting is of what passes */
  submit(...commands: readonly AnyCommand[]): void {
    for (const command of commands) {
      const decision = this.ledger.submit(command);
      if (decision.outcome !== 'accepted') {
        throw new Error(`${this.enterpriseId}: ${JSON.stringify(decision)}`);
      }
    }
  }

  /** @returns the id of the record */
  record(
    act: SubmittedAct,
    { siteId = this.siteId, recordId = `R-${this.#records++}` } = {},
  ): string {
    this.ledger.today = dayAfter(act.occurredOn);
    const own = act.type === 'Exported' ? { producerId: this.enterpriseId } : {};
    this.submit(recordAct(siteId, recordId, { ...act, ...own }));
    return recordId;
  }

  void(recordId: string, today: string): void {
    this.ledger.today = today;
    this.submit(voidRecord(this.siteId, `VOID-${recordId}`, recordId));
  }

  /** What lay there at the beginning. */
  stock(lots: readonly SubmittedLot[], { siteId = this.siteId, on = '2025-01-01' } = {}): void {
    this.record({ type: 'OpeningStockDeclared', occurredOn: on, makes: lots }, { siteId });
  }

  oxide(lot: Weighed): string {
    this.stock([oxide(lot)]);
    return lot.lotId;
  }

  magnets(lot: Weighed): string {
    this.stock([magnet(lot)]);
    return lot.lotId;
  }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
