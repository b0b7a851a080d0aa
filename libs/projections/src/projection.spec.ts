import { projection, type ProjectionDeclaration } from './projection';
import type { DomainEvent } from '@lodestone/kernel';
import type { Tables } from './tables';

const sites = { key: ['siteId'], columns: { siteId: 'text' } } as const;

const sound: ProjectionDeclaration<DomainEvent, Tables> = {
  name: 'sites',
  version: 1,
  tables: { sites },
  on: {},
};

describe('declaring a projection', () => {
  it.each<[string, Partial<ProjectionDeclaration<DomainEvent, Tables>>, RegExp]>([
    ['a name that is no file name', { name: '../sites' }, /cannot be called/],
    ['a version that is no whole number', { version: 1.5 }, /whole number from 1/],
    ['a table that is no SQL name', { tables: { 'si tes': sites } }, /no name for SQL/],
    ['a table with an underscore', { tables: { _projection: sites } }, /no name for SQL/],
    [
      'a key that is no column',
      { tables: { sites: { ...sites, key: ['id'] } } },
      /sites has no column id/,
    ],
    [
      'an index over no column',
      { tables: { sites: { ...sites, indexes: { name: ['name'] } } } },
      /sites has no column name/,
    ],
    [
      'lines that number themselves',
      { tables: { lines: { columns: { ordinal: 'integer' } } } },
      /numbered by the runner/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => projection({ ...sound, ...change })).toThrow(message);
  });

  it('accepts letters, digits and hyphens in a name', () => {
    expect(projection({ ...sound, name: 'transaction-volumes-2' }).name).toBe(
      'transaction-volumes-2',
    );
  });
});
