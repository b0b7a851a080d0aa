/**
 * The notes that this was built from are in no repository: whoever reads a rule must find the law, not
 * them. Nothing names them; a string, which the program may tell, names no absent document at all.
 */
const notes = /\bdomain\.md\b/;

const documents = /[\w./-]*\b[\w-]+\.md\b/g;

/** Of one line, because a quotation mark in a comment is an apostrophe. */
const literals = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\\n]|\\.)*`/g;

export type Text = Readonly<{ path: string; text: string }>;

/** What a file cites that is not among the paths of the repository. */
export function absentFiles({ path, text }: Text, paths: readonly string[]): string[] {
  return text.split('\n').flatMap((line, n) => {
    const at = `${path}:${n + 1}`;
    if (notes.test(line)) return [`${at} cites the notes`];
    return toldIn(path, line)
      .flatMap((told) => told.match(documents) ?? [])
      .map((cited) => cited.replace(/^(\.\.?\/)+/, ''))
      .filter((cited) => !paths.some((each) => each === cited || each.endsWith(`/${cited}`)))
      .map((cited) => `${at} cites ${cited}`);
  });
}

/** What a program may tell of a source; of a document its tables. */
function toldIn(path: string, line: string): readonly string[] {
  if (path.endsWith('.md')) return line.startsWith('|') ? [line] : [];
  const isComment = /^\s*(\*|\/\/|\/\*)/.test(line);
  return isComment ? [] : (line.match(literals) ?? []);
}
