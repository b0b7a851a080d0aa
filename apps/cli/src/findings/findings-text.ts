import { counted } from '../terminal/figures';
import type { Finding } from './finding';

/** What only the history shows to be wrong, for people: what, where, by which law, and the numbers. */
export function findingsText(findings: readonly Finding[], knownAt: number): string {
  if (findings.length === 0) return `Nothing is found, as of ordinal ${knownAt}.`;
  return [
    ...findings.flatMap((finding) => [...linesOf(finding), '']),
    `${counted(findings.length, 'finding')}, as of ordinal ${knownAt}.`,
  ].join('\n');
}

function linesOf(finding: Finding): readonly string[] {
  const { rule, en, severity, basis, enterpriseId, siteId, occurredOn, detail, toldTo } = finding;
  const article = basis.article === undefined ? ' (configuration)' : ` Art. ${basis.article}`;
  return [
    `${rule}: ${en}`,
    `  ${siteId ?? enterpriseId}${siteId === undefined ? '' : ` (${enterpriseId})`}, ${occurredOn}, ${stateOf(finding)}; ${severity}, ${basis.publicName}${article}`,
    ...Object.entries(detail).map(([name, value]) => `  ${name}: ${valueOf(value)}`),
    ...(toldTo === 'authorities' ? ['  told to authorities alone'] : []),
    `  id: ${finding.findingId}`,
  ];
}

const stateOf = ({ state, openedAtOrdinal, closedAtOrdinal }: Finding): string =>
  state === 'open'
    ? `open since ordinal ${openedAtOrdinal}`
    : `closed by ordinal ${closedAtOrdinal}`;

const valueOf = (value: Finding['detail'][string]): string =>
  Array.isArray(value) ? value.join(', ') : String(value);
