/** Hangul in the Latin letters of South Korea (2000), syllable by syllable without assimilation. */
export function koreanReading(name: string): string | undefined {
  let reading = '';
  for (const syllable of name) {
    const code = syllable.charCodeAt(0) - firstSyllable;
    if (code < 0 || code >= syllables) {
      if (!/[a-z0-9]/.test(syllable)) return undefined;
      reading += syllable;
      continue;
    }
    const vowel = Math.floor(code / finals.length) % vowels.length;
    const initial = Math.floor(code / finals.length / vowels.length);
    reading += `${initials[initial]}${vowels[vowel]}${finals[code % finals.length]}`;
  }
  return reading;
}

const firstSyllable = 0xac00;
const initials = [...'g kk n d tt r m b pp s ss'.split(' '), '', ...'j jj ch k t p h'.split(' ')];
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ['', ...'k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')];
const syllables = initials.length * vowels.length * finals.length;
