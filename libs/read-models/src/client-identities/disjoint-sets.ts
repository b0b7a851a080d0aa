/** Things that are joined step by step, in any order, into sets that have nothing in common. */
export type DisjointSets<Thing> = Readonly<{
  join: (one: Thing, other: Thing) => void;
  /** One thing that stands for the set. Which one depends on the order: only equality means much. */
  rootOf: (thing: Thing) => Thing;
}>;

export function disjointSets<Thing>(): DisjointSets<Thing> {
  const parents = new Map<Thing, Thing>();
  const rootOf = (thing: Thing): Thing => {
    let root = thing;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    // Shortening the way for the next who asks keeps long chains cheap.
    if (root !== thing) parents.set(thing, root);
    return root;
  };
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(b, a);
    },
  };
}
