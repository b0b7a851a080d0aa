import { listsOfActs } from './act-lists';
import { everySource, readSource } from './sources';

/** Each with its reason: what a new act does there is what everything unknown does. MUST shrink. */
const meant: readonly string[] = [];

describe('what is said of acts', () => {
  it('is said of every one, so that a new one does not compile before it is thought of', () => {
    const found = everySource().flatMap((path) => listsOfActs(path, readSource(path)));

    expect(found.map((line) => line.replace(/:\d+ .*/, '')).toSorted()).toEqual(meant);
  });

  const path = 'libs/read-models/src/forgetful.ts';

  it('is caught where it is said of a list', () => {
    const source = "const some = new Set(['Mined', 'Refined', 'Lost']);";

    expect(listsOfActs(path, source)).toEqual([`${path}:1 lists 3 acts`]);
  });

  it('is caught where a default lets a new one pass', () => {
    const cases = "case 'Mined': case 'Refined': case 'Lost': return 1;";
    const open = `switch (type) { ${cases} default: return 0; }`;
    const closed = `switch (type) { ${cases} default: return unreachable(type); }`;

    expect(listsOfActs(path, open)).toEqual([
      `${path}:1 has a default for acts that are yet to come`,
    ]);
    expect(listsOfActs(path, closed)).toEqual([]);
  });

  it('may be said of one or two', () => {
    const source = "const two = ['Mined', 'Lost']; switch (t) { case 'Mined': break; default: }";

    expect(listsOfActs(path, source)).toEqual([]);
  });
});
