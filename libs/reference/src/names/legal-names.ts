import { plainText, simplified, withoutSigns } from './fold-text';
import { formsAfter, formsBefore, formsBeside, joiningWords } from './legal-forms';

const joined = (form: string): string => withoutSigns(plainText(form)).replaceAll(' ', '');
const after: ReadonlySet<string> = new Set(formsAfter.map(joined));
const before: ReadonlySet<string> = new Set(formsBefore.map(joined));
const joining: ReadonlySet<string> = new Set(joiningWords);
const longestForm = 8;

/** Words as they are also written, in folded texts. */
const writtenOut: Readonly<Record<string, string>> = {
  'f lli': 'fratelli',
  ets: 'etablissements',
  vd: 'van der',
  'v d': 'van der',
  'hi tech': 'hitech',
  'high tech': 'hitech',
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
const shortened = new RegExp(
  `(?<=^| )(?:${Object.keys(writtenOut)
    .sort((one, other) => other.length - one.length)
    .join('|')})(?= |$)`,
  'g',
);

/**
 * The words of a name without legal forms before and after it. A form is recognised by its letters
 * in however many pieces: "S. A. de C. V.", "SA de CV". A name of nothing else is still a name.
 */
export function withoutFormsOfWords(folded: string): readonly string[] {
  const all = folded
    .replace(shortened, (short) => writtenOut[short] ?? short)
    .split(' ')
    .filter(Boolean);
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
  for (let size = 1; size <= Math.min(longestForm, to - from - 1); size += 1) {
    form = `${words[to - size]}${form}`;
    if (after.has(form)) longest = size;
  }
  return longest;
}

function sizeOfFormBefore(words: readonly string[], from: number, to: number): number {
  let [form, longest] = ['', 0];
  for (let size = 1; size <= Math.min(longestForm, to - from - 1); size += 1) {
    form += words[from + size - 1];
    if (before.has(form)) longest = size;
  }
  return longest;
}

type Script = keyof typeof formsBeside;

/** The longest first: 公司 ends what 有限公司 ends. */
const prepared = (forms: readonly string[]): readonly string[] =>
  forms.map((form) => simplified(plainText(form))).sort((one, other) => other.length - one.length);

const beside: Readonly<Record<Script, readonly string[]>> = {
  chinese: prepared(formsBeside.chinese),
  korean: prepared(formsBeside.korean),
  thai: prepared(formsBeside.thai),
};

/** Letters and numbers of a name, without legal forms at either end or in brackets anywhere. */
export function withoutFormsBeside(plain: string, script: Script): string {
  let name = trimmed(plain);
  for (;;) {
    const shorter = withoutOneForm(name, script);
    if (shorter === undefined || lettersOf(shorter) === '') return lettersOf(name);
    name = shorter;
  }
}

function withoutOneForm(name: string, script: Script): string | undefined {
  // As long as the name, so that what is found in the one is cut from the other.
  const like = script === 'chinese' ? simplified(name) : name;
  for (const form of beside[script]) {
    if (like.endsWith(form)) return trimmed(name.slice(0, -form.length));
    if (like.startsWith(form)) return trimmed(name.slice(form.length));
    const at = form.startsWith('(') ? like.indexOf(form) : -1;
    if (at >= 0) return trimmed(name.slice(0, at) + name.slice(at + form.length));
  }
  const latin = latinEnd.exec(like);
  if (latin?.[1] && after.has(joined(latin[1]))) return trimmed(name.slice(0, latin.index));
  return undefined;
}

/** "솔비구동 Co., Ltd." */
const latinEnd = /[\s,]([a-z][a-z.,& ]*)$/;

const trimmed = (name: string): string => name.replace(/^[\s,.·-]+|[\s,.·-]+$/g, '');

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
