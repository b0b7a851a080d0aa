import type { RuleSet } from '../rule-set';

/** What the ministry says the announcement means for what holds magnets. */
export const faq5: RuleSet = {
  ruleSetId: 'mofcom-faq-5-2025',
  version: 1,
  en: 'Answers to frequent questions on dual-use items (V)',
  zh: '两用物项出口管制常见问题解答（五）',
  publicName: 'MOFCOM, FAQs on dual-use items (V)',
  publishedOn: '2025-09-16',
  source: 'MOFCOM, FAQs on dual-use items (V), 2025-09-16, from secondary copies',
  rules: [
    {
      ruleId: 'deeply-processed',
      en: 'Rotor and stator assemblies, injection-moulded parts and end products that hold magnets are generally outside; sheets, rings, tiles and other simply processed magnets are inside.',
      zh: '装有磁体的转子、定子组件，注塑成型部件及下游产品一般不在管制范围内；磁片、磁环、磁瓦等简单加工磁体在管制范围内。',
      standing: 'explanation',
      severity: 'offence',
      parameters: {
        kind: 'degrees-outside',
        degrees: ['rotor-or-stator-assembly', 'moulded-part', 'end-product'],
      },
    },
  ],
};

/** Not law: what traders report to happen at the customs. */
export const clearancePractice: RuleSet = {
  ruleSetId: 'clearance-practice',
  version: 1,
  en: 'What traders report of clearance without a licence',
  zh: '贸易商反映的免证通关惯例',
  publicName: 'Practice of the trade, in no official text',
  publishedOn: '2025-04-04',
  source: 'MainRich International, reports of traders; found in no official text',
  rules: [
    {
      ruleId: 'dysprosium-and-terbium',
      en: 'Neodymium magnets in which a third party found at most 0.1 % of dysprosium and terbium together usually clear without a licence.',
      zh: '经第三方检测镝、铽合计不超过0.1%的钕铁硼磁体通常可免证通关。',
      standing: 'practice',
      severity: 'lapse',
      parameters: { kind: 'cleared-below', elements: ['Dy', 'Tb'], toPpm: 1_000 },
    },
  ],
};
