import { arrowsBelow, layersOfApi, type ImportsOfFile } from './layers';

const api = 'apps/api/src/';

/**
 * The folders of the API as a Mermaid graph, the top layer first. An arrow that follows from two
 * others is left out, or nobody could read it.
 */
export function pictureOfApi(files: readonly ImportsOfFile[]): string {
  const arrows = arrowsBelow(api, files);
  const folders = [
    ...new Set([...arrows.keys(), ...[...arrows.values()].flatMap((to) => [...to])]),
  ];
  const named = new Set(layersOfApi.flat());
  const nouns = folders.filter((folder) => !named.has(folder)).sort();
  const rows = layersOfApi
    .toReversed()
    .map((row) => (row.includes('(noun)') ? nouns : row.filter((name) => folders.includes(name))))
    .filter((row) => row.length > 0);
  const lines = rows.flatMap((row) =>
    row === nouns
      ? ['  subgraph nouns', ...row.map((name) => `    ${name}`), '  end']
      : row.map((name) => `  ${name}`),
  );
  const kept = folders.sort().flatMap((from) =>
    [...(arrows.get(from) ?? [])]
      .filter((to) => !followsFromOthers(from, to, arrows))
      .sort()
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['flowchart TD', ...lines, ...kept].join('\n');
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

const followsFromOthers = (from: string, to: string, arrows: Arrows): boolean =>
  [...(arrows.get(from) ?? [])].some((over) => over !== to && leadsTo(over, to, arrows));

const leadsTo = (from: string, to: string, arrows: Arrows): boolean =>
  [...(arrows.get(from) ?? [])].some((next) => next === to || leadsTo(next, to, arrows));
