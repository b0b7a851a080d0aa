import type { FastifyRequest } from 'fastify';
import { languageOf, type Language } from './language';
import { ProblemException, type Problem } from './problem';
import { problemTitles } from './problem-codes';
import type { RefusedException } from './refused';
import { saidOf } from './refusal-answer';
import { refusalAnswers } from './refusal-answers';

/**
 * Which request it was: the path without its query, the id that the log has too, and the language in
 * which the caller reads one sentence. `message` and `mend` are always in both.
 */
export type Asked = Readonly<{ instance: string; correlationId: string; language: Language }>;

export function problemBody(
  { code, options }: ProblemException,
  { language, ...asked }: Asked,
): Problem {
  const { status, title, ...rest } = problemTitles[code];
  const message = options.message ?? title;
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    code,
    detail: message[language],
    message,
    ...('mend' in rest ? { mend: rest.mend } : {}),
    ...asked,
    ...(options.facts ? { facts: options.facts } : {}),
    ...(options.errors ? { errors: options.errors } : {}),
  };
}

export function refusalBody(
  { refusal, told }: RefusedException,
  { language, ...asked }: Asked,
): Problem {
  const answered = refusalAnswers[refusal.code];
  const { status, title, mend } = answered;
  const message = saidOf(answered, refusal.detail);
  const { code, pointer } = refusal;
  const { repair, parts = [] } = told;
  const place = pointer ? [{ pointer, in: 'body', code, message } as const] : [];
  const errors = [...place, ...parts];
  return {
    type: `/refusals/${code}`,
    title: title[language],
    status,
    code,
    detail: message[language],
    message,
    mend,
    ...asked,
    ...(Object.keys(refusal.detail).length > 0 ? { facts: refusal.detail } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(repair ? { repair } : {}),
  };
}

/** What a problem of this status says beside its body. */
export const problemHeaders = (
  { status }: Problem,
  language: Language,
): Readonly<Record<string, string>> => {
  const always = {
    'cache-control': 'no-store',
    'content-language': language,
    vary: 'accept-language',
  };
  if (status === 401) return { ...always, 'www-authenticate': 'Bearer' };
  if (status === 503 || status === 429) return { ...always, 'retry-after': '1' };
  return always;
};

export const problemType = 'application/problem+json; charset=utf-8';

export const languageFor = ({ headers }: FastifyRequest): Language =>
  languageOf(headers['accept-language']);

export const askedBy = (request: FastifyRequest): Asked => ({
  instance: request.url.split('?', 1)[0] ?? '',
  correlationId: request.id,
  language: languageFor(request),
});
