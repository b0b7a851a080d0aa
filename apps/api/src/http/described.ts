import { formatNames, formats } from '@lodestone/exchange';
import type { Same } from './same-type';
import type { ProblemCode } from './problem-codes';
import type { Schema, TypeOf } from './schema';

export const describedKey = 'lodestone:described';

type Answers = Readonly<
  Partial<Record<200 | 201 | 503, Schema | 'text' | 'html' | 'lines' | 'table' | 'sheet'>>
>;

/** Events leave in these, the first where a caller takes both as gladly. */
export const linesMediaTypes = ['application/x-ndjson', 'text/event-stream'] as const;

/** Files of records come in these, and leave in them. */
export const sheetMediaTypes = [
  formats.csv.mediaType,
  formats.xlsx.mediaType,
  formats.ndjson.mediaType,
] as const;

/** Tables leave in these, the first where a caller takes all as gladly. */
export const tableMediaTypes = formatNames.map((name) => formats[name].mediaType);

/** What the published document says of a route besides what its types say already. */
export type Description = Readonly<{
  /** The noun under which the route is listed. */
  tag: string;
  summary: string;
  /** Status → the schema of the answer; `text` and `html` are not JSON; `lines` are
   * sent by the method itself, one after the other; so is a `table`, and a `sheet`, which are files. */
  answers: Answers;
  /** Problems besides those that every route can give. */
  problems?: readonly ProblemCode[];
  /** The route answers with refusals of the ledger, too. */
  refuses?: boolean;
  /** The body is one of several forms, or holds them; otherwise its class says what it is. */
  body?: 'record' | 'batch' | 'standing' | 'licence' | 'rule' | 'file';
}>;

/** What a method answers with: also what it says later, or together with the ordinal it reflects. */
type Answered<Method> = Method extends (...given: never[]) => infer Returned
  ? Awaited<Returned> extends Readonly<{ ordinal: number; body: infer Body }>
    ? Body
    : Awaited<Returned>
  : never;

type Published<A> = {
  [Status in keyof A]: A[Status] extends Schema
    ? TypeOf<A[Status]>
    : A[Status] extends 'lines' | 'table' | 'sheet'
      ? void
      : string;
}[keyof A];

/** A method that answers with anything else than its schemas say does not compile. */
export const Described =
  <const D extends Description>(description: D) =>
  <Method>(
    _target: object,
    _name: string,
    method: TypedPropertyDescriptor<Method> & Same<Published<D['answers']>, Answered<Method>>,
  ): void => {
    Reflect.defineMetadata(
      describedKey,
      description,
      (method as PropertyDescriptor).value as object,
    );
  };
