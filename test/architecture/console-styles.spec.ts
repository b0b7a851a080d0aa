import { importedStyles, partsIn, stylesOf } from './console-styles';
import { everySource, readSource } from './sources';

const parts = new Set(
  everySource()
    .filter((path) => path.startsWith('apps/console/src/'))
    .flatMap((path) => partsIn(readSource(path))),
);

describe('the styles of Mantine in the console', () => {
  it('are those of the parts that are drawn, and no others', () => {
    const imported = importedStyles(readSource('apps/console/src/theme/mantine-parts.ts'));

    expect(parts.size).toBeGreaterThan(10);
    expect(imported).toStrictEqual(stylesOf(parts));
  });

  // A rule that cannot fail guards nothing.
  it('are more than the part’s own where it is made of others', () => {
    const source = "import { Select, useCombobox } from '@mantine/core';";

    expect(partsIn(source)).toStrictEqual(['Select']);
    expect(stylesOf(['Select'])).toEqual(expect.arrayContaining(['Combobox', 'Input', 'Popover']));
  });
});
