import type { DomainEvent } from '@lodestone/kernel';

/** What every event of a book says: which label it is about, without telling it. */
type AboutLabel = Readonly<{
  enterpriseId: string;
  /** HMAC of the enterprise and the label as labels are compared (base64url). */
  labelId: string;
  /** How often something was said of the label, this event included: from 1. */
  sequence: number;
}>;

/**
 * The enterprise calls a declaration by a label, so that its acts can cite it. Said again of the
 * same label it is the newer one that counts, from here on: acts that were recorded keep their refs.
 * Clerks call clients by their names, so the label is one too, and can only be read together with
 * the declaration: forgetting that one empties the label.
 */
export type NameSaved = DomainEvent<
  'NameSaved',
  AboutLabel &
    Readonly<{
      /** The declaration, in `party-<ref>`. */
      ref: string;
      /** The label as it was written, sealed with the salt of the declaration (base64url). */
      sealedLabel: string;
    }>
>;

/** The label stands for nothing any more. Acts that cited it keep their refs. */
export type NameDropped = DomainEvent<'NameDropped', AboutLabel>;

export type BookEvent = NameSaved | NameDropped;

export const bookStream = (enterpriseId: string): string => `book-${enterpriseId}`;
