import type { JsonSchema } from '../fields/field';
import { accessAnswers } from './access-answers';
import { recordAnswers } from './records-answers';
import { registerAnswers } from './registers-answers';
import { programAnswers } from './program-answers';

/** The form of everything that is answered; specs hold real answers against it. */
export const answers = {
  ...programAnswers,
  ...accessAnswers,
  ...recordAnswers,
  ...registerAnswers,
} as const satisfies Record<string, JsonSchema>;

export type AnswerName = keyof typeof answers;
