import type { Declaration } from '@lodestone/ledger';
import type { KnownDeclaration } from '@lodestone/read-models';
import { RegisteredIdentifier } from '../acts/identifier.answers';
import { clientId, knownMembers } from '../acts/known-declaration.answers';
import { exactly } from '../http/same-type';
import { list, named, next, object, of, text, type TypeOf } from '../http/schema';
import { doubts, outcome, recordedAt } from '../submitting/recorded.answers';

const SavedDeclaration = named(
  'SavedDeclaration',
  exactly<Declaration>()(
    object(
      {
        name: text('In its own script.', 'Kölner Motorenwerke AG'),
        'nameLatin?': text('In Latin letters.'),
        countryCode: text('Country (ISO 3166-1 alpha-2).', 'DE'),
        identifiers: list(RegisteredIdentifier, 'Its numbers.'),
        'address?': text('The address in words.'),
        'endUse?': text('What the goods are for, where it is cited as the end user.'),
      },
      'Who a label stands for. It can be sent wherever a declaration may stand.',
    ),
  ),
);

const label = text('The label, as it was written.', '科隆电机');

const name = {
  label,
  declaration: of(SavedDeclaration, 'What the label stands for.'),
  ref: text('The reference by which acts name the declaration.'),
  clientId,
};

export const BookName = named(
  'BookName',
  object({ ...name, recordedAt }, 'A declaration under the label by which acts may cite it.'),
);

export type BookName = TypeOf<typeof BookName>;

export const BookNames = named(
  'BookNames',
  object({ items: list(BookName, 'Names in the order of their labels.'), 'next?': next }),
);

export type BookNames = TypeOf<typeof BookNames>;

const Known = exactly<Omit<KnownDeclaration, 'ref'>>()(object(knownMembers));

const told = {
  ...name,
  'before?': of(
    SavedDeclaration,
    'What the label stood for until now. Acts that cited it keep that. Absent where it stood for nothing, or for the same.',
  ),
  'known?': of(
    Known,
    'Whom of your own clients it joins, as they were before. Absent where the read models were too slow to say it.',
  ),
  'newNumbers?': list(
    RegisteredIdentifier,
    'Of a declaration that joins a client: the numbers that this client did not have.',
  ),
  'doubts?': doubts,
};

export const RecordedName = named(
  'RecordedName',
  object({ outcome, recordedAt, ...told }, 'A name that was saved, and whom it joins.'),
);

export type RecordedName = TypeOf<typeof RecordedName>;

export const DryRunOfName = named(
  'DryRunOfName',
  object({ outcome, ...told }, 'What saving the name would come to. Nothing came of this.'),
);

export type DryRunOfName = TypeOf<typeof DryRunOfName>;

export const DroppedName = named(
  'DroppedName',
  object({ outcome, label, recordedAt }, 'A label that stands for nothing any more.'),
);

export type DroppedName = TypeOf<typeof DroppedName>;
