type Named = Readonly<{
  identities: readonly Readonly<{
    names?: readonly Readonly<{ name: string; nameLatin?: string }>[];
    declarations: readonly Readonly<{ name?: string; nameLatin?: string }>[];
  }>[];
}>;

/** Every name under which a client was ever declared, each spelling once, the first one first. */
export function namesOf({ identities }: Named): readonly string[] {
  const names = identities.flatMap(({ names: known = [], declarations }) =>
    [...known, ...declarations].flatMap(({ name, nameLatin }) => [name, nameLatin]),
  );
  return [...new Set(names.filter((name): name is string => name !== undefined && name !== ''))];
}
