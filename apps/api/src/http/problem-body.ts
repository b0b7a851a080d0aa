import { ProblemException, type Problem } from './problem';
import { problemTitles } from './problem-codes';
import type { RefusedException } from './refused';
import { saidOf } from './refusal-answer';
import { refusalAnswers } from './refusal-answers';

/** Which request it was: the path without its query, and the id that the log has too. */
export type Asked = Readonly<{ instance: string; correlationId: string }>;

export function problemBody({ code, options }: ProblemException, asked: Asked): Problem {
  const { status, title, ...rest } = problemTitles[code];
  const message = options.message ?? title;
  return {
    type: `/problems/${code}`,
    title: title.en,
    status,
    code,
    detail: message.en,
    message,
    ...('mend' in rest ? { mend: rest.mend } : {}),
    ...asked,
    ...(options.facts ? { facts: options.facts } : {}),
    ...(options.errors ? { errors: options.errors } : {}),
  };
}

export function refusalBody({ refusal, told }: RefusedException, asked: Asked): Problem {
  const answered = refusalAnswers[refusal.code];
  const { status, title, mend } = answered;
  const message = saidOf(answered, refusal.detail);
  const { code, pointer } = refusal;
  const { repair, parts = [] } = told;
  const place = pointer ? [{ pointer, in: 'body', code, message } as const] : [];
  const errors = [...place, ...parts];
  return {
    type: `/refusals/${code}`,
    title: title.en,
    status,
    code,
    detail: message.en,
    message,
    mend,
    ...asked,
    ...(Object.keys(refusal.detail).length > 0 ? { facts: refusal.detail } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(repair ? { repair } : {}),
  };
}

/** What a problem of this status says beside its body. */
export const problemHeaders = ({ status }: Problem): Readonly<Record<string, string>> => {
  const always = { 'cache-control': 'no-store' };
  if (status === 401) return { ...always, 'www-authenticate': 'Bearer' };
  if (status === 503) return { ...always, 'retry-after': '1' };
  return always;
};

export const problemType = 'application/problem+json; charset=utf-8';
