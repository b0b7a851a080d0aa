export type Language = 'en' | 'zh';

/** Of the two languages that the ledger speaks the one that `Accept-Language` prefers; else English. */
export function languageOf(header: string | undefined): Language {
  const preferred = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: range.split('-')[0], weight: Number(weight) || 0 };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'zh') && weight > 0)
    // Sorting keeps the order of those that weigh the same.
    .sort((a, b) => b.weight - a.weight)[0];
  return preferred?.language === 'zh' ? 'zh' : 'en';
}
