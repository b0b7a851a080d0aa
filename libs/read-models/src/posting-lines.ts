import type { DomainEvent } from '@lodestone/kernel';
import { postingsOf, type PostedEvent, type PostingLine } from '@lodestone/ledger';

/**
 * The lines of an event that posts, for `derive`: one function for all read models that are made of
 * lines, so that those in one thread share them.
 */
export const linesOf = (event: DomainEvent): readonly PostingLine[] =>
  postingsOf(event as PostedEvent);
