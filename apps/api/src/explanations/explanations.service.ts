import { allRefusals, type AnyRefusal } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { problemTitles, type ProblemTitle } from '../http/problem-codes';
import { notFound } from '../http/problem';
import { refusalAnswers } from '../http/refusal-answers';
import { given, published } from '../http/same-type';
import { Explanation } from './explanation.answers';

@Injectable()
export class ExplanationsService {
  refusals(): readonly Explanation[] {
    return [...new Set(allRefusals)].map((code) => this.refusal(code));
  }

  refusal(code: string): Explanation {
    if (!Object.hasOwn(refusalAnswers, code)) throw notFound();
    const { status, title, mend }: ProblemTitle = refusalAnswers[code as AnyRefusal];
    return published(Explanation, { code, status, title, ...given('mend', mend) });
  }

  problem(code: string): Explanation {
    const known: Readonly<Record<string, ProblemTitle>> = problemTitles;
    const found = Object.hasOwn(known, code) ? known[code] : undefined;
    if (!found) throw notFound();
    return published(Explanation, { code, ...found });
  }
}
