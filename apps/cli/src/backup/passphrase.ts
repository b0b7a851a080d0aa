import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun, UsageError, type Given, type Option, type Outside } from '../command';

/** In a file, because others see what is typed, and what stands in the environment. */
export const passphraseOption: Option = {
  value: 'FILE',
  about: 'the file whose first line is the passphrase of an encrypted backup',
};

/** Guessing tries millions of shorter ones, however slow each guess is made. */
const charactersMin = 12;

export function passphraseOf(given: Given, { here }: Pick<Outside, 'here'>): string | undefined {
  const named = given.values['passphrase-file'];
  if (named === undefined) return undefined;
  const file = resolve(here, named);
  const passphrase = firstLineOf(file);
  if (passphrase.length >= charactersMin) return passphrase;
  throw new UsageError(
    `the first line of ${file} has ${passphrase.length} characters: that is no passphrase.`,
    `one of ${charactersMin} characters or more, like what \`openssl rand -hex 32\` prints.`,
  );
}

function firstLineOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0]?.trim() ?? '';
  } catch (error) {
    throw new CannotRun(
      `the passphrase ${file} cannot be read (${(error as Error).message}).`,
      'name a file that this user can read with --passphrase-file.',
      2,
    );
  }
}
