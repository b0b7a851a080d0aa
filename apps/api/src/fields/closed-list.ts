import { nearest } from '@lodestone/kernel';
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

/** The first of a list that is none of the known. */
export const strangerIn = (list: unknown, known: ReadonlySet<unknown>): unknown =>
  Array.isArray(list) ? list.find((one) => !known.has(one)) : list;
