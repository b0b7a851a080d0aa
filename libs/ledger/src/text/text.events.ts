import type { DomainEvent } from '@lodestone/kernel';

/**
 * Words that somebody said of a file: what was asked, what was answered. They may name people, so
 * that they stand here and nowhere else, and can be forgotten without touching the record. `ref` =
 * base64url SHA-256 of salt ‖ canonical form of the words and what they are about.
 */
export type TextDeclared = DomainEvent<
  'TextDeclared',
  Readonly<{
    ref: string;
    /** base64url of 32 bytes. */
    salt: string;
    /** 0 until the words were forgotten and said anew. */
    generation: number;
    /** The enterprise that said them; absent where an authority did. */
    declaredById?: string;
    /** The licence whose file they belong to. */
    licenceId: string;
    words: string;
  }>
>;

export const textStream = (ref: string): string => `text-${ref}`;
