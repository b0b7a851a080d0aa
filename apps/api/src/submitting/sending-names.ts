import {
  bookDecider,
  labelIdOf,
  sealLabel,
  type BookCommand,
  type BookEvent,
  type BookRefusal,
  type Declaration,
  type SaveName,
} from '@lodestone/ledger';
import type { LedgerSecrets } from '../running/ledger-secrets';
import type { Books } from './books';
import type { Through } from './sending';
import type { Recorded } from './submissions';

export type NameToSave = Readonly<{
  enterpriseId: string;
  label: string;
  declaration: Declaration;
}>;

type Way = Through & Readonly<{ secrets: LedgerSecrets; books: Books }>;

/** The declaration of a name is known by this ref from here on. */
export type SentName = Readonly<{ sent: Recorded; ref: string }>;

/**
 * Writes the declaration down, and then the label that points to it. An order to forget that is
 * recorded between the two is seen by the look after them, and the name is saved again with a new
 * declaration: whoever is answered has a name that could be read when the answer left. If the process
 * dies in between, sending it again does what is left to do.
 *
 * @throws RefusedException
 */
export const sendName = (name: NameToSave, way: Way): Promise<SentName> =>
  way.declarations.naming(async () => {
    const { submissions, declarations, sender } = way;
    const { command, parties } = nameToSend(name, way);
    const write = (): Promise<void> => declarations.write(parties, sender);
    const said = { type: command.type, ...name };
    await way.books.upToNow(name.enterpriseId);
    const sent = await submissions.send<BookCommand, BookEvent, BookRefusal>(
      bookDecider,
      { ...toSend(command, said, way), beforeAppend: write },
      sender,
    );
    await write();
    return { sent, ref: command.data.ref };
  });

/** What a name is decided as: the same, whether it is saved or tried. */
export function nameToSend(
  { enterpriseId, label, declaration }: NameToSave,
  { declarations, secrets }: Pick<Way, 'declarations' | 'secrets'>,
) {
  const parties = declarations.of(enterpriseId);
  const { ref } = parties.declare(declaration);
  const party = parties.parties.get(ref);
  if (!party) throw new Error('what was declared has a salt');
  const { clientId, event } = party;
  const sealedLabel = sealLabel(Buffer.from(event.data.salt, 'base64url'), label);
  const labelId = labelIdOf(secrets.ledgerKey, enterpriseId, label);
  const data = { enterpriseId, labelId, ref, sealedLabel };
  const command: SaveName = { type: 'SaveName', data };
  return { command, parties, clientId };
}

/** @throws RefusedException where the label was never saved */
export async function dropName(
  { enterpriseId, label }: Omit<NameToSave, 'declaration'>,
  way: Omit<Way, 'declarations'>,
): Promise<Recorded> {
  const labelId = labelIdOf(way.secrets.ledgerKey, enterpriseId, label);
  const command: BookCommand = { type: 'DropName', data: { enterpriseId, labelId } };
  const said = { type: command.type, enterpriseId, label };
  await way.books.upToNow(enterpriseId);
  return way.submissions.send<BookCommand, BookEvent, BookRefusal>(
    bookDecider,
    toSend(command, said, way),
    way.sender,
  );
}

/**
 * The same may be said of a label again and again, and each time it is another event: the next one of
 * that label, as of a book that was brought up to now. On an older one it could be taken for an event
 * that somebody else recorded, and what was said after that one would be lost.
 */
function toSend(command: BookCommand, content: object, { submissions }: Pick<Way, 'submissions'>) {
  const { labelId } = command.data;
  const contentDigest = submissions.digestOf(content);
  return {
    command,
    key: labelId,
    content,
    identityOf: ({ data }: BookEvent) => ({ key: `${labelId}.${data.sequence}`, contentDigest }),
  };
}
