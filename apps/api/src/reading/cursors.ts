import { timingSafeEqual } from 'node:crypto';
import { hmacOf } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem';
import { LedgerSecrets } from '../running/ledger-secrets';

/** As long as nobody guesses it in the life of a ledger. */
const tagBytes = 16;

/**
 * Where the next page begins, and of which question: a cursor of one set of filters says nothing
 * about another. It opens no door, but read models are asked as it says, so it is signed: what comes
 * back is what was given, or it is no cursor.
 */
@Injectable()
export class Cursors {
  constructor(private readonly secrets: LedgerSecrets) {}

  /** As a member of a page: absent on the last one. `at` is what the read model calls its cursor. */
  nextOf(question: object, at: string | undefined): { next?: string } {
    if (at === undefined) return {};
    const place = Buffer.from(at, 'utf8');
    return { next: Buffer.concat([this.tagOf(question, place), place]).toString('base64url') };
  }

  /** @throws ProblemException when the text is no cursor, or one of another question */
  placeOf(question: object, text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    const bytes = Buffer.from(text, 'base64url');
    const tag = bytes.subarray(0, tagBytes);
    const place = bytes.subarray(tagBytes);
    if (tag.length < tagBytes || !timingSafeEqual(tag, this.tagOf(question, place))) {
      throw new ProblemException('cursor-invalid');
    }
    return place.toString('utf8');
  }

  private tagOf(question: object, place: Buffer): Buffer {
    const signed = { cursor: JSON.stringify(question), at: place.toString('base64') };
    return hmacOf(this.secrets.ledgerKey, signed).subarray(0, tagBytes);
  }
}
