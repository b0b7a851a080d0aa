import { flagCodes } from '@lodestone/ledger';
import { readSource } from './sources';

/** The first cells of the table under *Flags*, which ends with an empty line. */
const documented = readSource('docs/api.md')
  .split('**Flags.**')[1]
  ?.split('\n|')
  .slice(1)
  .join('\n|')
  .split('\n\n')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|')[1] ?? '')
  .flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));

describe('the flags in docs/api.md', () => {
  it('are all flags, in order of severity', () => {
    expect(documented).toStrictEqual(flagCodes);
  });
});
