import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../..');

export const foldTypesPath = 'docs/folds/lodestone.d.ts';

const entry = 'libs/exchange/src/folds/analyst.ts';

const heading = `// Written by \`npm run fold-types\` from the sources: every event of the ledger, what it posts, and what a
// fold is. Lay it beside your own folds: \`import type { FoldedLine } from './lodestone.d.ts'\`.
`;

type Declared = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

/** Every type that the entry exports and all that they are made of, in one file that needs no other. */
export function foldTypes(): string {
  const program = ts.createProgram([join(root, entry)], compilerOptions());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, entry));
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} exports nothing`);
  const declared = new Map<ts.Symbol, Declared>();
  for (const symbol of checker.getExportsOfModule(module)) {
    collect(original(symbol, checker), { checker, declared });
  }
  const names = namesOf(declared);
  const texts = [...declared].map(([symbol, node]) => ({
    name: names.get(symbol) as string,
    text: textOf(node, { checker, names }),
  }));
  const inOrder = texts.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  return `${heading}\n${inOrder.join('\n\n')}\n`;
}

type Collecting = Readonly<{ checker: ts.TypeChecker; declared: Map<ts.Symbol, Declared> }>;

function collect(symbol: ts.Symbol, collecting: Collecting): void {
  const { checker, declared } = collecting;
  const node = symbol.declarations?.find(isDeclared);
  if (!node || !isOurs(node.getSourceFile().fileName) || declared.has(symbol)) return;
  declared.set(symbol, node);
  if (usesValues(node)) return;
  for (const { symbol: used } of typesIn(node, checker)) collect(used, collecting);
}

/** Two of one name are told apart by the files that they come from. */
function namesOf(declared: Collecting['declared']): ReadonlyMap<ts.Symbol, string> {
  const names = new Map<ts.Symbol, string>();
  for (const [symbol, node] of declared) {
    const isTaken = [...names.values()].includes(symbol.name);
    names.set(symbol, isTaken ? `${symbol.name}Of${titleOf(node)}` : symbol.name);
  }
  return names;
}

const titleOf = (node: Declared): string =>
  basename(node.getSourceFile().fileName, '.ts').replace(/(^|[-.])(\w)/g, (_, __, letter: string) =>
    letter.toUpperCase(),
  );

const isDeclared = (node: ts.Declaration): node is Declared =>
  ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);

const isOurs = (file: string): boolean => file.startsWith(`${root}/libs/`);

/** As it stands in the source, with what is said above it; where it is made of a value, what it comes to. */
function textOf(
  node: Declared,
  { checker, names }: Readonly<{ checker: ts.TypeChecker; names: ReadonlyMap<ts.Symbol, string> }>,
): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const above = comment ? `${comment.getText()}\n` : '';
  const name = names.get(checker.getSymbolAtLocation(node.name) as ts.Symbol) as string;
  if (usesValues(node)) {
    const type = checker.getTypeAtLocation(node);
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
    return `${above}export type ${name} = ${checker.typeToString(type, node, flags)};`;
  }
  const renamed = [
    { at: node.name, name },
    ...typesIn(node, checker).map(({ at, symbol }) => ({ at, name: names.get(symbol) })),
  ].sort((a, b) => b.at.getStart() - a.at.getStart());
  let text = node.getText();
  for (const { at, name: other } of renamed) {
    const [from, to] = [at.getStart() - node.getStart(), at.getEnd() - node.getStart()];
    if (other !== undefined) text = `${text.slice(0, from)}${other}${text.slice(to)}`;
  }
  return `${above}export ${text.replace(/^export /, '')}`;
}

function usesValues(node: Declared): boolean {
  let found = false;
  const visit = (child: ts.Node): void => {
    if (ts.isTypeQueryNode(child)) found = true;
    else ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

type Use = Readonly<{ at: ts.Node; symbol: ts.Symbol }>;

function typesIn(node: Declared, checker: ts.TypeChecker): readonly Use[] {
  const found: Use[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isTypeReferenceNode(child)) {
      const symbol = checker.getSymbolAtLocation(child.typeName);
      if (symbol) found.push({ at: child.typeName, symbol: original(symbol, checker) });
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

const original = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** What is wrong with the folds of a folder, by its own tsconfig; nothing where they are sound. */
export function foldFaults(folder: string): readonly string[] {
  const path = join(root, folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => readFileSync(file, 'utf8')) as Readonly<{
    config: unknown;
  }>;
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const program = ts.createProgram(fileNames, options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) =>
      [file?.fileName.slice(root.length + 1), ts.flattenDiagnosticMessageText(messageText, ' ')]
        .filter(Boolean)
        .join(': '),
    );
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.base.json');
  const { config } = ts.readConfigFile(path, (file) => readFileSync(file, 'utf8')) as Readonly<{
    config: unknown;
  }>;
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}
