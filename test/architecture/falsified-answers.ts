import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import ts from 'typescript';

/** What can be published falsely about one member of an answer. */
export const kinds = ['renamed', 'dropped', 'retyped', 'loosened', 'added'] as const;

export type Falsification = Readonly<{
  path: string;
  kind: (typeof kinds)[number];
  member: string;
  source: string;
}>;

const builders = new Set(
  'text whole digits day instant ordinal flag decimal oneOf list map of object either always'.split(
    ' ',
  ),
);

/** Members of the objects of a source of answers, each with the place where it stands. */
function membersOf(source: ts.SourceFile): readonly ts.PropertyAssignment[] {
  const found: ts.PropertyAssignment[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isCallExpression(node.initializer)) {
      const { expression } = node.initializer;
      if (ts.isIdentifier(expression) && builders.has(expression.text)) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** One lie about a member, as the source would have it. */
function falsified(text: string, member: ts.PropertyAssignment, kind: Falsification['kind']) {
  const name = (member.name as ts.Identifier | ts.StringLiteral).text;
  const value = member.initializer.getText();
  const replacement = {
    renamed: `'x${name}': ${value}`,
    dropped: '',
    retyped: `'${name}': ${/^(text|day|instant|digits)\(/.test(value) ? 'whole' : 'text'}('x')`,
    loosened: `'${name.endsWith('?') ? name.slice(0, -1) : `${name}?`}': ${value}`,
    added: `'${name}': ${value}, 'xtra?': text('x')`,
  }[kind];
  const end = text[member.end] === ',' && kind === 'dropped' ? member.end + 1 : member.end;
  // Whatever a lie needs is there, and what it leaves over is no fault: only types count.
  return text.slice(0, member.getStart()) + replacement + text.slice(end);
}

/** Lies of every kind about members all over a file, `count` of them. */
export function falsificationsOf(path: string, count: number): Falsification[] {
  const text = readFileSync(path, 'utf8').replace(
    /^import \{([^}]*)\} from '(.*\/http\/schema)';/m,
    "import { text, whole } from '$2';\nimport {$1} from '$2';",
  );
  const source = ts.createSourceFile(
    path,
    withoutRepeatedNames(text),
    ts.ScriptTarget.ES2022,
    true,
  );
  const members = membersOf(source);
  return Array.from({ length: Math.min(count, members.length) }, (_, n) => {
    const member = members[Math.floor((n * members.length) / count)] as ts.PropertyAssignment;
    const kind = kinds[(n + path.length) % kinds.length] as Falsification['kind'];
    const { text: name } = member.name as ts.Identifier | ts.StringLiteral;
    return { path, kind, member: name, source: falsified(source.text, member, kind) };
  });
}

/** `text` and `whole` are imported once, whether or not the file itself needs them. */
const withoutRepeatedNames = (text: string): string =>
  text.replace(/^import \{ text, whole \} from (.*)\nimport \{([^}]*)\}/m, (_, from, names) => {
    const others = String(names)
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && name !== 'text' && name !== 'whole');
    return `import { text, whole } from ${from}\nimport { ${others.join(', ')} }`;
  });

export type Sources = ReadonlyMap<string, string>;

const importsOf = (path: string, source: string): readonly string[] =>
  ts
    .preProcessFile(source, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => `${posix.join(posix.dirname(path), fileName)}.ts`);

/** The file, and everything up to the controllers that is made of it. */
export function builtOn(path: string, sources: Sources): readonly string[] {
  const found = new Set([path]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [other, source] of sources) {
      if (found.has(other) || !importsOf(other, source).some((name) => found.has(name))) continue;
      found.add(other);
      grown = true;
    }
  }
  return [...found];
}

/** Copies of those files beside them, which import each other and nothing of the originals. */
export function copiesOf(
  paths: readonly string[],
  sources: Sources,
  change: Readonly<{ suffix: string; path?: string; source?: string }>,
): ReadonlyMap<string, string> {
  const copied = new Set(paths);
  const nameOf = (path: string): string => path.replace(/\.ts$/, `.${change.suffix}.ts`);
  return new Map(
    paths.map((path) => {
      const source = path === change.path ? change.source : sources.get(path);
      const own = (source ?? '').replace(/(from ')(\.[^']*)(')/g, (whole, before, name, after) => {
        const target = `${posix.join(posix.dirname(path), String(name))}.ts`;
        return copied.has(target) ? `${before}${name}.${change.suffix}${after}` : String(whole);
      });
      return [nameOf(path), own];
    }),
  );
}

/** Of every file that was read once: a second program needs most of them again. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler has against each file; they exist nowhere but here. */
export function faultsIn(files: ReadonlyMap<string, string>, root: string): Map<string, string[]> {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.base.json'), (name) =>
    readFileSync(name, 'utf8'),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const unused = { noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost({ ...options, ...unused });
  const absolute = new Map([...files].map(([name, source]) => [resolve(root, name), source]));
  const plain = ts.createCompilerHost({ ...options, ...unused });
  host.readFile = (name) => absolute.get(resolve(name)) ?? plain.readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const known = parsed.get(name);
    if (known) return known;
    const own = absolute.get(resolve(name));
    const made =
      own === undefined
        ? plain.getSourceFile(name, ...rest)
        : ts.createSourceFile(name, own, ts.ScriptTarget.ES2022, true);
    if (made) parsed.set(name, made);
    return made;
  };
  host.fileExists = (name) => absolute.has(resolve(name)) || plain.fileExists(name);
  const program = ts.createProgram({
    rootNames: [...absolute.keys()],
    options: { ...options, ...unused },
    host,
  });
  return new Map(
    [...absolute.keys()].map((name, n) => [
      [...files.keys()][n] ?? '',
      program
        .getSemanticDiagnostics(program.getSourceFile(name))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}
