import type {
  ControlEvidence,
  ControlReason,
  ControlVerdict,
  RareEarth,
} from '@lodestone/reference';
import type { CompositionPpm } from '../../measuring/composition';

/** Matter as control asks about it: what it is, what is in it, and how far it is made. */
export type MatterAsked = Readonly<{
  material: string;
  ppm: CompositionPpm;
  /** When and how the composition was found, as far as that is known. */
  analysedOn?: string;
  method?: string;
  /** The day of the last diffusion that the matter, or a part of it, went through. */
  diffusedOn?: string;
  /** As it is declared. Without it magnets are taken for loose ones. */
  processingDegree?: string;
  /** Of an assembly: the magnets in it, and all of it. */
  magnetGrams?: number;
  netMassGrams?: number;
}>;

/** A rule that a verdict rests on, with the numbers that decide. */
export type DecidingRule = Readonly<{
  ruleSetId: string;
  version: number;
  ruleId: string;
  publicName: string;
  article?: string;
  controlCode?: string;
  elements?: readonly RareEarth[];
  /** What the matter holds, in parts per million of what the rule counts. */
  valuePpm?: number;
  /** Met from here on; cleared up to there. */
  fromPpm?: number;
  toPpm?: number;
}>;

/** An item that would be met, and binds nobody on the day. */
export type SleepingItem = DecidingRule &
  Readonly<{ state: 'published' | 'suspended' | 'not-said'; untilOn?: string }>;

/** That an assembly weighs hardly more than its magnets: the degree that is said does not count. */
export type DegreeDoubted = Readonly<{
  processingDegree: string;
  magnetGrams: number;
  netMassGrams: number;
  magnetPpmMax: number;
}>;

/**
 * Whether matter is a controlled item, and why. Never by the code of the goods: one tariff number
 * stands for all magnets of rare earths.
 */
export type ControlStatus = Readonly<{
  verdict: ControlVerdict;
  reason: ControlReason;
  /** Codes of the items that are met, in force or not said: what the declaration should name. */
  controlCodes: readonly string[];
  decidedBy: readonly DecidingRule[];
  /** What would change the verdict, or settle it. */
  evidence: readonly ControlEvidence[];
  asleep: readonly SleepingItem[];
  /** Of an assay that does not count. */
  analysedOn?: string;
  diffusedOn?: string;
  degreeDoubted?: DegreeDoubted;
}>;

/** The one reading of a verdict by which an export needs a licence. */
export const needsLicence = ({ verdict }: Pick<ControlStatus, 'verdict'>): boolean =>
  verdict === 'controlled';
