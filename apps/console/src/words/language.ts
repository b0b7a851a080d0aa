import { initReactI18next, useTranslation } from 'react-i18next';
import i18n from 'i18next';
import { keptChoice, keepChoice } from '../keeping/kept-choice';
import { entriesOf, type Language, type WordTable } from './word-table';

const choice = 'lodestone.language';

export const isLanguage = (text: unknown): text is Language => text === 'en' || text === 'zh';

/** What was chosen before; else what the browser prefers; else English. */
function firstLanguage(): Language {
  const kept = keptChoice(choice);
  if (isLanguage(kept)) return kept;
  const preferred = navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage);
  return preferred ?? 'en';
}

export async function beginWords(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  });
  await i18n.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    supportedLngs: ['en', 'zh'],
    resources: {},
    ns: [],
    // React escapes whatever it sets.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export function useLanguage(): Language {
  const { i18n: current } = useTranslation();
  return isLanguage(current.language) ? current.language : 'en';
}

export function chooseLanguage(language: Language): void {
  keepChoice(choice, language);
  void i18n.changeLanguage(language);
}

const namespaces = new WeakMap<WordTable, string>();
let tables = 0;

/** The words of a table are known from the moment its room is loaded. */
export function namespaceOf(table: WordTable): string {
  const known = namespaces.get(table);
  if (known !== undefined) return known;
  const name = `words-${++tables}`;
  for (const language of ['en', 'zh'] as const) {
    i18n.addResourceBundle(language, name, entriesOf(table, language));
  }
  namespaces.set(table, name);
  return name;
}
