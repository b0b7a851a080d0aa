/** A text of one language, or how it counts. Chinese counts nothing by its form. */
export type Counted = Readonly<{ one: string; other: string }>;

/** Every text stands beside its translation: none can be there in one language alone. */
export type WordTable = Readonly<Record<string, Readonly<{ en: string | Counted; zh: string }>>>;

export type Language = 'en' | 'zh';

type Entries = Record<string, string>;

/** As i18next wants them: `left`, or `left_one` and `left_other`. */
export function entriesOf(table: WordTable, language: Language): Entries {
  const entries: Entries = {};
  for (const [key, { [language]: text }] of Object.entries(table)) {
    if (typeof text === 'string') entries[key] = text;
    else for (const [form, words] of Object.entries(text)) entries[`${key}_${form}`] = words;
  }
  return entries;
}
