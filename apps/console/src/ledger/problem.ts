import type { components } from '../published/data/api';
import type { Language } from '../words/word-table';

export type Problem = components['schemas']['Problem'];

/** The ledger said no, or could not answer: in its own words, in both languages. */
export class LedgerProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Nothing came back, or something that is none of the ledger's. */
export class Unreachable extends Error {}

export const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body;

export const codeOf = (error: unknown): string =>
  error instanceof LedgerProblem ? error.problem.code : 'unreachable';

/** What may not be seen and what is not there are told in the same words. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof LedgerProblem && [403, 404].includes(error.problem.status);

export const saidOf = ({ message }: Problem, language: Language): string => message[language];
