import { actTypes } from '@lodestone/ledger';
import ts from 'typescript';
import { isSpec } from './sources';

/** Two may be meant by chance or of purpose; three of them are a list that a new act is missing from. */
const listedMin = 3;

const acts: ReadonlySet<string> = new Set(actTypes);

/**
 * Lists of act types that the compiler cannot know to be whole: arrays (and with them sets) and types
 * joined by `|`. Tables with a row for every act (`Record<ActType, …>`) and switches that end in
 * `unreachable` are the ways to say something of acts.
 */
export function listsOfActs(path: string, source: string): string[] {
  if (isSpec(path) || !/^(apps|libs)\//.test(path) || path.startsWith('libs/testing/')) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) {
      const named = node.elements.filter((each) => ts.isStringLiteral(each) && acts.has(each.text));
      if (named.length >= listedMin) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${line + 1} lists ${named.length} acts`);
      }
    }
    if (ts.isSwitchStatement(node)) found.push(...openSwitch(node, { path, file }));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type In = Readonly<{ path: string; file: ts.SourceFile }>;

/** A switch over acts that has a default which lets a new one pass. */
function openSwitch(node: ts.SwitchStatement, { path, file }: In): string[] {
  const { clauses } = node.caseBlock;
  const named = clauses.filter(
    (each) =>
      ts.isCaseClause(each) &&
      ts.isStringLiteral(each.expression) &&
      acts.has(each.expression.text),
  );
  const last = clauses.find(ts.isDefaultClause);
  const isClosed = !last || /\bunreachable\(/.test(last.getText(file));
  if (named.length < listedMin || isClosed) return [];
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return [`${path}:${line + 1} has a default for acts that are yet to come`];
}
