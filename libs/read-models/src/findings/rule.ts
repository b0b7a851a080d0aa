import type { RefusalDetail } from '@lodestone/kernel';
import { rulesOn, type Period } from '@lodestone/ledger';
import type { Basis, FindingCode, Severity } from '@lodestone/reference';

/** Its own enterprise, beside the authorities; or the authorities alone. */
export type ToldTo = 'enterprise' | 'authorities';

/** One breach that a history shows: what it is about, and the numbers. */
export type Breach = Readonly<{
  /** Names it within its rule for ever: from both together the id is derived. */
  subject: string;
  /** Where it is; whose it is follows from the day. */
  siteId?: string;
  /** Of what is not of one site. */
  enterpriseId?: string;
  /**
   * Who is told. What rests on records of others is told to authorities alone: an enterprise that
   * heard of it would hear what others do, and could ask by recording.
   */
  toldTo?: ToldTo;
  /** The records that it rests on, `siteId/recordId`, where it rests on a few. */
  recordIds?: readonly string[];
  /** Where the records are listed that it rests on, where these are many. */
  listedAt?: string;
  /** The first day by which all that it rests on had happened; of a month its last one. */
  occurredOn: string;
  /** Never only "anomaly": the numbers, and what they are held against. */
  detail: RefusalDetail;
}>;

/**
 * One rule of what only a history shows: pure, in a file of its own. Its facts are all that the
 * ledger knows of one subject; whenever they change it is asked again, and so a void, a correction
 * or a late record ends what they make untrue.
 */
export type FindingRule<Facts> = Readonly<{
  code: FindingCode;
  severity: Severity;
  basis: Basis;
  /** As of flags: a breach is judged by the rules of its own day. */
  inForce?: readonly Period[];
  judge: (facts: Facts) => readonly Breach[];
}>;

export type Found = Breach & Readonly<{ code: FindingCode }>;

export const foundBy = <Facts>(
  rules: ReadonlyArray<FindingRule<Facts>>,
  facts: Facts | undefined,
): readonly Found[] =>
  facts === undefined
    ? []
    : rules.flatMap((rule) =>
        rule
          .judge(facts)
          .filter(({ occurredOn }) => rulesOn([rule], occurredOn).length > 0)
          .map((breach) => ({ code: rule.code, ...breach })),
      );
