import type { AppendOutcome, Refused } from './append-outcome';
import type { AppendRequest } from './append-request';
import type { LogLimits } from './log-file';

/** What the thread that writes is started with. */
export type WriterThreadData = Readonly<{ file: string; limits: LogLimits }>;

/** Appends, flat: stream, expected revision, bytes, number of fields, then the fields; and so on. */
export type AppendsMessage = readonly (string | number)[];

export type ToWriter =
  Readonly<{ appends: AppendsMessage }> | Readonly<{ probe: true }> | Readonly<{ close: true }>;

export type FromWriter =
  | Readonly<{ ready: true }>
  | Readonly<{ failed: string }>
  | AnswersMessage
  | Readonly<{ probed: string | undefined }>
  | Readonly<{ closed: true }>;

/**
 * Answers to the oldest unanswered appends, in order: two numbers each, revision and position. Where
 * the revision is `refusedRevision`, the position is the index of the refusal.
 */
export type AnswersMessage = Readonly<{
  answers: readonly number[];
  refusals: readonly Refused[];
}>;

const refusedRevision = -1;

export function packAppend(request: AppendRequest, into: (string | number)[]): void {
  const { stream, expected, bytes, fields } = request;
  into.push(stream, expected, bytes, fields.length);
  for (const field of fields) into.push(field);
}

const headLength = 4;

export function unpackAppends(flat: AppendsMessage): AppendRequest[] {
  const requests: AppendRequest[] = [];
  for (let at = 0; at < flat.length;) {
    const first = at + headLength;
    const next = first + (flat[at + 3] as number);
    requests.push({
      stream: flat[at] as string,
      expected: flat[at + 1] as number,
      bytes: flat[at + 2] as number,
      fields: flat.slice(first, next) as string[],
    });
    at = next;
  }
  return requests;
}

export function packAnswers(outcomes: readonly AppendOutcome[]): AnswersMessage {
  const answers: number[] = [];
  const refusals: Refused[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'appended') answers.push(outcome.revision, outcome.position);
    else answers.push(refusedRevision, refusals.push(outcome) - 1);
  }
  return { answers, refusals };
}

export function unpackAnswers({ answers, refusals }: AnswersMessage): AppendOutcome[] {
  const outcomes: AppendOutcome[] = [];
  for (let at = 0; at < answers.length; at += 2) {
    const [revision, position] = [answers[at] as number, answers[at + 1] as number];
    outcomes.push(
      revision === refusedRevision
        ? (refusals[position] as Refused)
        : { kind: 'appended', revision, position },
    );
  }
  return outcomes;
}
