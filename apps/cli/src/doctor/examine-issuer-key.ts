import { createPrivateKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, messageOf, ok, warn, type Finding } from './finding';

const check = 'issuer key';

/** With what the local issuer signs. Nothing that is kept depends on it. */
export function examineIssuerKey(folder: string): Finding {
  const path = join(folder, 'issuer.key');
  let pem: string;
  let mode: number;
  try {
    pem = readFileSync(path, 'utf8');
    ({ mode } = statSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return ok(check, 'none is there: the next start makes it');
    }
    const mend = 'give this user access to it.';
    return fail(check, `${path} cannot be read: ${messageOf(error)}`, mend);
  }
  if (!isIssuerKey(pem)) {
    const mend = 'start the ledger again, which makes it anew: everybody signs in again.';
    return warn(check, `${path} is damaged`, mend);
  }
  const others = process.platform === 'win32' ? 0 : mode & 0o077;
  return others === 0
    ? ok(check, `${path} signs`)
    : warn(check, `${path} can be read by others`, `chmod 600 ${path}`);
}

function isIssuerKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
