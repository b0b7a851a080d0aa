/** As `GET /rules` answers, as far as it is printed. */
export type RulesAnswer = Readonly<{
  asOf: string;
  knownAt: number;
  ruleSets: readonly RuleSetAnswer[];
}>;

export type RuleSetAnswer = Readonly<{
  ruleSetId: string;
  version: number;
  en: string;
  zh: string;
  publicName: string;
  publishedOn: string;
  source: string;
  rules: readonly RuleAnswer[];
  notices: ReadonlyArray<Readonly<{ recordId: string; source: string }>>;
}>;

export type RuleAnswer = Readonly<{
  ruleId: string;
  en: string;
  zh: string;
  article?: string;
  standing: string;
  state: string;
  sinceOn?: string;
  untilOn?: string;
  recordId?: string;
}>;
