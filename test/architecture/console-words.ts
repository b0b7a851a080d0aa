export type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const textsOf = (text: unknown): readonly string[] =>
  typeof text === 'string'
    ? [text]
    : Object.values((text ?? {}) as Readonly<Record<string, string>>);

const placesIn = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

const hasChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/** What stands alike in both languages: names, units, codes, figures. */
const isNeutral = (text: string): boolean => !/[a-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, ''));

/** What is wrong with a table of words: a language without a text, or one that says something else. */
export function wordFaults(path: string, table: Words): string[] {
  return Object.entries(table).flatMap(([key, entry]) => {
    const at = `${path} ${key}`;
    const languages = Object.keys(entry).sort().join();
    if (languages !== 'en,zh') return [`${at} has the languages ${languages}`];
    const [english, chinese] = [textsOf(entry['en']), textsOf(entry['zh'])];
    if ([...english, ...chinese].some((text) => text.trim() === '')) return [`${at} is empty`];
    const places = new Set([...english, ...chinese].map(placesIn));
    // A form that counts one may leave the figure out.
    if (typeof entry['en'] === 'string' && places.size > 1) return [`${at} fills in other places`];
    if (english.some(hasChinese)) return [`${at} is Chinese in English`];
    const isUntranslated = !chinese.some(hasChinese) && !english.every(isNeutral);
    return isUntranslated ? [`${at} is not translated`] : [];
  });
}

/** Keys that nothing in the sources asks for: neither by their name nor by its beginning. */
export function unusedWords(table: Words, sources: readonly string[]): string[] {
  const text = sources.join('\n');
  const beginnings = [...text.matchAll(/`([\w-]*)\$\{/g)].map(([, start = '']) => start);
  return Object.keys(table).filter((key) => {
    const isNamed =
      text.includes(`'${key}'`) || text.includes(`"${key}"`) || text.includes(`ords.${key},`);
    return !isNamed && !beginnings.some((start) => start !== '' && key.startsWith(start));
  });
}
