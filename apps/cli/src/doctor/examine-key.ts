import { keyFingerprintOf, ledgerKeyBytes, type LedgerOpened } from '@lodestone/ledger';
import { readFileSync, statSync } from 'node:fs';
import { fail, messageOf, ok, warn, type Finding } from './finding';

const check = 'ledger key';
const putBack = 'put the ledger’s own key back from its backup; no other opens it.';

/** Is the key there, is it this ledger's, and is it nobody else's to read? Says nothing of it. */
export function examineKey(path: string, opened: LedgerOpened['data'] | undefined): Finding {
  let text: string;
  let mode: number;
  try {
    text = readFileSync(path, 'utf8').trim();
    ({ mode } = statSync(path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const says = isMissing ? `${path} is not there` : `${path} cannot be read: ${messageOf(error)}`;
    return fail(check, says, `${putBack} If it lies elsewhere, name it with LODESTONE_KEY_FILE.`);
  }
  if (!new RegExp(`^[0-9a-f]{${2 * ledgerKeyBytes}}$`, 'i').test(text)) {
    return fail(check, `${path} does not hold ${ledgerKeyBytes} bytes in hex`, putBack);
  }
  const keyFingerprint = keyFingerprintOf(Buffer.from(text, 'hex'));
  const facts = { path, keyFingerprint, openedWith: opened?.keyFingerprint };
  if (opened && opened.keyFingerprint !== keyFingerprint) {
    return fail(check, `${path} is not the key that this ledger was opened with`, putBack, facts);
  }
  const others = process.platform === 'win32' ? 0 : mode & 0o077;
  if (others !== 0) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    return warn(check, `${path} has mode ${octal}: others may read it`, `chmod 600 ${path}`, facts);
  }
  return ok(check, opened ? `${path} is the key of this ledger` : `${path} is a key`, facts);
}
