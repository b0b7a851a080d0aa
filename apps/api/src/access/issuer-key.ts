import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readOrMakeSecret, writeSecret } from '../running/secret-file';

/**
 * `issuer.key` in the data folder. One that is lost or damaged is made anew, because nothing that is
 * kept depends on it: everybody signs in again.
 */
export function issuerKeyIn(dataFolder: string, say: (line: string) => void): KeyObject {
  const path = join(dataFolder, 'issuer.key');
  const kept = keyFrom(readOrMakeSecret(path, newPem));
  if (kept) return kept;
  say(`${path} was damaged and is made anew: everybody signs in again`);
  writeSecret(path, newPem());
  return issuerKeyIn(dataFolder, say);
}

const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Undefined of anything that cannot sign as this issuer does. */
function keyFrom(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
