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

/** All that is wrong with several parts, each place once; a problem of another kind goes alone. */
export function together(errors: readonly unknown[]): unknown {
  const parts = new Map<string, ProblemPart>();
  for (const error of errors) {
    const wrong = error instanceof ProblemException ? error.options.errors : undefined;
    if (!wrong) return error;
    for (const part of wrong) {
      if (!parts.has(part.pointer)) parts.set(part.pointer, part);
    }
  }
  return new ProblemException('invalid-input', {
    errors: [...parts.values()].slice(0, partsMax),
  });
}

/** Does `work` for each, and tells what is wrong with all of them together. */
export async function eachWithin<Item, T>(
  items: readonly Item[],
  pointerOf: (index: number) => string,
  work: (item: Item) => Promise<T> | T,
): Promise<T[]> {
  const made: T[] = [];
  const errors: unknown[] = [];
  for (const [index, item] of items.entries()) {
    try {
      made.push(await work(item));
    } catch (error) {
      errors.push(placedUnder(error, pointerOf(index)));
    }
  }
  if (errors.length === 0) return made;
  throw together(errors);
}
