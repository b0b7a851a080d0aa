import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scryptSync,
  type BinaryLike,
} from 'node:crypto';
import { UnusableLog } from '../unusable-log';

/** How the key of an archive is made from its passphrase. */
export type Encryption = Readonly<{
  cipher: 'aes-256-gcm';
  kdf: 'scrypt';
  salt: string;
  cost: number;
  blockSize: number;
  parallelization: number;
}>;

/** 128 MiB and half a second for each guess at a passphrase. */
const cost = 2 ** 17;
/** A file that somebody else wrote must not take all memory of this machine. */
const costMax = 2 ** 20;
const blockSize = 8;
const keyBytes = 32;
const saltBytes = 32;
const tagBytes = 16;
const magic = Buffer.from('lodestone-sealed/1\n');
/** Each file has a key of its own, which is used once. */
const nonce = Buffer.alloc(12);

export const newEncryption = (): Encryption => ({
  cipher: 'aes-256-gcm',
  kdf: 'scrypt',
  salt: randomBytes(saltBytes).toString('hex'),
  cost,
  blockSize,
  parallelization: 1,
});

/**
 * Seals the files of one archive. A sealed file opens under its own name, in its own archive, whole and
 * unchanged, or not at all.
 */
export class Sealing {
  readonly #key: Buffer;

  /** @throws UnusableLog where the archive was sealed in a way that this version does not know */
  constructor(
    private readonly archiveId: string,
    encryption: Encryption,
    passphrase: string,
  ) {
    const { cipher, kdf, salt, cost: N, blockSize: r, parallelization: p } = encryption;
    const isKnown = cipher === 'aes-256-gcm' && kdf === 'scrypt' && r === blockSize && p === 1;
    if (!isKnown || !Number.isInteger(N) || N < 2 || N > costMax) {
      throw new UnusableLog(
        `the backup was encrypted in a way that this version does not know (${cipher}, ${kdf})`,
        'use the version of Lodestone that wrote it, or a newer one.',
      );
    }
    const maxmem = 256 * N * r;
    this.#key = scryptSync(passphrase, Buffer.from(salt, 'hex'), keyBytes, { N, r, p, maxmem });
  }

  seal(name: string, plain: Uint8Array): Buffer {
    const salt = randomBytes(saltBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(salt), nonce);
    cipher.setAAD(this.#about(name));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([magic, salt, sealed, cipher.getAuthTag()]);
  }

  /** Undefined where the bytes are not what was sealed under this name with this passphrase. */
  open(name: string, bytes: Buffer): Buffer | undefined {
    const [begin, end] = [magic.length + saltBytes, bytes.length - tagBytes];
    if (end < begin || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#keyOf(bytes.subarray(magic.length, begin)),
      nonce,
    );
    decipher.setAAD(this.#about(name));
    decipher.setAuthTag(bytes.subarray(end));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(begin, end)), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  #keyOf(salt: BinaryLike): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, salt, 'lodestone-archive', keyBytes));
  }

  #about(name: string): Buffer {
    return Buffer.from(`${this.archiveId}/${name}`);
  }
}
