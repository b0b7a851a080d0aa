import type { Ordinal } from '@lodestone/kernel';
import type { ClientsReading } from './client-tables';
import { withLastPart, withoutLastPart, type Cursor } from '../cursor';

/**
 * Since the first page of a list somebody was forgotten by order, and so at every moment. What the
 * pages before counted under a client would come again under a ref of its own, and nothing is kept
 * that could tell: the list has to be begun anew.
 */
export class ForgottenBetweenPages extends Error {
  override readonly name = 'ForgottenBetweenPages';
}

type Paged = Readonly<{ after?: Cursor | undefined }>;

/**
 * A page of a list that shows clients or adds up by them: its cursor tells the last order to forget
 * that the first page knew of.
 *
 * @throws ForgottenBetweenPages
 * @throws InvalidCursor
 */
export function pageOfClients<Question extends Paged, Answer extends object>(
  reading: ClientsReading,
  question: Question,
  answer: (question: Question) => Answer,
): Answer {
  const last = lastOrderToForget(reading);
  const answered = answer(beforeOrders(question, last));
  const { next } = answered as Readonly<{ next?: Cursor | undefined }>;
  return next === undefined ? answered : { ...answered, next: withLastPart(next, last) };
}

function beforeOrders<Question extends Paged>(question: Question, last: Ordinal): Question {
  if (question.after === undefined) return question;
  const [after, known] = withoutLastPart(question.after);
  if (known !== last) throw new ForgottenBetweenPages();
  return { ...question, after };
}

/** -1 where there is none. */
function lastOrderToForget(reading: ClientsReading): Ordinal {
  const [last] = reading.select(
    { ordinal: 'integer?' },
    `SELECT max(ordinal) AS ordinal FROM decisions WHERE decision = 'IdentityForgotten'`,
  );
  return last?.ordinal ?? -1;
}
