import { SetMetadata } from '@nestjs/common';
import type { ProblemCode } from './problem-codes';

export const describedKey = 'lodestone:described';

/** What the published document says of a route besides what its types say already. */
export type Description = Readonly<{
  /** The noun under which the route is listed. */
  tag: string;
  summary: string;
  /** Status → name of a published schema; `text` is anything that is not JSON. */
  answers: Readonly<Partial<Record<200 | 201 | 503, string>>>;
  /** Problems besides those that every route can give. */
  problems?: readonly ProblemCode[];
  /** The route answers with refusals of the ledger, too. */
  refuses?: boolean;
  /** The body is one of several forms, or holds them; otherwise its class says what it is. */
  body?: 'record' | 'batch' | 'standing';
}>;

export const Described = (description: Description) => SetMetadata(describedKey, description);
