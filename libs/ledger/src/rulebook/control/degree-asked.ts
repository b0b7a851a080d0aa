import { ppmWhole } from '@lodestone/kernel';
import { degreeMatterOf } from '@lodestone/reference';
import { rulesWith, type RulesOfDay, type RuleWith } from '../rules-of-day';
import type { DegreeDoubted, MatterAsked } from './control-status';

export type DegreeAsked = Readonly<{
  isAssembly: boolean;
  /** The rule that takes it out. */
  outside?: RuleWith<'degrees-outside'>;
  doubted?: DegreeDoubted;
}>;

/** Whether magnets are built into something, as it is said and as the scales allow. */
export function degreeOf(matter: MatterAsked, rules: RulesOfDay): DegreeAsked {
  const { processingDegree, magnetGrams, netMassGrams } = matter;
  const told = processingDegree === undefined ? undefined : degreeMatterOf(processingDegree);
  if (processingDegree === undefined || !told?.isAssembly) return { isAssembly: false };
  const { magnetPpmMax = ppmWhole } = told;
  if (magnetGrams !== undefined && netMassGrams !== undefined) {
    const isMagnets =
      BigInt(magnetGrams) * BigInt(ppmWhole) > BigInt(netMassGrams) * BigInt(magnetPpmMax);
    const doubted = { processingDegree, magnetGrams, netMassGrams, magnetPpmMax };
    if (isMagnets) return { isAssembly: false, doubted };
  }
  const outside = rulesWith(rules, 'degrees-outside').find(({ parameters }) =>
    parameters.degrees.includes(processingDegree),
  );
  return { isAssembly: true, ...(outside ? { outside } : {}) };
}
