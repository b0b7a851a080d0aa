import { makeFolder } from '@lodestone/event-store';
import { resolve } from 'node:path';
import { helpOf } from '../arguments/run-as';
import { CannotRun, UsageError, type Given, type Outside } from '../command';

type Named = Readonly<{ command: string; option: 'to' | 'from' }>;

/** The folder of the backup that is meant. @throws UsageError where none is named */
export function archiveFolderOf(
  given: Given,
  { here }: Pick<Outside, 'here'>,
  { command, option }: Named,
): string {
  const named = given.values[option];
  if (named !== undefined) return resolve(here, named);
  throw new UsageError(
    `${command} needs --${option} DIR, the folder of a backup.`,
    helpOf(command),
  );
}

/** @throws CannotRun where the system makes none there */
export function makeArchiveFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    throw new CannotRun(
      `the folder ${folder} cannot be made (${(error as Error).message}).`,
      'name another one with --to.',
      2,
    );
  }
}
