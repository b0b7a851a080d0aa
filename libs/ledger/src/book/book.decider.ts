import {
  accepted,
  refused,
  unchanged,
  type Command,
  type Decision,
  type KeyedDecider,
  type KeyedRows,
} from '@lodestone/kernel';
import { bookStream, type BookEvent, type NameDropped, type NameSaved } from './book.events';
import { evolveBook, isSaved, labelRowOf, labelsIn } from './book.rows';

export type SaveName = Command<'SaveName', Omit<NameSaved['data'], 'sequence'>>;
export type DropName = Command<'DropName', Omit<NameDropped['data'], 'sequence'>>;
export type BookCommand = SaveName | DropName;

/** In order of precedence. */
export const bookRefusals = ['name-not-found', 'book-full'] as const;

export type BookRefusal = (typeof bookRefusals)[number];

type BookDecision = Decision<BookEvent, BookRefusal>;

/** So many are looked through by hand, and all of them are looked at where a label is not found. */
export const namesMax = 2_000;

/** What an enterprise calls the declarations that it uses again. The last that is said counts. */
export const bookDecider: KeyedDecider<BookCommand, BookEvent, BookRefusal> = {
  streamOf: ({ data }) => bookStream(data.enterpriseId),
  decide: (command, { own }) =>
    command.type === 'SaveName' ? saveName(command.data, own) : dropName(command.data, own),
  evolve: evolveBook,
};

function saveName(said: SaveName['data'], own: KeyedRows): BookDecision {
  const row = labelRowOf(own, said.labelId);
  if (isSaved(row)) {
    const { ref, sealedLabel } = row.saved;
    if (ref === said.ref && sealedLabel === said.sealedLabel) return unchanged(row.revision);
  } else if (labelsIn(own) >= namesMax) {
    return refused('book-full', { namesMax });
  }
  const { enterpriseId, labelId, ref, sealedLabel } = said;
  const sequence = (row?.sequence ?? 0) + 1;
  return accepted({
    type: 'NameSaved',
    data: { enterpriseId, labelId, sequence, ref, sealedLabel },
  });
}

function dropName({ enterpriseId, labelId }: DropName['data'], own: KeyedRows): BookDecision {
  const row = labelRowOf(own, labelId);
  if (!row) return refused('name-not-found');
  if (!isSaved(row)) return unchanged(row.revision);
  const data = { enterpriseId, labelId, sequence: row.sequence + 1 };
  return accepted({ type: 'NameDropped', data });
}
