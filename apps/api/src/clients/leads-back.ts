import type { Client } from '@lodestone/read-models';

/** No chain of real owners is so long; beyond it a decision would read the whole register. */
const clientsMax = 1_000;

/**
 * How those who are said to be owned lead from one client to another, over every ownership that stands;
 * undefined where they do not. All ids of one page are one client.
 */
export async function leadsBack(
  from: string,
  to: string,
  pageOf: (clientId: string) => Promise<Client | undefined>,
): Promise<readonly string[] | undefined> {
  const seen = new Set<string>();
  let paths: ReadonlyArray<readonly string[]> = [[from]];
  while (paths.length > 0 && seen.size < clientsMax) {
    const further: (readonly string[])[] = [];
    for (const path of paths) {
      const page = await pageOf(path.at(-1) ?? from);
      if (!page || seen.has(page.canonicalId)) continue;
      seen.add(page.canonicalId);
      if (page.clientIds.includes(to)) return path.at(-1) === to ? path : [...path, to];
      further.push(...ownedBy(page).map((owned) => [...path, owned]));
    }
    paths = further;
  }
  return undefined;
}

function ownedBy({ clientIds, decisions }: Client): readonly string[] {
  return decisions.flatMap(({ decision, retraction, ownerClientId, clientId, otherClientId }) => {
    if (decision !== 'ownership' || retraction || ownerClientId === undefined) return [];
    if (!clientIds.includes(ownerClientId)) return [];
    return [ownerClientId === clientId ? (otherClientId ?? []) : clientId].flat();
  });
}
