import { dataFolderOf } from './data-folder';

describe('finding the data folder', () => {
  const outside = { projectRoot: '/src/lodestone', here: '/home/li', environment: {} };
  const given = (values: Record<string, string> = {}) => ({
    names: [],
    values,
    switches: new Set<string>(),
  });

  it('takes the one of the project when none is named', () => {
    expect(dataFolderOf(given(), outside)).toBe('/src/lodestone/.lodestone');
  });

  it('takes the one of the environment before that, and the one that was typed before both', () => {
    const named = { ...outside, environment: { LODESTONE_DATA: '/ledgers/two' } };

    expect(dataFolderOf(given(), named)).toBe('/ledgers/two');
    expect(dataFolderOf(given({ data: '/ledgers/one' }), named)).toBe('/ledgers/one');
  });

  it('reads a relative path from where the person stands', () => {
    expect(dataFolderOf(given({ data: '../one' }), outside)).toBe('/home/one');
  });
});
