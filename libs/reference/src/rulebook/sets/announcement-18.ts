import type { RuleSet } from '../rule-set';
import { itemsOf, statement, type ListedElement } from './write-rules';

const order =
  'the number of the code is inferred from the order of the list, from general knowledge';

const listed: readonly ListedElement[] = [
  {
    element: 'Sm',
    controlCode: '1C902',
    en: 'Samarium',
    zh: '钐',
    alloyedWith: ['Co', 'Fe', 'Ni', 'Al', 'Mg'],
    magnets: 'samarium-magnet',
  },
  { element: 'Gd', controlCode: '1C903', en: 'Gadolinium', zh: '钆', alloyedWith: ['Mg', 'Al'] },
  {
    element: 'Tb',
    controlCode: '1C904',
    en: 'Terbium',
    zh: '铽',
    alloyedWith: ['Co'],
    magnets: 'neodymium-magnet',
  },
  {
    element: 'Dy',
    controlCode: '1C905',
    en: 'Dysprosium',
    zh: '镝',
    magnets: 'neodymium-magnet',
    source: order,
  },
  { element: 'Lu', controlCode: '1C906', en: 'Lutetium', zh: '镥', source: order },
  {
    element: 'Sc',
    controlCode: '1C907',
    en: 'Scandium',
    zh: '钪',
    alloyedWith: ['Al', 'Cu'],
    source: order,
  },
  {
    element: 'Y',
    controlCode: '1C908',
    en: 'Yttrium',
    zh: '钇',
    alloyedWith: ['Al', 'Fe', 'Cu'],
    source: order,
  },
];

/** Seven elements. It prints no tariff number for magnets and alloys: the test is what is in them. */
export const announcement18: RuleSet = {
  ruleSetId: 'announcement-18-2025',
  version: 1,
  en: 'Decision on Export Control of Certain Medium and Heavy Rare-Earth Items',
  zh: '公布对部分中重稀土相关物项实施出口管制的决定',
  publicName: 'MOFCOM and GACC Announcement No. 18 of 2025',
  publishedOn: '2025-04-04',
  source:
    'MOFCOM and GACC Announcement No. 18 of 2025 (商务部 海关总署公告2025年第18号), 2025-04-04',
  rules: [
    ...listed.flatMap(itemsOf),
    statement(
      'declared-remark',
      [
        'The remark on the customs declaration says whether the goods are a controlled item.',
        '出口经营者须在报关单备注栏注明是否属于管制物项。',
      ],
      { severity: 'lapse', flags: ['control-remark-missing'] },
    ),
  ],
};
