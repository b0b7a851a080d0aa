import { found } from './find-account';

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
});
