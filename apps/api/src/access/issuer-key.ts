import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readOrMakeSecret } from '../running/secret-file';

/** `issuer.key` in the data folder: lost, it is made anew and everybody signs in again. */
export function issuerKeyIn(dataFolder: string): KeyObject {
  const pem = readOrMakeSecret(join(dataFolder, 'issuer.key'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  return createPrivateKey(pem);
}
