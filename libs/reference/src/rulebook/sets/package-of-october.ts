import type { RuleSet } from '../rule-set';
import { itemsOf, statement, type ListedElement } from './write-rules';

const inferred =
  'the number of the code is inferred from the order of the list, from general knowledge';

const published = (
  number: number,
  [en, zh]: readonly [string, string],
  rules: RuleSet['rules'],
): RuleSet => ({
  ruleSetId: `announcement-${number}-2025`,
  version: 1,
  en,
  zh,
  publicName: `MOFCOM Announcement No. ${number} of 2025`,
  publishedOn: '2025-10-09',
  source: `MOFCOM Announcement No. ${number} of 2025 (商务部公告2025年第${number}号), 2025-10-09`,
  rules,
});

const five: readonly ListedElement[] = [
  { element: 'Ho', controlCode: '1C909', en: 'Holmium', zh: '钬', magnets: 'any-magnet' },
  { element: 'Er', controlCode: '1C910', en: 'Erbium', zh: '铒' },
  { element: 'Tm', controlCode: '1C911', en: 'Thulium', zh: '铥' },
  { element: 'Eu', controlCode: '1C912', en: 'Europium', zh: '铕' },
  { element: 'Yb', controlCode: '1C913', en: 'Ytterbium', zh: '镱', source: inferred },
];

const ofTechnologies = [
  'Technologies for mining, separation, metal smelting, magnet making and recycling are controlled, with drawings, process parameters and simulation data; and so is helping projects abroad knowingly.',
  '稀土开采、冶炼分离、金属冶炼、磁材制造、稀土二次资源回收利用相关技术及其载体实施出口管制；不得明知而为境外项目提供协助。',
] as const;

/** All six were suspended by Announcement 70. What is no matter of this ledger stands as a statement. */
export const packageOfOctober: readonly RuleSet[] = [
  published(
    55,
    ['Export control of superhard materials', '对超硬材料相关物项实施出口管制的决定'],
    [
      statement('superhard-materials', [
        'Superhard materials are controlled.',
        '超硬材料相关物项实施出口管制。',
      ]),
    ],
  ),
  published(
    56,
    [
      'Export control of certain rare-earth equipment and auxiliaries',
      '对部分稀土设备和原辅料相关物项实施出口管制的决定',
    ],
    [
      statement(
        'equipment',
        [
          'Equipment for rare earths is controlled (2B902): centrifugal extraction, kilns, hydrogen-decrepitation furnaces, jet mills and others.',
          '稀土生产加工设备（2B902）实施出口管制：离心萃取设备、焙烧窑、氢破炉、气流磨等。',
        ],
        { article: '2B902' },
      ),
    ],
  ),
  published(
    57,
    [
      'Export control of five further medium and heavy rare earths',
      '对部分中重稀土相关物项实施出口管制的决定（钬、铒、铥、铕、镱）',
    ],
    five.flatMap(itemsOf),
  ),
  published(
    58,
    [
      'Export control of lithium batteries and graphite anode materials',
      '对锂电池和人造石墨负极材料相关物项实施出口管制的决定',
    ],
    [
      statement('batteries-and-graphite', [
        'Lithium batteries and graphite anode materials are controlled.',
        '锂电池和人造石墨负极材料相关物项实施出口管制。',
      ]),
    ],
  ),
  published(
    61,
    ['Control of rare-earth items abroad', '对境外相关稀土物项实施出口管制的决定'],
    [
      {
        ruleId: 'foreign-made-with-chinese-items',
        en: 'Foreign-made magnets and targets that hold Chinese-origin items of Part 1 worth 0.1 % of their value or more need a licence. A share of the value, not of the mass.',
        zh: '境外制造的附件1第二部分物项，含有原产于中国的第一部分物项且价值比例达到0.1%及以上的，须取得许可。该比例为价值比例，而非质量比例。',
        article: '1',
        standing: 'law',
        severity: 'offence',
        parameters: { kind: 'figures', figures: { valueSharePpm: 1_000 } },
      },
      statement(
        'foreign-made-with-chinese-technology',
        [
          'Foreign-made items made with Chinese-origin technology of mining, separation, smelting, magnet making or recycling need a licence.',
          '使用原产于中国的稀土开采、冶炼分离、金属冶炼、磁材制造、回收利用技术在境外生产的物项，须取得许可。',
        ],
        { article: '1' },
      ),
      statement(
        'chinese-origin-items',
        [
          'Items of Annex 1 of Chinese origin need a licence abroad.',
          '原产于中国的附件1物项，在境外转移须取得许可。',
        ],
        { article: '1' },
      ),
      {
        ruleId: 'affiliates',
        en: 'Who is held to one half or more by somebody on the control list is treated alike; military end users are refused in principle.',
        zh: '被列入管控名单的主体持股50%及以上的子公司、分支机构同等对待；对境外军事用户原则上不予许可。',
        standing: 'law',
        severity: 'offence',
        parameters: { kind: 'figures', figures: { ownedBasisPointsMin: 5_000 } },
      },
    ],
  ),
  published(
    62,
    ['Export control of rare-earth technologies', '对稀土相关技术实施出口管制的决定'],
    [statement('technologies', ofTechnologies, { article: '1E902' })],
  ),
];
