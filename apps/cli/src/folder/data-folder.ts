import { join, resolve } from 'node:path';
import type { Given, Option, Outside } from '../command';

export const dataOption: Option = {
  value: 'DIR',
  about: 'the data folder (default: LODESTONE_DATA, or .lodestone in the project)',
};

/** The folder that is meant, as an absolute path. */
export function dataFolderOf(
  { values }: Given,
  { environment, projectRoot, here }: Pick<Outside, 'environment' | 'projectRoot' | 'here'>,
): string {
  const named = values['data'] ?? environment['LODESTONE_DATA'];
  return named ? resolve(here, named) : join(projectRoot, '.lodestone');
}
