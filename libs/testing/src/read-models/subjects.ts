import type { Ordinal } from '@lodestone/kernel';
import type { QueryName, QuestionOf } from '@lodestone/read-models/queries';
import type { Draws } from '../histories/draws';

/** What a question can be about in a history. */
export type Subjects = Readonly<{
  draws: Draws;
  /** `[siteId, recordId]`, as they are recorded. */
  records: ReadonlyArray<readonly [siteId: string, recordId: string]>;
  clientIds: readonly string[];
  texts: readonly string[];
  findingIds: readonly string[];
  /** `siteId/lotId`, as they are made. */
  lots: readonly string[];
  /** Ordinals that are known. */
  head: Ordinal;
}>;

export type Ask<Name extends QueryName> = (subjects: Subjects) => ReadonlyArray<QuestionOf<Name>>;

export const someDay = (draws: Draws): string | undefined =>
  draws.chance(50)
    ? undefined
    : new Date(Date.UTC(2025, 0, 1 + draws.below(150))).toISOString().slice(0, 10);
