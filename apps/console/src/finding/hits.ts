import type { components } from '../published/data/api';

type Hits = components['schemas']['SearchHits'];

export type Hit = Readonly<{
  kind: 'lot' | 'record' | 'client' | 'enterprise';
  /** The path of the room that shows it, with what its URL says. */
  path: string;
  params: Readonly<Record<string, string>>;
  title: string;
  about: string;
}>;

/** What was found, in one list: numbers first, because who types a number means it exactly. */
export function hitsOf({ numbers, enterprises, clients }: Hits): readonly Hit[] {
  const seen = new Set<string>();
  return [
    ...numbers.map(numberHit),
    ...clients.map(({ canonicalId, names, countryCodes }): Hit => ({
      kind: 'client',
      path: '/clients/$clientId',
      params: { clientId: canonicalId },
      title: names?.[0]?.name ?? canonicalId,
      about: countryCodes.join(', '),
    })),
    ...enterprises.map(({ enterpriseId, name, nameLatin }): Hit => ({
      kind: 'enterprise',
      path: '/enterprises/$enterpriseId',
      params: { enterpriseId },
      title: name,
      about: nameLatin ?? enterpriseId,
    })),
  ].filter(({ kind, params }) => {
    const key = `${kind} ${Object.values(params).join('/')}`;
    return !seen.has(key) && seen.add(key);
  });
}

function numberHit(found: Hits['numbers'][number]): Hit {
  const { kind, siteId = '', recordId = '', value, subjectId } = found;
  if (kind === 'lot') {
    const params = { siteId, lotId: value };
    return { kind, path: '/lots/$siteId/$lotId', params, title: value, about: siteId };
  }
  const about = value === recordId ? siteId : `${siteId}/${recordId}`;
  const path = '/records/$siteId/$recordId';
  return { kind: 'record', path, params: { siteId, recordId }, title: value || subjectId, about };
}
