import ts from 'typescript';

/** Where SQL names a table, and where a reading is asked for one. */
const inSql = /\b(?:FROM|JOIN|INTO|UPDATE)\s+"?([A-Za-z_]\w*)/g;
/** A name that the statement itself gives: WITH … AS. */
const givenInSql = /\b([a-z]\w*)\s*(?:\([^()]*\)\s*)?AS\s*\(/gi;
const computed = 'a computed name';
const lookUps = new Set(['get', 'scan', 'rows', 'eachRow']);

/** Every table that a source names, in SQL or as the first word of a look-up. */
function tablesNamedIn(source: string): string[] {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) addSql(node.text, named);
    if (ts.isTemplateExpression(node)) addTemplate(node, named);
    if (ts.isCallExpression(node)) addLookUp(node, named);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return [...named].sort();
}

/** Tables of another read model that a folder's source names; `own` are the folder's. */
export const foreignTables = (source: string, own: readonly string[]): string[] =>
  tablesNamedIn(source).filter((table) => !own.includes(table));

function addSql(text: string, named: Set<string>): void {
  const given = new Set([...text.matchAll(givenInSql)].map(([, name]) => name));
  for (const [, name = ''] of text.matchAll(inSql)) if (!given.has(name)) named.add(name);
}

function addTemplate({ head, templateSpans }: ts.TemplateExpression, named: Set<string>): void {
  const texts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  addSql(texts.join('?'), named);
  if (texts.slice(0, -1).some((text) => /\b(?:FROM|JOIN)\s+"?$/.test(text))) named.add(computed);
}

function addLookUp({ expression, arguments: [first] }: ts.CallExpression, named: Set<string>) {
  if (!first || !ts.isPropertyAccessExpression(expression)) return;
  const { expression: of, name } = expression;
  if (!lookUps.has(name.text)) return;
  // Maps are asked with `get` as well.
  if (name.text === 'get' && !/(?:reading|\brows)$/i.test(of.getText())) return;
  named.add(ts.isStringLiteral(first) ? first.text : computed);
}
