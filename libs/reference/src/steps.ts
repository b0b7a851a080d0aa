import { codeTable } from './code-table';
import { bandsOn, type Band, type BandKind } from './steps/band';
import { magnetSteps } from './steps/magnet-steps';
import { recyclingSteps } from './steps/recycling-steps';
import { refiningSteps } from './steps/refining-steps';
import type { Step, SteppedAct } from './steps/step';

/**
 * Ion clay leached in place has no weighed input: its product is mined, and its usual recovery of
 * 70–90 % cannot be computed from the books.
 */
const mining = {
  code: 'mining',
  en: 'Mining',
  zh: '开采',
  act: 'Mined',
  activities: ['mining'],
  designation: 'mining',
  inputs: [],
  outputs: ['ore', 'mineral-product'],
  unitKinds: [],
  isContinuous: false,
  bands: [],
  tollBar: null,
  ceilings: ['C1'],
  canMoveNdPrRatio: false,
  needsOwnComposition: true,
} as const satisfies Step;

export const steps = [mining, ...refiningSteps, ...magnetSteps, ...recyclingSteps] as const;

export type StepCode = (typeof steps)[number]['code'];
export type RefiningStepCode = Extract<(typeof steps)[number], { act: 'Refined' }>['code'];
export type MagnetStepCode = Extract<(typeof steps)[number], { act: 'MagnetProduced' }>['code'];
export type RecyclingStepCode = Extract<(typeof steps)[number], { act: 'Recycled' }>['code'];

const table = codeTable<Step, StepCode>(steps);

export const stepOf = table.find;
export const isStepCode = table.has;

/** In the order of the chain. */
export const stepsOfAct = (act: SteppedAct): readonly Step[] =>
  steps.filter((step) => step.act === act);

/** All bands of a step in force on a civil date; none for a step that is not known. */
export const stepBandsOn = (code: string, date: string): readonly Band[] =>
  bandsOn(stepOf(code)?.bands ?? [], date);

/** The first band of one kind: the one that asks of everything, where a step has several. */
export const stepBandOn = (code: string, kind: BandKind, date: string): Band | undefined =>
  stepBandsOn(code, date).find((band) => band.kind === kind);
