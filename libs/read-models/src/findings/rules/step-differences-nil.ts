import { lastDayOf } from '@lodestone/kernel';
import { basisIn, flagFiguresOn } from '@lodestone/reference';
import type { StepFacts } from '../facts/step-facts';
import { recordsOfMonths } from '../listed-at';
import type { FindingRule } from '../rule';

/**
 * Electrolysis, melting and grinding lose matter. A site whose every batch of a year comes out to the
 * gram writes down what must come out, and not what came out.
 */
export const stepDifferencesNil: FindingRule<StepFacts> = {
  code: 'step-differences-nil',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ siteId, step, year, acts, nearlyNil, lastMonth }) {
    const occurredOn = lastDayOf(lastMonth);
    const { nearlyNilActs, nearlyNilPpm } = flagFiguresOn(occurredOn);
    if (nearlyNil < acts || acts < nearlyNilActs) return [];
    const detail = { step, year, acts, nearlyNilPpm, lastMonth };
    const listedAt = recordsOfMonths(siteId, `${year}-01`, lastMonth);
    return [{ subject: `${siteId}/${step}/${year}`, siteId, listedAt, occurredOn, detail }];
  },
};
