import { posix } from 'node:path';
import ts from 'typescript';

export type Source = Readonly<{ path: string; source: string }>;

/** What one file lends to others, and what it takes from them, by name. */
type Module = Readonly<{
  declared: ReadonlySet<string>;
  /** Name here → where it comes from, and under which name. */
  passedOn: ReadonlyMap<string, Taken>;
  /** `export * from`: whatever is not found here is looked for there. */
  passedOnWhole: readonly string[];
  taken: readonly Taken[];
}>;

/** `*`: a namespace or a computed import takes everything. */
type Taken = Readonly<{ from: string; name: string }>;

/**
 * Exports that no other file takes, as `path name`. A door (`index.ts`) that passes a name on does not
 * use it: what counts is that somebody comes through the door for it.
 */
export function unusedExports(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map(({ path }) => path));
  const modules = new Map(sources.map((each) => [each.path, moduleOf(each, paths)] as const));
  const used = new Set<string>();
  for (const { taken } of modules.values()) {
    for (const one of taken) markUsed(one, modules, used);
  }
  return [...modules]
    .flatMap(([path, { declared, passedOn }]) =>
      [...declared, ...passedOn.keys()].map((name) => `${path} ${name}`),
    )
    .filter((exported) => !used.has(exported))
    .sort();
}

function markUsed(
  { from, name }: Taken,
  modules: ReadonlyMap<string, Module>,
  used: Set<string>,
): boolean {
  const module = modules.get(from);
  if (!module) return false;
  if (name === '*') {
    for (const each of [...module.declared, ...module.passedOn.keys()]) {
      markUsed({ from, name: each }, modules, used);
    }
    return true;
  }
  if (module.declared.has(name)) {
    used.add(`${from} ${name}`);
    return true;
  }
  const passedOn = module.passedOn.get(name);
  if (passedOn) {
    used.add(`${from} ${name}`);
    return markUsed(passedOn, modules, used);
  }
  return module.passedOnWhole.some((next) => markUsed({ from: next, name }, modules, used));
}

function moduleOf({ path, source }: Source, paths: ReadonlySet<string>): Module {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const declared = new Set<string>();
  const passedOn = new Map<string, Taken>();
  const passedOnWhole: string[] = [];
  const taken: Taken[] = [];
  const placeOf = (specifier: ts.Node | undefined): string | undefined =>
    specifier && ts.isStringLiteralLike(specifier)
      ? resolved(path, specifier.text, paths)
      : undefined;

  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = placeOf(statement.moduleSpecifier);
      if (from !== undefined) taken.push(...namesOf(statement).map((name) => ({ from, name })));
    } else if (ts.isExportDeclaration(statement)) {
      const from = placeOf(statement.moduleSpecifier);
      const { exportClause } = statement;
      if (from !== undefined && !exportClause) passedOnWhole.push(from);
      if (exportClause && ts.isNamedExports(exportClause)) {
        for (const { name, propertyName, isTypeOnly } of exportClause.elements) {
          if (isTypeOnly || statement.isTypeOnly) continue;
          const original = (propertyName ?? name).text;
          if (from === undefined) declared.add(name.text);
          else passedOn.set(name.text, { from, name: original });
        }
      }
    } else if (isExported(statement)) {
      for (const name of declaredBy(statement)) declared.add(name);
    }
  }
  taken.push(
    ...importsInside(file).flatMap((specifier) => {
      const from = placeOf(specifier);
      return from === undefined ? [] : [{ from, name: '*' }];
    }),
  );
  return { declared, passedOn, passedOnWhole, taken };
}

function resolved(path: string, text: string, paths: ReadonlySet<string>): string | undefined {
  const base = text.startsWith('.')
    ? posix.join(posix.dirname(path), text)
    : text.replace(/^@lodestone\/([^/]+)/, 'libs/$1/src');
  return [`${base}.ts`, `${base}/index.ts`].find((candidate) => paths.has(candidate));
}

function namesOf({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  if (!bindings) return [];
  if (ts.isNamespaceImport(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

/** `import('…')`, as a value or as a type. */
function importsInside(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(...node.arguments.slice(0, 1));
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push(node.argument.literal);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declaredBy(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => boundIn(name));
  }
  // A type beside a function is part of what the function says, and costs nothing at run time.
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return [];
  const { name } = node as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

const boundIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? boundIn(element.name) : [],
      );
