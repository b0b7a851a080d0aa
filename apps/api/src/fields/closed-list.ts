import { nearest } from '@lodestone/kernel';
import { codeLists, type Coded } from '@lodestone/reference';
import type { Words } from './words';

/** So many can be read in a sentence; of a longer list only the nearest is named. */
const listedMax = 40;

/** What may stand in a place, in words. */
export const oneOfThem = (values: readonly string[]): Words =>
  values.length <= listedMax
    ? {
        en: `must be one of: ${values.join(', ')}`,
        zh: `必须是以下之一：${values.join('、')}`,
      }
    : {
        en: 'must be one of the known codes, which /openapi.json lists here',
        zh: '必须是已知代码之一，见 /openapi.json 中该字段的列表',
      };

/** What people write for a code that looks otherwise: by its letters alone RMB is nearest to RUB. */
const wrongNames: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NTD', 'TWD'],
  ['UK', 'GB'],
  ['GBR', 'GB'],
  ['EL', 'GR'],
  ['CHN', 'CN'],
  ['PRC', 'CN'],
  ['USA', 'US'],
  ['DEU', 'DE'],
  ['JPN', 'JP'],
]);

function meantBy(given: string, values: readonly string[]): string | undefined {
  const byName = wrongNames.get(given.trim().toUpperCase());
  return byName !== undefined && values.includes(byName) ? byName : nearest(given, values);
}

/** The same words, and what was probably meant, where one of them is near. */
export function withNearest(words: Words, given: unknown, values: readonly string[]): Words {
  const meant = typeof given === 'string' ? meantBy(given, values) : undefined;
  if (meant === undefined) return words;
  return {
    en: `${words.en}; nearest to ${JSON.stringify(given)} is ${meant}`,
    zh: `${words.zh}；与 ${JSON.stringify(given)} 最接近的是 ${meant}`,
  };
}

/** So many candidates are read before one looks into the list itself. */
const candidatesMax = 3;

/** Rows of a reference table that somebody may have meant: by code, or by a name in either language. */
function rowsMeant(given: string, rows: readonly Coded[]): readonly Coded[] {
  const byCode = meantBy(
    given,
    rows.map(({ code }) => code),
  );
  if (byCode !== undefined) return rows.filter(({ code }) => code === byCode);
  const sought = given.trim().toLowerCase();
  const named = rows.filter(
    ({ en, zh }) => zh === sought || nearest(sought, [en.toLowerCase()]) !== undefined,
  );
  if (named.length > 0) return named.slice(0, candidatesMax);
  const isPart = ({ en, zh }: Coded): boolean =>
    (sought.length > 2 && en.toLowerCase().includes(sought)) ||
    (sought.length > 1 && zh.includes(sought));
  return rows.filter(isPart).slice(0, candidatesMax);
}

/** The same words, and which codes were probably meant, each with its name. */
export function withNearestRows(words: Words, given: unknown, rows: readonly Coded[]): Words {
  const [first, ...others] = typeof given === 'string' ? rowsMeant(given, rows) : [];
  if (!first || typeof given !== 'string') return words;
  const quoted = JSON.stringify(given);
  const en = [first, ...others].map((row) => `${row.code} (${row.en})`);
  const zh = [first, ...others].map((row) => `${row.code}（${row.zh}）`);
  return {
    en: `${words.en}; nearest to ${quoted} is ${en.join(', or ')}`,
    zh: `${words.zh}；与 ${quoted} 最接近的是 ${zh.join('、或 ')}`,
  };
}

/** A list that is too long to be said is one of the reference tables, where everybody reads it. */
export const oneOfRows = (rows: readonly Coded[]): Words => {
  const codes = rows.map(({ code }) => code);
  const table = codeLists.find((list) => list.rows === rows)?.code;
  if (codes.length <= listedMax || table === undefined) return oneOfThem(codes);
  return {
    en: `must be one of the known codes, which /reference/${table} lists`,
    zh: `必须是已知代码之一，见 /reference/${table}`,
  };
};

/** The first of a list that is none of the known. */
export const strangerIn = (list: unknown, known: ReadonlySet<unknown>): unknown =>
  Array.isArray(list) ? list.find((one) => !known.has(one)) : list;
