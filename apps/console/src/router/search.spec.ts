import { parseSearch, pick, stringifySearch } from './search';

describe('what a URL holds', () => {
  it('is plain words there and back', () => {
    const search = { site: 'NB-MAG.W1', material: 'ndfeb-magnet,iron', q: '磐屿 & Co.' };

    expect(stringifySearch({ site: 'NB-MAG.W1', material: 'a,b' })).toBe(
      '?site=NB-MAG.W1&material=a,b',
    );
    expect(parseSearch(stringifySearch(search))).toStrictEqual(search);
  });

  it('leaves out what is not said', () => {
    expect(stringifySearch({ site: undefined, material: '' })).toBe('');
  });

  it('is for a room only what the room knows', () => {
    expect(pick({ site: 'A', other: 'B', material: 3 }, ['site', 'material'])).toStrictEqual({
      site: 'A',
    });
  });
});
