/** No civil date comes after it: everything that was decided, also for days to come. */
export const lastDay = '9999-12-31';

export type NameSince = Readonly<{
  name: string;
  nameLatin: string;
  /** Absent of the name under which it was registered. */
  since?: string;
}>;

export type Names = readonly [NameSince, ...NameSince[]];

export type Renaming = Readonly<{
  effectiveOn: string;
  name: string | null;
  nameLatin: string | null;
}>;

/**
 * Every name, in the order of the days from which it holds; of one day the name told last. A Latin
 * name that a renaming leaves out stays as it was.
 *
 * @param renamings in the order of telling
 */
export function namesSince(
  { name, nameLatin }: Pick<NameSince, 'name' | 'nameLatin'>,
  renamings: readonly Renaming[],
): Names {
  const names: [NameSince, ...NameSince[]] = [{ name, nameLatin }];
  for (const each of renamings.toSorted(byDay)) {
    if (names.at(-1)?.since === each.effectiveOn) names.pop();
    const before = names.at(-1)?.nameLatin ?? nameLatin;
    names.push({
      name: each.name ?? name,
      nameLatin: each.nameLatin ?? before,
      since: each.effectiveOn,
    });
  }
  return names;
}

const byDay = (a: Renaming, b: Renaming): number =>
  a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0;

export const nameOn = (names: Names, day: string): NameSince =>
  names.findLast(({ since }) => since === undefined || since <= day) ?? names[0];
