import type { DeclaredRoute } from '../../apps/api/src/openapi/routes';

/** What a route cannot be asked without. */
export const queryOf = ({ path }: DeclaredRoute): string => {
  if (path === '/rules/what-if') return '?period=2025';
  if (path === '/search') return '?q=EXP';
  if (path === '/exports/:dataset') return '?format=ndjson';
  if (path === '/balances/lines') return '?period=2025&figure=after';
  if (path.startsWith('/balances')) return '?period=2025';
  if (path === '/provenance/marks') return '';
  if (path === '/provenance/path') return '?of=lot:TJ-WORKS/MAG&to=record:TJ-WORKS/OPEN-1';
  return path.startsWith('/provenance/') ? '?of=lot:TJ-WORKS/MAG' : '';
};

/** What every enterprise is told: the directory, the rules, and the ledger itself. */
export const ofEverybody = [
  ...['ClockFaultDeclared', 'EnterpriseRegistered', 'EnterpriseSuspended', 'LedgerOpened'],
  ...['RuleSetPublished', 'SiteOpened'],
];
