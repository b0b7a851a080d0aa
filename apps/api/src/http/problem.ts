import type { RefusalDetail } from '@lodestone/kernel';
import type { Repair } from './refused';
import type { Words } from '../fields/words';
import { problemTitles, type ProblemCode } from './problem-codes';

/** One place in the request that is wrong. `pointer` is RFC 6901, into the body unless `in` says. */
export type ProblemPart = Readonly<{
  pointer: string;
  in?: 'body' | 'query' | 'path' | 'header';
  code: string;
  message: Words;
}>;

/** A request can break a thousand rules at once; nobody reads more than this. */
export const partsMax = 50;

/** RFC 9457 problem details, with what our callers need besides. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  message: Words;
  mend?: Words;
  instance: string;
  correlationId: string;
  /** Numbers and ids that the sentence speaks about, for programs. */
  facts?: RefusalDetail;
  errors?: readonly ProblemPart[];
  /** Of a refusal that a batch would overcome: that batch, ready to be sent. */
  repair?: Repair;
}>;

export type ProblemOptions = Readonly<{
  /** Said instead of the title, when there is something more exact to say. */
  message?: Words;
  facts?: RefusalDetail;
  errors?: readonly ProblemPart[];
  headers?: Readonly<Record<string, string>>;
  /** What it came from, for the log of the program. */
  cause?: unknown;
}>;

/** The request cannot be served as it is: invalid, not allowed, not there, not now. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {
    super(`${code}: ${options.message?.en ?? problemTitles[code].title.en}`);
    this.status = problemTitles[code].status;
  }
}

/** The one 404: what is not there and what is not yours are the same words, to the byte. */
export const notFound = (): ProblemException => new ProblemException('not-found');
