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

type PlaceOf = (specifier: ts.Node | undefined) => string | undefined;

function moduleOf({ path, source }: Source, paths: ReadonlySet<string>): Module {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const placeOf: PlaceOf = (specifier) =>
    specifier && ts.isStringLiteralLike(specifier)
      ? resolved(path, specifier.text, paths)
      : undefined;
  const exported = file.statements.filter(ts.isExportDeclaration);
  const renamed = exported.flatMap((each) => elementsOf(each, placeOf));
  const here = file.statements.filter(isExported).flatMap(declaredBy);
  return {
    declared: new Set([
      ...here,
      ...renamed.flatMap(({ name, from }) => (from === undefined ? [name] : [])),
    ]),
    passedOn: new Map(
      renamed.flatMap(({ name, from, original }) =>
        from === undefined ? [] : [[name, { from, name: original }] as const],
      ),
    ),
    passedOnWhole: exported.flatMap((each) =>
      each.exportClause ? [] : (placeOf(each.moduleSpecifier) ?? []),
    ),
    taken: [...takenAtTop(file, placeOf), ...takenInside(file, placeOf)],
  };
}

/** What `export { a as b } from '…'` names; types are left out. */
function elementsOf(declaration: ts.ExportDeclaration, placeOf: PlaceOf) {
  const { exportClause, isTypeOnly } = declaration;
  if (isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return [];
  const from = placeOf(declaration.moduleSpecifier);
  return exportClause.elements
    .filter((element) => !element.isTypeOnly)
    .map(({ name, propertyName }) => ({
      name: name.text,
      from,
      original: (propertyName ?? name).text,
    }));
}

const takenAtTop = (file: ts.SourceFile, placeOf: PlaceOf): Taken[] =>
  file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const from = placeOf(statement.moduleSpecifier);
    return from === undefined ? [] : namesOf(statement).map((name) => ({ from, name }));
  });

const takenInside = (file: ts.SourceFile, placeOf: PlaceOf): Taken[] =>
  importsInside(file).flatMap((specifier) => {
    const from = placeOf(specifier);
    return from === undefined ? [] : [{ from, name: '*' }];
  });

function resolved(path: string, text: string, paths: ReadonlySet<string>): string | undefined {
  const base = text.startsWith('.')
    ? posix.join(posix.dirname(path), text)
    : text.replace(/^@lodestone\/([^/]+)/, 'libs/$1/src');
  return [`${base}.ts`, `${base}.tsx`, `${base}.d.ts`, `${base}/index.ts`].find((candidate) =>
    paths.has(candidate),
  );
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
