import { stepOf, type Step } from '@lodestone/reference';
import type { Act, Transformation } from '../records/site.events';

export type Transformed = Extract<Act, { data: Transformation }>;

/** Mining is a step that no act of mining names. */
export function stepOfAct(act: Act): Step | undefined {
  if (act.type === 'Mined') return stepOf('mining');
  return 'step' in act.data ? stepOf(act.data.step) : undefined;
}

/** A transformation with the step that it is, where this version knows it. */
export function transformedBy(act: Act): Readonly<{ act: Transformed; step: Step }> | undefined {
  const isTransformation =
    act.type === 'Refined' || act.type === 'MagnetProduced' || act.type === 'Recycled';
  const step = stepOfAct(act);
  return isTransformation && step ? { act, step } : undefined;
}
