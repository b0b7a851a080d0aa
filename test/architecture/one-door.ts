import ts from 'typescript';
import { isFixture, isSpec } from './sources';

/** The only files of the API that may write to the log, each with what it may call. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'apps/api/src/submitting/submissions.ts': ['append', 'appendUntilKnown', 'submit', 'tombstone'],
};

/** What writes to a log, under the names that it has on stores and on the write path. */
const writing: ReadonlySet<string> = new Set([
  'append',
  'appendUntilKnown',
  'submit',
  'tombstone',
  'deleteStream',
  'setStreamMetadata',
]);

/** On these an `append` or `submit` writes to the log; on others (rows, pages) it does not. */
const logs = /^(store|log|writePath|eventStore)$/i;

/** Where a file of the API writes to the log without being the door. */
export function writesBesideTheDoor(path: string, source: string): string[] {
  if (isSpec(path) || isFixture(path) || !path.startsWith('apps/api/src/')) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = writtenBy(node);
    if (name !== undefined && !doors[path]?.includes(name)) found.push(`${path} calls ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Also a method that is only taken (`const { append } = store`, `store.append.bind`). */
function writtenBy(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const { text } = node.expression;
    return text === 'appendUntilKnown' ? text : undefined;
  }
  if (ts.isPropertyAccessExpression(node) && writing.has(node.name.text)) {
    return logs.test(lastNameOf(node.expression)) ? node.name.text : undefined;
  }
  if (!ts.isBindingElement(node) || !ts.isVariableDeclaration(node.parent.parent)) return undefined;
  const name = (node.propertyName ?? node.name).getText();
  const from = node.parent.parent.initializer;
  return writing.has(name) && from && logs.test(lastNameOf(from)) ? name : undefined;
}

const lastNameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';
