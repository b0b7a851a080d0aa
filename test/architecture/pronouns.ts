/** Programs, records, enterprises and accounts are "it"; a person is named by what the person does. */
const personal = /\b(he|him|his|himself|she|her|hers|herself)\b/i;

/** A sentence whose subject is a question has none that a reader can find: "what whoever asks". */
const headless = /\b(what|who|whom|which) (whoever|whatever|whichever|who)\b/i;

/** What is wrong with the words of a text: its comments in a source, all but its code in a document. */
export function wordFaults(path: string, text: string): string[] {
  const words = path.endsWith('.md') ? proseOf(text) : commentsOf(text.replace(/https?:\S+/g, ''));
  return words.flatMap((line) => {
    const [found] = personal.exec(line) ?? headless.exec(line) ?? [];
    return found === undefined ? [] : [`${path} says '${found}': ${line.trim()}`];
  });
}

const proseOf = (text: string): readonly string[] =>
  text
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .split('\n');

const commentsOf = (source: string): readonly string[] =>
  [...source.matchAll(/\/\*\*?[\s\S]*?\*\/|(?<!:)\/\/.*/g)].flatMap(([comment]) =>
    comment.split('\n'),
  );
