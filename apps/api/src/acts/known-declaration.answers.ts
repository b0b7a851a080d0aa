import { flag, list, object, oneOf, text } from '../http/schema';
import { RegisteredIdentifier } from './identifier.answers';

export const clientId = text(
  'A client id: the address of a page.',
  '3f2a8c51-6d0e-8b17-9c44-2e5d7f90a1b3',
);

/** Whom of the caller's own clients a declaration would join. */
export const knownMembers = {
  known: oneOf(
    ['declared', 'joins', 'new'],
    'Declared by you before, word for word; new, and of a client that you have; or of nobody whom ' +
      'you have declared.',
  ),
  meets: list(
    object({
      clientId,
      numbers: list(
        RegisteredIdentifier,
        'The numbers that it has already. None: they are the same by country and name.',
      ),
    }),
    'Your clients with which it would be one. Several would become one, or contradict each other.',
  ),
  isNewName: flag('It would join a client under a name that you have not declared of it.'),
  sameNameClientIds: list(
    clientId,
    'Other clients of yours with this name and country: a number may be wrong.',
  ),
} as const;
