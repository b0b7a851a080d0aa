import { plainText, simplified, withoutSigns } from './fold-text';
import {
  formsAfter,
  formsBefore,
  formsBeside,
  joiningWords,
  partsOfCompanies,
} from './legal-forms';

const joined = (form: string): string => withoutSigns(plainText(form)).replaceAll(' ', '');
const after: ReadonlySet<string> = new Set(formsAfter.map(joined));
const before: ReadonlySet<string> = new Set(formsBefore.map(joined));
const joining: ReadonlySet<string> = new Set(joiningWords);

/** With what a form may end or begin, so that most names are done with after a word. */
const endsOfAfter: ReadonlySet<string> = new Set(
  [...after].flatMap((form) => Array.from(form, (_, n) => form.slice(n))),
);
const beginningsOfBefore: ReadonlySet<string> = new Set(
  [...before].flatMap((form) => Array.from(form, (_, n) => form.slice(0, n + 1))),
);

/** Words as they are also written, in folded texts. */
const writtenOut: Readonly<Record<string, string>> = {
  'f lli': 'fratelli',
  ets: 'etablissements',
  vd: 'van der',
  'v d': 'van der',
  'hi tech': 'hitech',
  'high tech': 'hitech',
  st: 'saint',
  mt: 'mount',
  hnos: 'hermanos',
  gebr: 'gebroeders',
  gebruder: 'gebroeders',
  mfg: 'manufacturing',
  intl: 'international',
  'electric appliance': 'appliance',
  'electrical appliance': 'appliance',
  'electric appliances': 'appliance',
  'electrical appliances': 'appliance',
  'magnet material': 'magnet',
  'magnet materials': 'magnet',
  'magnetic material': 'magnet',
  'magnetic materials': 'magnet',
};
const shortFirsts: ReadonlySet<string> = new Set(
  Object.keys(writtenOut).map((short) => short.split(' ')[0] as string),
);

function wordsOf(folded: string): readonly string[] {
  const words = folded.split(' ');
  if (!words.some((word) => shortFirsts.has(word))) return words;
  return words.flatMap((word, n) => {
    const two = writtenOut[`${word} ${words[n + 1]}`];
    if (two !== undefined) return two.split(' ');
    // The second of two that were one.
    if (n > 0 && writtenOut[`${words[n - 1]} ${word}`] !== undefined) return [];
    return writtenOut[word]?.split(' ') ?? [word];
  });
}

/**
 * The words of a name without legal forms before and after it. A form is recognised by its letters
 * in however many pieces: "S. A. de C. V.", "SA de CV". A name of nothing else is still a name.
 */
export function withoutFormsOfWords(folded: string): readonly string[] {
  const all = wordsOf(folded);
  let [from, to] = [0, all.length];
  for (;;) {
    const last = sizeOfFormAfter(all, from, to);
    to -= last;
    const first = sizeOfFormBefore(all, from, to);
    from += first;
    if (last + first === 0) break;
  }
  const words = all.slice(from, to);
  const named = words.filter((word) => !joining.has(word));
  return named.length > 0 ? named : all;
}

/** The longest, for "GmbH & Co." is one and "Co." another; something must be left that is a name. */
function sizeOfFormAfter(words: readonly string[], from: number, to: number): number {
  let [form, longest] = ['', 0];
  for (let size = 1; size < to - from; size += 1) {
    form = `${words[to - size]}${form}`;
    if (!endsOfAfter.has(form)) break;
    if (after.has(form)) longest = size;
  }
  return longest;
}

function sizeOfFormBefore(words: readonly string[], from: number, to: number): number {
  let [form, longest] = ['', 0];
  for (let size = 1; size < to - from; size += 1) {
    form += words[from + size - 1];
    if (!beginningsOfBefore.has(form)) break;
    if (before.has(form)) longest = size;
  }
  return longest;
}

type Script = keyof typeof formsBeside;

/** Made when the first name in characters comes, as what simplifies them is. */
const prepared = new Map<Script, readonly string[]>();

function formsOf(script: Script): readonly string[] {
  const known = prepared.get(script);
  if (known) return known;
  const forms = formsBeside[script].map((form) => simplified(plainText(form)));
  // The longest first: 公司 ends what 有限公司 ends.
  forms.sort((one, other) => other.length - one.length);
  prepared.set(script, forms);
  return forms;
}

/** Letters and numbers of a name, without legal forms at either end or in brackets anywhere. */
export function withoutFormsBeside(plain: string, script: Script): string {
  // As long as the name, so that what is found in the one is cut from the other.
  let [name, like] = [plain, script === 'chinese' ? simplified(plain) : plain];
  const keep = (cut: (text: string) => string) => ([name, like] = [cut(name), cut(like)]);
  for (;;) {
    const [from, to] = [like.search(notBetween), like.length - trailing(like)];
    keep((text) => text.slice(from, to));
    const form = formIn(like, script);
    if (!form) return lettersOf(name);
    const without = (text: string) => text.slice(0, form.at) + text.slice(form.at + form.length);
    if (lettersOf(without(like)) === '') return lettersOf(name);
    keep(without);
  }
}

function formIn(
  like: string,
  script: Script,
): Readonly<{ at: number; length: number }> | undefined {
  for (const form of formsOf(script)) {
    const { length } = form;
    if (like.endsWith(form)) return { at: like.length - length, length };
    if (like.startsWith(form)) return { at: 0, length };
    const at = form.startsWith('(') ? like.indexOf(form) : -1;
    if (at >= 0) return { at, length };
  }
  const latin = latinEnd.exec(like);
  if (!latin?.[1] || !after.has(joined(latin[1]))) return undefined;
  return { at: latin.index, length: like.length - latin.index };
}

/** "솔비구동 Co., Ltd." */
const latinEnd = /[\s,]([a-z][a-z.,& ]*)$/;

/** What stands between a name and its form. */
const notBetween = /[^\s,.·-]|$/;
const trailing = (text: string): number => /[\s,.·-]*$/.exec(text)?.[0].length ?? 0;

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** "…, Werk Kassel", "… trading as …", 杭州分公司: the company is who stands before. */
export const withoutPart = (plain: string): string =>
  plain.replace(latinPart, '').replace(characterPart, '$1');

const latinPart = new RegExp(
  `(?<=.)(?:[,–-] *(?:${partsOfCompanies.join('|')})\\b.*|\\b(?:d/b/a|dba|trading as|t/a) .*)$`,
);
const characterPart =
  /^(.{2,}(?:公司|株式会社|주식회사|\(株\)|\(주\))|株式会社[^ ]{2,}|주식회사 ?[^ ]{2,}) ?\p{L}{0,6}(?:分公司|工場|工厂|공장|지점)$/u;
