import type { Demonstration } from '@lodestone/ledger';
import { nationInfo, nationPlan, type Submission } from '@lodestone/nation';
import { StartupFault } from '../../running/startup-fault';
import { wavesOf } from './waves';

/** What a demonstration is told, a wave at a time: nobody has to hold all of it, which is 100 MB. */
export type Plan = PlanSize &
  Readonly<{
    /** Each can be sent at once (`wavesOf`). They are given once. */
    waves: AsyncIterable<readonly Submission[]> | Iterable<readonly Submission[]>;
  }>;

export type PlanSize = Readonly<{
  total: number;
  /** How many of them are records. */
  records: number;
  /** When the ledger heard of the last of them. */
  endsAt: string;
}>;

export const sizeOf = (submissions: readonly Submission[]): PlanSize => ({
  total: submissions.length,
  records: submissions.filter(({ kind }) => kind === 'record').length,
  endsAt: submissions.at(-1)?.recordedAt ?? nationInfo.beginsAt,
});

/** Of submissions that are there already. */
export const planOf = (submissions: readonly Submission[]): Plan => ({
  ...sizeOf(submissions),
  waves: wavesOf(submissions),
});

/** Everything that a nation submits, in order. It takes seconds to make. */
export const submissionsOf = ({ seed, scale }: Demonstration): readonly Submission[] =>
  nationPlan({ seed, ...(scale === undefined ? {} : { scale }) });

/** When the ledger of a nation began: not later than anything that it was told. */
export function beginningOf(demonstration: Demonstration): Date {
  assertKnown(demonstration);
  return new Date(nationInfo.beginsAt);
}

/** @throws StartupFault for a nation that another version brought along */
export function assertKnown({ nation }: Demonstration): void {
  if (nation === nationInfo.name) return;
  throw new StartupFault(
    `This version does not bring the nation '${nation}' along.`,
    'the version that began this ledger, or another data folder.',
  );
}
