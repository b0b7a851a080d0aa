import { idPattern } from '@lodestone/ledger';
import { countries } from '@lodestone/reference';

/** What can be asked about, and how many ids name one of it. */
const partsOfKind = {
  lot: 2,
  unit: 2,
  record: 2,
  movement: 3,
  deal: 3,
  client: 1,
  country: 1,
  site: 1,
  enterprise: 1,
  import: 1,
} as const;

export type SubjectKind = keyof typeof partsOfKind;

/**
 * Somewhere in the chain, by one word that is also the id of its node in a graph: `lot:TJ-WORKS/MAG`,
 * `unit:GX-SEP/SX1`, `record:TJ-WORKS/EXP-1`, `movement:` and `deal:TJ-WORKS/EXP-1/1`, `client:` with its id,
 * `country:DE` (what went there), `site:` and `enterprise:` (what was brought in there), `import:MM`
 * (what was landed from there).
 */
export type Subject = Readonly<{ kind: SubjectKind; id: string }>;

const clientIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const countryCodes: ReadonlySet<string> = new Set(countries.map(({ code }) => code));

/** Undefined where the word is no subject. */
export function subjectOf(word: string): Subject | undefined {
  const colon = word.indexOf(':');
  const kind = word.slice(0, Math.max(colon, 0));
  if (!isKind(kind)) return undefined;
  const id = word.slice(colon + 1);
  return isIdOf(kind, id) ? { kind, id } : undefined;
}

export const subjectWord = ({ kind, id }: Subject): string => `${kind}:${id}`;

const isKind = (kind: string): kind is SubjectKind => Object.hasOwn(partsOfKind, kind);

function isIdOf(kind: SubjectKind, id: string): boolean {
  if (kind === 'client') return clientIdPattern.test(id);
  if (kind === 'country' || kind === 'import') return countryCodes.has(id);
  const parts = id.split('/');
  if (parts.length !== partsOfKind[kind]) return false;
  const [site = '', name = site, line = '1'] = parts;
  return idPattern.test(site) && idPattern.test(name) && /^[1-9]\d{0,4}$/.test(line);
}
