/** A name in Cyrillic in Latin letters, as English, Germans and the standard of libraries write it. */
export function russianReadings(name: string): readonly string[] {
  if (!/^[\u0430-\u044fa-z0-9]+$/.test(name)) return [];
  return ways.map((way) =>
    name.replace(/[\u0430-\u044f]/g, (letter) => way[letter] ?? letters[letter] ?? ''),
  );
}

const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

const ways: ReadonlyArray<Readonly<Record<string, string>>> = [
  {},
  { й: 'j', ю: 'ju', я: 'ja', х: 'h', ц: 'c' },
  { й: 'i', ю: 'iu', я: 'ia', х: 'h' },
];
