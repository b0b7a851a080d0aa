import type { IncomingHttpHeaders } from 'node:http';
import type { ProblemPart } from './problem';
import type { Words } from '../fields/words';

const noCondition: Words = {
  en: 'is not supported here: what is recorded is never overwritten, so no condition is needed; the same id with other content is refused',
  zh: '此处不支持：已登记内容不会被覆盖，无需附加条件；编号相同而内容不同者将被拒绝',
};

/** RFC 9110 §13.1.1: whoever sends it wants nothing done unless it holds, so it is not passed over. */
const conditions = ['if-match', 'if-unmodified-since'] as const;

/** Of a question: there they save an answer, and elsewhere they would forbid the act. */
const conditionsOfReading = ['if-none-match', 'if-modified-since', 'if-range', 'range'] as const;

/** What of a request can stand in headers of ours. */
export type Taken = Readonly<{
  method: string;
  /** Whether the answer waits for an ordinal, where one is named. */
  waitsForOrdinal: boolean;
}>;

const waitsForNothing: Words = {
  en: 'means nothing here: this is not answered as of an ordinal',
  zh: '此处无效：该答复不以序号为准',
};

/**
 * Headers that mean something, and nothing on this request: who sent one expects something that would
 * not happen. A preference is no such header, because RFC 7240 has it passed over.
 */
export function misplacedHeaders(
  { method, waitsForOrdinal }: Taken,
  headers: IncomingHttpHeaders,
): ProblemPart[] {
  const isReading = method === 'GET' || method === 'HEAD';
  const sent = (names: readonly string[], message: Words) =>
    names
      .filter((name) => headers[name] !== undefined)
      .map((name): ProblemPart => ({
        pointer: `/${name}`,
        in: 'header',
        code: 'header-misplaced',
        message,
      }));
  return [
    ...sent(conditions, noCondition),
    ...(isReading ? [] : sent(conditionsOfReading, noCondition)),
    ...(waitsForOrdinal ? [] : sent(['min-ordinal'], waitsForNothing)),
  ];
}
