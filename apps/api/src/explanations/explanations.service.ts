import { allRefusals, type AnyRefusal } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { problemTitles, type ProblemTitle } from '../http/problem-codes';
import { notFound } from '../http/problem';
import { refusalAnswers } from '../http/refusal-answers';
import type { Words } from '../http/words';

export type Explanation = Readonly<{
  code: string;
  status: number;
  title: Words;
  mend?: Words;
}>;

@Injectable()
export class ExplanationsService {
  refusals(): readonly Explanation[] {
    return [...new Set(allRefusals)].map((code) => ({ code, ...refusalAnswers[code] }));
  }

  refusal(code: string): Explanation {
    const known: Readonly<Record<string, Omit<Explanation, 'code'>>> = refusalAnswers;
    if (!Object.hasOwn(known, code)) throw notFound();
    return { code, ...refusalAnswers[code as AnyRefusal] };
  }

  problem(code: string): Explanation {
    const known: Readonly<Record<string, ProblemTitle>> = problemTitles;
    const found = Object.hasOwn(known, code) ? known[code] : undefined;
    if (!found) throw notFound();
    return { code, ...found };
  }
}
