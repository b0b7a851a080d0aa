import type { DomainEvent } from '@lodestone/kernel';
import type { PostedEvent } from '../records/site.events';
import type { PostingLine } from './posting-line';
import { postingsOf } from './postings-of';

/**
 * The lines of an event that posts, for `derive`: one function for all that is made of lines, read
 * models and journal alike, so that those in one thread share them.
 */
export const linesOf = (event: DomainEvent): readonly PostingLine[] =>
  postingsOf(event as PostedEvent);
