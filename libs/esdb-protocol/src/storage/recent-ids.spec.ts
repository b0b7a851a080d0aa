import { RecentIds } from './recent-ids';

describe('recent ids', () => {
  it('keep the first place of an id', () => {
    const recent = new RecentIds();
    recent.note('a', { stream: 's', revision: 0 });
    recent.note('a', { stream: 't', revision: 9 });
    expect(recent.find('a')).toStrictEqual({ stream: 's', revision: 0 });
  });

  it('know the newest sixty thousand at least, and not all that ever were', () => {
    const recent = new RecentIds();
    const count = 400_000;
    for (let n = 0; n < count; n += 1) recent.note(`id-${n}`, { stream: 's', revision: n });
    expect(recent.find(`id-${count - 60_000}`)).toMatchObject({ revision: count - 60_000 });
    expect(recent.find('id-0')).toBeUndefined();
  });
});
