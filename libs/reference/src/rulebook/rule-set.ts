import type { RareEarth } from '../elements';
import type { Severity } from './severities';

/**
 * What a text is: a law, an order or an announcement; what the authority says that one means; what
 * traders report and no text says; or what this ledger is set to where texts are silent.
 */
export const ruleStanding = ['law', 'explanation', 'practice', 'configuration'] as const;

export type RuleStanding = (typeof ruleStanding)[number];

/** Which form of matter an item of a control list is: an oxide stands for its mixtures as well. */
export const controlledMatters = [
  'metal',
  'alloy',
  'oxide',
  'compound',
  'neodymium-magnet',
  'samarium-magnet',
  'any-magnet',
] as const;

export type ControlledMatter = (typeof controlledMatters)[number];

/** An item of a control list: that matter, when it holds so much of the element. */
export type ControlledItem = Readonly<{
  kind: 'controlled-item';
  controlCode: string;
  element: RareEarth;
  matter: ControlledMatter;
  /** From so many parts per million on: of the mass of a magnet, of the rare earths of all else. */
  fromPpm: number;
  /** Of alloys: with these. Where the list does not say with what, every alloy of it. */
  alloyedWith?: readonly string[];
}>;

/** Degrees of processing that take magnets out of the items of magnets. */
export type DegreesOutside = Readonly<{ kind: 'degrees-outside'; degrees: readonly string[] }>;

/** So much of these elements together clears neodymium magnets all the same. */
export type ClearedBelow = Readonly<{
  kind: 'cleared-below';
  elements: readonly RareEarth[];
  toPpm: number;
}>;

/** Days, years and shares that other parts of the ledger read by name. */
export type Figures = Readonly<{
  kind: 'figures';
  figures: Readonly<Record<string, number>>;
}>;

/** What the ledger shows and does not judge. */
export type Statement = Readonly<{ kind: 'statement' }>;

export type RuleParameters = ControlledItem | DegreesOutside | ClearedBelow | Figures | Statement;

export type RuleParametersKind = RuleParameters['kind'];

/** One rule of a rule set, as a regulator publishes it. */
export type WrittenRule = Readonly<{
  /** Unique in its rule set, and the same through its versions. */
  ruleId: string;
  en: string;
  zh: string;
  article?: string;
  /** Where the public finds it, if not in the text that the rule set names. */
  source?: string;
  standing: RuleStanding;
  severity: Severity;
  /** Flags of acts that are told only while the rule is in force. */
  flags?: readonly string[];
  parameters: RuleParameters;
}>;

/** A text with its rules, in one of its versions. */
export type RuleSet = Readonly<{
  ruleSetId: string;
  version: number;
  en: string;
  zh: string;
  /** By which it is called and looked up: who issued it, and its number. */
  publicName: string;
  publishedOn: string;
  source: string;
  rules: readonly WrittenRule[];
}>;

/** What became of a rule set, from a day on; of the rules that are named, or of all. */
export type RuleNotice = Readonly<{
  type: 'RuleSetEnteredIntoForce' | 'RuleSetSuspended' | 'RuleSetReactivated' | 'RuleSetRepealed';
  ruleSetId: string;
  version: number;
  effectiveOn: string;
  ruleIds?: readonly string[];
  /** Of a suspension: its last day. */
  untilOn?: string;
  /** Of a suspension with a last day: what holds after it. Absent where no source says it. */
  thereafter?: Thereafter;
  source: string;
}>;

export const thereafters = ['in-force', 'suspended'] as const;

export type Thereafter = (typeof thereafters)[number];
