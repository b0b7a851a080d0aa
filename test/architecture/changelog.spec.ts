import { programVersion } from '@lodestone/kernel';
import { allRefusals, schemaVersions } from '@lodestone/ledger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const changes = read('CHANGELOG.md');

/** What of the record no release names. */
function unnamed(
  text: string,
  events: Readonly<Record<string, number>>,
  refusals: readonly string[],
): string[] {
  const versions = Object.entries(events).map(([type, version]) => `\`${type}\` ${version}`);
  // Lines are wrapped between a type and its version, too.
  const flat = text.replace(/\s+/g, ' ');
  return [...versions, ...refusals.map((code) => `\`${code}\``)].filter(
    (wanted) => !new RegExp(`${wanted}(?!\\d)`).test(flat),
  );
}

/** `npm run changelog` writes what is missing. */
describe('CHANGELOG.md', () => {
  it('names every event in its newest version, and every refusal', () => {
    expect(unnamed(changes, schemaVersions, allRefusals)).toEqual([]);
  });

  it('misses a version and a refusal that are new', () => {
    expect(unnamed('`Mined` 1 and `known-refusal`', { Mined: 2 }, ['new-refusal'])).toEqual([
      '`Mined` 2',
      '`new-refusal`',
    ]);
    expect(unnamed('`Mined`\n12', { Mined: 1 }, [])).toEqual(['`Mined` 1']);
  });

  it('begins with the version that the program and its package say', () => {
    expect(/^## (\S+)/m.exec(changes)?.[1]).toBe(programVersion);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(version).toBe(programVersion);
  });

  it('puts the record first in each release', () => {
    for (const release of changes.split(/^## /m).slice(1)) {
      expect(/^### (\w+)/m.exec(release)?.[1]).toBe('Record');
    }
  });
});
