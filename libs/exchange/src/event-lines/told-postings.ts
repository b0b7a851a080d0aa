import type { DomainEvent } from '@lodestone/kernel';
import { isPosted, linesOf, type Content, type PostingLine } from '@lodestone/ledger';

/** Micrograms of each rare earth, as decimal strings: they pass 2^53. */
export type ToldContent = Readonly<Record<string, string>>;

/** A line of the books as it leaves the ledger: grams as a number, contents as decimal strings. */
export type ToldPosting = Omit<PostingLine, 'content'> &
  Readonly<{ contentMicrograms: ToldContent }>;

/** In this order, so that one line is always the same bytes. */
const order = [
  'account',
  'role',
  'sense',
  'recordId',
  'occurredOn',
  'siteId',
  'otherSiteId',
  'ownerId',
  'lotId',
  'movementId',
  'material',
  'grade',
  'status',
  'step',
  'assayRecordId',
  'dealId',
  'pieces',
  'massGrams',
] as const satisfies readonly (keyof PostingLine)[];

/** What an event posts to the books; nothing for one that moves no matter. */
export const postingsToldBy = (event: DomainEvent): readonly ToldPosting[] =>
  isPosted(event) ? linesOf(event).map(toldPosting) : [];

function toldPosting(line: PostingLine): ToldPosting {
  const told: Record<string, unknown> = {};
  for (const name of order) if (line[name] !== undefined) told[name] = line[name];
  return { ...told, contentMicrograms: toldContent(line.content) } as ToldPosting;
}

const toldContent = (content: Content): ToldContent =>
  Object.fromEntries([...content].map(([element, micrograms]) => [element, String(micrograms)]));
