import { everyFollowed, followerThreads, groupsOf } from './groups';

describe('the threads that follow the log', () => {
  it.each([
    [1, 1],
    [2, 2],
    [4, 3],
    [64, everyFollowed.length],
  ])('are on %i cores %i', (cores, threads) => {
    expect(followerThreads(cores)).toBe(threads);
  });

  it.each([1, 2, 3, 6])('follow each read model in one of %i', (threads) => {
    const groups = groupsOf(threads);

    expect(groups).toHaveLength(threads);
    expect(groups.flat().sort()).toEqual(everyFollowed.toSorted());
    expect(groups.every((names) => names.length > 0)).toBe(true);
  });

  it('share the dearest between them', () => {
    const dearest = ['stock', 'transaction-volumes'] as const;
    const ofEach = groupsOf(2).map((names) => dearest.filter((name) => names.includes(name)));

    expect(ofEach.map(({ length }) => length)).toEqual([1, 1]);
  });
});
