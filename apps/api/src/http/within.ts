import { ProblemException, partsMax, type ProblemPart } from './problem';

/** What is wrong with a part of a body is told where that part stands in the whole of it. */
export function placedUnder(error: unknown, pointer: string): unknown {
  if (!(error instanceof ProblemException)) return error;
  const errors = error.options.errors?.map((part): ProblemPart =>
    (part.in ?? 'body') === 'body' ? { ...part, pointer: `${pointer}${part.pointer}` } : part,
  );
  return new ProblemException(error.code, { ...error.options, ...(errors ? { errors } : {}) });
}

/** @throws what `work` throws, with pointers from the whole */
export function within<T>(pointer: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw placedUnder(error, pointer);
  }
}

/** Does `work` for each, and tells what is wrong with all of them together. */
export async function eachWithin<Item, T>(
  items: readonly Item[],
  pointerOf: (index: number) => string,
  work: (item: Item) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  const errors: ProblemPart[] = [];
  for (const [index, item] of items.entries()) {
    try {
      made.push(await work(item));
    } catch (error) {
      const placed = placedUnder(error, pointerOf(index));
      const parts = placed instanceof ProblemException ? placed.options.errors : undefined;
      if (!parts) throw placed;
      errors.push(...parts);
    }
  }
  if (errors.length === 0) return made;
  throw new ProblemException('invalid-input', { errors: errors.slice(0, partsMax) });
}
