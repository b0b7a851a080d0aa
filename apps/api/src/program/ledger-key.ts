import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ledgerKeyBytes, type Demonstration, type LedgerKey } from '@lodestone/ledger';
import { readOrMakeSecret, readSecret } from '../running/secret-file';
import { StartupFault } from '../running/startup-fault';

type KeyOptions = Readonly<{
  keyFile: string | undefined;
  isNew: boolean;
  /** Makes the key of a new ledger, when it is not to be random. */
  made: (() => LedgerKey) | undefined;
}>;

/** Made with a new ledger and never again: an old ledger without its key does not open. */
export function ledgerKeyFor(dataFolder: string, { keyFile, isNew, made }: KeyOptions): LedgerKey {
  const path = keyFile ?? join(dataFolder, 'ledger.key');
  const make = made ?? (() => randomBytes(ledgerKeyBytes));
  const text = isNew
    ? readOrMakeSecret(path, () => Buffer.from(make()).toString('hex'))
    : readSecret(path);
  if (text === undefined) {
    throw new StartupFault(
      `The log of the ledger is there, and its key ${path} is not.`,
      'put the key back from its backup, or name it with LODESTONE_KEY_FILE.',
    );
  }
  if (!new RegExp(`^[0-9a-f]{${ledgerKeyBytes * 2}}$`, 'i').test(text)) {
    throw new StartupFault(
      `${path} is not a ledger key: that is ${ledgerKeyBytes} bytes in hex.`,
      'put the right file there, or name it with LODESTONE_KEY_FILE.',
    );
  }
  return Buffer.from(text, 'hex');
}

/** Everybody can make it: a demonstration has nothing to hide, and the same log everywhere. */
export const demonstrationKey = ({ nation, seed }: Demonstration): LedgerKey =>
  createHash('sha256').update(`lodestone-demonstration/${nation}/${seed}`).digest();
