import { Controller, Get, Param } from '@nestjs/common';
import { Open } from '../access/allowed-to';
import { published } from '../http/same-type';
import { Described } from '../http/described';
import { CodePathDto } from './explanation.dto';
import { Explanation, Explanations } from './explanation.answers';
import { ExplanationsService } from './explanations.service';

/** Where the `type` of a problem leads to. */
@Controller()
@Open()
export class ExplanationsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Get('refusals')
  @Described({
    tag: 'docs',
    summary: 'Every "no" of the ledger, in order of precedence.',
    answers: { 200: Explanations },
  })
  listRefusals() {
    return published(Explanations, { items: this.explanations.refusals() });
  }

  @Get('refusals/:code')
  @Described({
    tag: 'docs',
    summary: 'What a refusal means, and what to do.',
    answers: { 200: Explanation },
    problems: ['not-found'],
  })
  getRefusal(@Param() { code }: CodePathDto) {
    return this.explanations.refusal(code);
  }

  @Get('problems/:code')
  @Described({
    tag: 'docs',
    summary: 'What is wrong with a request.',
    answers: { 200: Explanation },
    problems: ['not-found'],
  })
  getProblem(@Param() { code }: CodePathDto) {
    return this.explanations.problem(code);
  }
}
