import { found, withNarrower } from './find-account';

const accounts = [
  { account: 'regulator', role: 'regulator', name: { en: 'Regulator', zh: '监管机构' } },
  { account: 'NB-MAG', role: 'enterprise', name: { en: 'Ningbo Panyu', zh: '宁波磐屿磁材' } },
] as const;

const namesOf = (typed: string) => found(accounts, typed).map(({ account }) => account);

describe('finding an account', () => {
  it.each([
    ['', ['regulator', 'NB-MAG']],
    ['nb-m', ['NB-MAG']],
    ['磐屿', ['NB-MAG']],
    ['panyu ningbo', ['NB-MAG']],
    ['panyu regulator', []],
  ])('takes %j', (typed, expected) => {
    expect(namesOf(typed)).toStrictEqual(expected);
  });

  it('finds the narrower accounts of an account, which are not in the way before', () => {
    const name = { en: 'Ningbo Panyu', zh: '宁波磐屿磁材' };
    const reader = { account: 'reader@NB-MAG', name };
    const whole = { ...reader, account: 'NB-MAG', narrower: [reader] };
    const shown = (typed: string) =>
      found(withNarrower([whole], typed), typed).map(({ account }) => account);

    expect(shown('')).toStrictEqual(['NB-MAG']);
    expect(shown('nb-mag')).toStrictEqual(['NB-MAG', 'reader@NB-MAG']);
  });
});
