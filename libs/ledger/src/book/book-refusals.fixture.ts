import type { BookCommand, BookRefusal } from './book.decider';
import { namesMax } from './book.decider';

export const save = (labelId: string, ref = 'ref-1', sealedLabel = 'sealed'): BookCommand => ({
  type: 'SaveName',
  data: { enterpriseId: 'MAG', labelId, ref, sealedLabel },
});

export const drop = (labelId: string): BookCommand => ({
  type: 'DropName',
  data: { enterpriseId: 'MAG', labelId },
});

/** As many as there may be, each of a label of its own. */
export const fullBook = (): readonly BookCommand[] =>
  Array.from({ length: namesMax }, (_, n) => save(`label-${n}`));

type Scenario = Readonly<{ given?: readonly BookCommand[]; when: BookCommand }>;

/** One for each refusal. */
export const bookScenarios: Readonly<Record<BookRefusal, Scenario>> = {
  'name-not-found': { given: [save('another')], when: drop('label') },
  'book-full': { given: fullBook(), when: save('one-more') },
};
