import type { RareEarth } from '../../elements';
import type { ControlledMatter, WrittenRule } from '../rule-set';

/** What nearly every rule of one text has alike. */
export const statement = (
  ruleId: string,
  [en, zh]: readonly [string, string],
  more: Partial<WrittenRule> = {},
): WrittenRule => ({
  ruleId,
  en,
  zh,
  standing: 'law',
  severity: 'offence',
  parameters: { kind: 'statement' },
  ...more,
});

export const figures = (
  ruleId: string,
  words: readonly [string, string],
  {
    figures: values,
    ...more
  }: Partial<WrittenRule> & Readonly<{ figures: Record<string, number> }>,
): WrittenRule =>
  statement(ruleId, words, { ...more, parameters: { kind: 'figures', figures: values } });

/** An element of a control list, with the forms of it that the list names. */
export type ListedElement = Readonly<{
  element: RareEarth;
  controlCode: string;
  en: string;
  zh: string;
  /** Absent where the list says only that there are alloys. */
  alloyedWith?: readonly string[];
  magnets?: 'neodymium-magnet' | 'samarium-magnet' | 'any-magnet';
  /** Where the number of the code is inferred from the order of the list. */
  source?: string;
}>;

/**
 * Of a magnet whatever was found counts: the list sets no lower bound. What else holds rare earths
 * holds traces of its neighbours; the lists set no bound either, and this one is configuration.
 */
const magnetFromPpm = 1;
const tracePpm = 20_000;

const forms = [
  ['metal', 'metal and targets of it', '金属及靶材', 'a'],
  ['alloy', 'alloys and targets of them', '合金及靶材', 'a'],
  ['oxide', 'oxide and mixtures with it', '氧化物及其混合物', 'b'],
  ['compound', 'compounds and mixtures with them', '化合物及其混合物', 'c'],
] as const;

const magnetWords = {
  'neodymium-magnet': [
    'neodymium-iron-boron permanent magnets that hold it',
    '含%的钕铁硼永磁材料',
  ],
  'samarium-magnet': ['samarium-cobalt permanent magnets', '钐钴永磁材料'],
  'any-magnet': ['permanent magnets that hold it', '含%的永磁材料'],
} as const;

/** The items of a control list for one element: `.a` metal, alloys and magnets, `.b` oxide, `.c` compounds. */
export function itemsOf(listed: ListedElement): readonly WrittenRule[] {
  const { element, controlCode, en, zh, alloyedWith, magnets, source } = listed;
  const item = (
    matter: ControlledMatter,
    [enWords, zhWords]: readonly [string, string],
    [paragraph, fromPpm]: readonly [string, number],
  ): WrittenRule => ({
    ruleId: `${controlCode.toLowerCase()}-${matter}`,
    en: `${controlCode}.${paragraph} ${en}: ${enWords}`,
    zh: `${controlCode}.${paragraph} ${zhWords.includes('%') ? zhWords.replace('%', zh) : `${zh}：${zhWords}`}`,
    article: `${controlCode}.${paragraph}`,
    ...(source === undefined ? {} : { source }),
    standing: 'law',
    severity: 'offence',
    parameters: {
      kind: 'controlled-item',
      controlCode,
      element,
      matter,
      fromPpm,
      ...(matter === 'alloy' && alloyedWith !== undefined ? { alloyedWith } : {}),
    },
  });
  const plain = forms.map(([matter, enWords, zhWords, paragraph]) =>
    item(matter, [enWords, zhWords], [paragraph, tracePpm]),
  );
  return magnets === undefined
    ? plain
    : [...plain, item(magnets, magnetWords[magnets], ['a', magnetFromPpm])];
}
