import type { RefusalDetail } from '@lodestone/kernel';
import type { Words } from '../fields/words';
import { codeInChinese } from './chinese-codes';

export type RefusalAnswer = Readonly<{
  status: 404 | 409 | 422;
  title: Words;
  /** What the submitter can do about it. */
  mend: Words;
  /** The title with the numbers of one case: `{leftGrams}` stands for that fact of the refusal. */
  says?: Words;
}>;

type EnZh = readonly [en: string, zh: string];

const words = ([en, zh]: EnZh): Words => ({ en, zh });

/** One row of the table: 404 not there, 409 against what stands, 422 against what is possible. */
export const answer = (
  status: RefusalAnswer['status'],
  title: EnZh,
  mend: EnZh,
  says?: EnZh,
): RefusalAnswer => ({
  status,
  title: words(title),
  mend: words(mend),
  ...(says ? { says: words(says) } : {}),
});

/** What is said of one refusal, with its own numbers and names. */
export function saidOf({ title, says }: RefusalAnswer, detail: RefusalDetail): Words {
  const told = says ?? title;
  return {
    en: filled(told.en, detail, { comma: ', ', wordOf: (_, code) => code }),
    zh: filled(told.zh, detail, { comma: '、', wordOf: codeInChinese }),
  };
}

/** A list may name a hundred; the sentence names the first few, `facts` all of them. */
const namedInSentence = 5;

type Writing = Readonly<{ comma: string; wordOf: (fact: string, code: string) => string }>;

const filled = (text: string, detail: RefusalDetail, { comma, wordOf }: Writing): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = detail[name];
    if (typeof fact === 'number') return fact.toLocaleString('en-US');
    if (fact === undefined) return '?';
    if (typeof fact === 'string') return wordOf(name, fact);
    const named = fact.slice(0, namedInSentence).join(comma);
    return fact.length > namedInSentence ? `${named} …` : named;
  });
