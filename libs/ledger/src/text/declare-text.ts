import { createHash } from 'node:crypto';
import { canonicalJson } from '@lodestone/kernel';
import { hmacOf, type LedgerKey } from '../ledger/ledger-key';
import type { TextDeclared } from './text.events';

/** Whose words, of which file. */
export type SaidText = Readonly<{ declaredById?: string; licenceId: string; words: string }>;

/**
 * The event that writes words down, and with it the `ref` that a record carries. The same words in
 * the same file have the same ref; in another file another one, so that each can be forgotten alone.
 */
export function declareText(key: LedgerKey, said: SaidText, generation = 0): TextDeclared {
  const salt = hmacOf(key, { kind: 'text', generation, ...said });
  return {
    type: 'TextDeclared',
    data: {
      ref: textRefOf(salt, said),
      salt: salt.toString('base64url'),
      generation,
      ...said,
    },
  };
}

/** base64url SHA-256 of salt ‖ RFC 8785 form of file and words: what anyone can check. */
export const textRefOf = (
  salt: Uint8Array,
  { licenceId, words }: Pick<SaidText, 'licenceId' | 'words'>,
): string =>
  createHash('sha256')
    .update(salt)
    .update(canonicalJson({ licenceId, words }), 'utf8')
    .digest('base64url');
