import { isMeasuringMethod, materialOf, type ControlEvidence } from '@lodestone/reference';
import { rulesWith, type RulesOfDay } from '../rules-of-day';
import type { ControlStatus, DecidingRule, MatterAsked } from './control-status';
import { degreeOf } from './degree-asked';
import {
  codesOf,
  itemsAnswered,
  named,
  nearestMisses,
  sleepingItems,
  withNumbers,
  type AnsweredItem,
} from './items-answered';

/**
 * Whether matter is a controlled item by the rules of a day: by composition and degree of processing,
 * and never by the code of the goods (Announcement 18 of 2025 prints none for magnets).
 */
export function controlStatusOf(matter: MatterAsked, rules: RulesOfDay): ControlStatus {
  const asleep = sleepingItems(matter, rules);
  const degree = degreeOf(matter, rules);
  const rest = { asleep, ...(degree.doubted ? { degreeDoubted: degree.doubted } : {}) };
  const settled = (
    told: Pick<ControlStatus, 'verdict' | 'reason'> & Partial<ControlStatus>,
  ): ControlStatus => ({ controlCodes: [], decidedBy: [], evidence: [], ...rest, ...told });

  if (rules.rules.length === 0) {
    return settled({ verdict: 'undetermined', reason: 'no-rules', evidence: ['rulebook-notice'] });
  }
  if (degree.outside) {
    return settled({
      verdict: 'not-controlled',
      reason: 'degree-outside',
      decidedBy: [named(degree.outside)],
      evidence: matter.netMassGrams === undefined ? ['net-mass'] : ['identification'],
    });
  }
  const { analysedOn, diffusedOn } = matter;
  if (analysedOn !== undefined && diffusedOn !== undefined && analysedOn < diffusedOn) {
    return settled({
      verdict: 'undetermined',
      reason: 'assay-older-than-diffusion',
      evidence: ['assay-of-finished-state'],
      analysedOn,
      diffusedOn,
    });
  }
  const items = itemsAnswered(matter, rules, 'in-force');
  const met = items.filter(({ answered }) => answered.answer === 'met');
  if (met.length > 0) return settled(ofMet(met, { matter, rules, isAssembly: degree.isAssembly }));
  const open = items.filter(({ answered }) => answered.answer === 'open');
  if (open.length > 0) return settled(undecided('wording-silent', open, 'identification'));
  const unsaid = itemsAnswered(matter, rules, 'not-said').filter(
    ({ answered }) => answered.answer !== 'not-met',
  );
  if (unsaid.length > 0) return settled(undecided('rules-not-said', unsaid, 'rulebook-notice'));
  return settled({
    verdict: 'not-controlled',
    reason: 'no-item-met',
    decidedBy: nearestMisses(items),
    evidence: unmeasured(matter),
  });
}

type Told = Pick<ControlStatus, 'verdict' | 'reason'> & Partial<ControlStatus>;

/** Items are met. An assembly of a time without an explanation, and what practice lets pass, remain. */
function ofMet(
  met: readonly AnsweredItem[],
  {
    matter,
    rules,
    isAssembly,
  }: Readonly<{ matter: MatterAsked; rules: RulesOfDay; isAssembly: boolean }>,
): Told {
  const decidedBy = met.map(withNumbers);
  const controlCodes = codesOf(met);
  if (isAssembly) {
    return {
      verdict: 'undetermined',
      reason: 'degree-not-explained',
      controlCodes,
      decidedBy,
      evidence: ['identification'],
    };
  }
  const cleared = clearing(met, matter, rules);
  if (cleared) {
    return {
      verdict: 'cleared-in-practice',
      reason: 'below-practice',
      controlCodes,
      decidedBy: [...decidedBy, cleared],
      evidence: ['third-party-assay'],
    };
  }
  const isLoose =
    materialOf(matter.material)?.class === 'magnet' && matter.processingDegree === undefined;
  return {
    verdict: 'controlled',
    reason: 'items-met',
    controlCodes,
    decidedBy,
    evidence: [...unmeasured(matter), ...(isLoose ? (['processing-degree'] as const) : [])],
  };
}

/** Practice is about neodymium magnets alone, and about nothing else that is met beside. */
function clearing(
  met: readonly AnsweredItem[],
  { ppm }: MatterAsked,
  rules: RulesOfDay,
): DecidingRule | undefined {
  for (const rule of rulesWith(rules, 'cleared-below')) {
    const { elements, toPpm } = rule.parameters;
    const isAboutAll = met.every(
      ({ rule: { parameters } }) =>
        parameters.matter === 'neodymium-magnet' && elements.includes(parameters.element),
    );
    const valuePpm = elements.reduce((sum, element) => sum + (ppm[element] ?? 0), 0);
    if (isAboutAll && valuePpm <= toPpm) return { ...named(rule), elements, valuePpm, toPpm };
  }
  return undefined;
}

const undecided = (
  reason: 'wording-silent' | 'rules-not-said',
  items: readonly AnsweredItem[],
  evidence: ControlEvidence,
): Told => ({
  verdict: 'undetermined',
  reason,
  controlCodes: codesOf(items),
  decidedBy: items.map(withNumbers),
  evidence: [evidence],
});

const unmeasured = ({ method }: MatterAsked): readonly ControlEvidence[] =>
  method !== undefined && !isMeasuringMethod(method) ? ['measured-assay'] : [];
