import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { keepChoice, keptChoice } from '../keeping/kept-choice';

const choice = 'lodestone.scheme';

/** Light or dark as the machine says, until somebody chooses. */
export const schemeManager: MantineColorSchemeManager = {
  get: (otherwise) => {
    const kept = keptChoice(choice);
    return isMantineColorScheme(kept) ? kept : otherwise;
  },
  set: (scheme) => keepChoice(choice, scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => keepChoice(choice, 'auto'),
};
