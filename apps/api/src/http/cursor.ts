import { createHash } from 'node:crypto';
import { ProblemException } from './problem';

/**
 * Where the next page begins, and of which question: a cursor of one set of filters says nothing
 * about another. It describes itself and opens no door, so nothing in it is signed.
 */
type Cursor = Readonly<{ v: 1; of: string; at: string }>;

const digestOf = (question: object): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16);

/** As a member of a page: absent on the last one. `at` is what the read model calls its cursor. */
export function nextOf(question: object, at: string | undefined): { next?: string } {
  if (at === undefined) return {};
  const cursor: Cursor = { v: 1, of: digestOf(question), at };
  return { next: Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url') };
}

/** @throws ProblemException when the text is no cursor, or one of another question */
export function placeOf(question: object, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const cursor = read(text);
  if (!isCursor(cursor) || cursor.of !== digestOf(question)) {
    throw new ProblemException('cursor-invalid');
  }
  return cursor.at;
}

function read(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isCursor(value: unknown): value is Cursor {
  const { v, of, at } = (value ?? {}) as Partial<Record<keyof Cursor, unknown>>;
  return v === 1 && typeof of === 'string' && typeof at === 'string';
}
