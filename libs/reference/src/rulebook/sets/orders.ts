import type { RuleSet } from '../rule-set';
import { figures, statement } from './write-rules';

/** State Council Order 785: the duties that this ledger judges. */
export const order785: RuleSet = {
  ruleSetId: 'order-785',
  version: 1,
  en: 'Regulations on the Administration of Rare Earths',
  zh: '稀土管理条例',
  publicName: 'State Council Order No. 785',
  publishedOn: '2024-06-22',
  source: 'State Council Order No. 785 (国务院令第785号), signed 2024-06-22',
  rules: [
    statement(
      'designated-enterprises',
      [
        'Who is not designated neither mines nor separates.',
        '未经确定的企业不得从事稀土开采和稀土冶炼分离。',
      ],
      { article: '8', flags: ['not-designated'] },
    ),
    statement(
      'recyclers-without-ore',
      [
        'Who recycles does not use rare-earth mineral products as feed.',
        '稀土综合利用企业不得以稀土矿产品为原料从事生产活动。',
      ],
      { article: '11', flags: ['recycler-fed-with-ore'] },
    ),
    statement(
      'flow-records',
      [
        'Who mines, separates, smelts, recycles or exports records truthfully where products go, and enters it.',
        '稀土开采、冶炼分离、金属冶炼、综合利用和稀土产品出口企业应当如实记录稀土产品流向信息，并录入追溯信息系统。',
      ],
      { article: '14', severity: 'lapse' },
    ),
  ],
};

/** MIIT, NDRC and MNR Order 71: quotas, and the day of the month. */
export const order71: RuleSet = {
  ruleSetId: 'order-71',
  version: 1,
  en: 'Interim Measures for Total-Volume Control of Rare-Earth Mining and Smelting-Separation',
  zh: '稀土开采和稀土冶炼分离总量调控管理暂行办法',
  publicName: 'MIIT, NDRC and MNR Order No. 71 (2025)',
  publishedOn: '2025-08-22',
  source:
    'MIIT, NDRC and MNR Order No. 71 (工业和信息化部 国家发展改革委 自然资源部令第71号), in force 2025-07-28, published 2025-08-22',
  rules: [
    figures(
      'monthly-flow-record',
      [
        'Who mines or separates enters what flowed last month by the tenth of each month. Whether the tenth itself counts is not said.',
        '稀土生产企业每月10日前录入上月流向信息；是否包含10日当日未予明确。',
      ],
      { severity: 'lapse', figures: { dayOfNextMonth: 10 } },
    ),
    statement(
      'imported-ore',
      [
        'What is separated counts against the quota whether the ore was mined, imported or won from other minerals.',
        '冶炼分离总量包括以开采、进口及加工其他矿物所得稀土矿产品为原料的产量。',
      ],
      { article: '3' },
    ),
  ],
};

/** State Council Order 792: licences, their clock and their lists. */
export const order792: RuleSet = {
  ruleSetId: 'order-792',
  version: 1,
  en: 'Regulations on Export Control of Dual-Use Items',
  zh: '中华人民共和国两用物项出口管制条例',
  publicName: 'State Council Order No. 792',
  publishedOn: '2024-09-30',
  source: 'State Council Order No. 792 (国务院令第792号), signed 2024-09-30',
  rules: [
    figures(
      'licence-terms',
      [
        'A single licence is of one end user and one export, for one year at most; a general licence of named end users and many exports, for three years at most.',
        '单项许可：一个最终用户、一次出口，有效期不超过1年；通用许可：一个或多个最终用户、多次出口，有效期不超过3年。',
      ],
      { article: '15', figures: { singleYearsMax: 1, singleExportsMax: 1, generalYearsMax: 3 } },
    ),
    figures(
      'review-clock',
      [
        'An application is decided within 45 working days of acceptance; identification, consultation of experts and checks on site do not count.',
        '自受理之日起45个工作日内作出决定；鉴别、专家论证、实地核查所需时间不计算在内。',
      ],
      { article: '17', severity: 'lapse', figures: { workingDays: 45 } },
    ),
    figures(
      'amendment-clock',
      [
        'Another item, country, end user or end use needs a new application; any other change is decided within 20 working days.',
        '变更物项种类、目的地、最终用户、最终用途的，须重新申请；其他变更自受理之日起20个工作日内作出决定。',
      ],
      { article: '18', severity: 'lapse', figures: { workingDays: 20 } },
    ),
    statement(
      'customs-challenge',
      [
        'Customs may challenge what is declared and have it identified; the goods are not released meanwhile.',
        '海关可对出口货物提出质疑并组织鉴别，鉴别和质疑期间不予放行。',
      ],
      { article: '22', severity: 'contradiction' },
    ),
    statement(
      'watch-list',
      [
        'Who is on the watch list gets no general licence; a risk assessment is needed, and the 45 days do not bind.',
        '列入关注名单的，不适用通用许可，申请单项许可须提交风险评估报告，且不受45个工作日限制。',
      ],
      { article: '26' },
    ),
    figures(
      'retention',
      ['Papers are kept for five years at least.', '有关资料保存期限不少于5年。'],
      { article: '27', severity: 'lapse', figures: { yearsMin: 5 } },
    ),
    statement(
      'control-list',
      [
        'To who is on the control list, trade in dual-use items is forbidden, limited or suspended.',
        '列入管控名单的，禁止、限制或者暂停两用物项交易。',
      ],
      { article: '28, 29' },
    ),
  ],
};
