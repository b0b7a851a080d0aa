import type { SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import type { FindingCode } from '@lodestone/reference';
import { oxidePpm } from '@lodestone/testing/chain';
import { count } from '@lodestone/testing/keeping';
import { FollowedReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { findings, type findingTables } from './findings';
import { findFinding, listFindings, type Finding, type FindingWithHistory } from './list-findings';

/** A chain, and what is found of it as it goes on. */
class FindingChain extends TradedChain {
  readonly readModel = new FollowedReadModel<typeof findingTables>(
    findings({ clientIdOf: clientIdWithKey }),
  );

  /** What one rule has found by now, or by an ordinal; what is closed is left out. */
  open(rule: FindingCode, knownAt?: number): readonly Finding[] {
    this.readModel.take(this.news);
    return this.readModel
      .ask((reading) => listFindings(reading, { rules: [rule], knownAt, limit: 500 }))
      .findings.filter(({ state }) => state === 'open');
  }

  /** What an enterprise is told. */
  listedFor(forEnterpriseId: string): readonly Finding[] {
    this.readModel.take(this.news);
    return this.readModel.ask((reading) => listFindings(reading, { forEnterpriseId })).findings;
  }

  one(findingId: string, ofEnterpriseId?: string): FindingWithHistory | undefined {
    return this.readModel.ask((reading) => findFinding(reading, { findingId, ofEnterpriseId }));
  }

  /** The ordinal of what was recorded last. */
  get head(): number {
    return this.log.length - 1;
  }

  close(): void {
    this.readModel.close();
  }
}

/** A chain for each case of a spec, closed behind it. */
export function eachWithChain(): () => FindingChain {
  let chain: FindingChain;
  beforeEach(() => {
    chain = new FindingChain();
  });
  afterEach(() => chain.close());
  return () => chain;
}

type Made = Partial<SubmittedLot> & Readonly<{ lotId: string; massGrams: number }>;

export const oxide = (lot: Made): SubmittedLot => ({
  material: 'praseodymium-neodymium-oxide',
  ppm: oxidePpm,
  ...lot,
});

const separation = (occurredOn: string, unitId: string) =>
  ({
    type: 'Refined',
    step: 'separation',
    occurredOn,
    unitId,
    takes: [],
    makes: [],
    wastes: [],
    adds: [],
  }) as const;

/** Into the separator, and nothing out of it. */
export const feed = (
  occurredOn: string,
  takes: ReadonlyArray<Readonly<{ lotId: string; massGrams: number }>>,
  unitId = 'SX',
): SubmittedAct => ({ ...separation(occurredOn, unitId), takes });

/** Out of the separator. */
export const draw = (
  occurredOn: string,
  makes: readonly SubmittedLot[],
  unitId = 'SX',
): SubmittedAct => ({ ...separation(occurredOn, unitId), makes });

/** A count of the separator that finds so many grams of oxide like that of the feed. */
export const countOfUnit = (occurredOn: string, oxideGrams: number, unitId = 'SX'): SubmittedAct =>
  count({
    occurredOn,
    method: 'volume-times-concentration',
    units: [
      {
        unitId,
        analysis: { method: 'icp-oes', laboratoryId: 'LAB', analysedOn: occurredOn },
        countedMicrograms: Object.fromEntries(
          Object.entries(oxidePpm).flatMap(([element, ppm]) =>
            oxideGrams === 0 ? [] : [[element, String(BigInt(oxideGrams) * BigInt(ppm))]],
          ),
        ),
      },
    ],
  });
