import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';
import { NumberDoubt } from '../acts/identifier.answers';
import { partyMembers } from '../acts/cited-names';
import type { RecordDto } from '../acts/record-types';
import { published } from '../http/same-type';
import type { TypeOf } from '../http/schema';

type Told = TypeOf<typeof NumberDoubt>;

/** Absent where there is none. */
export type Doubts = readonly Told[] | undefined;

type Declared = Readonly<
  Record<string, Readonly<{ identifiers: readonly Identifier[] }> | undefined>
>;

/**
 * The numbers of a record that may be wrong, for whoever sends it: read off what was sent, the first
 * time and every other. Nothing of it is stored, and an act carries no numbers; the pages of clients
 * show the same doubts, read off the declarations.
 */
export function doubtsOfRecord(body: RecordDto, above = ''): Doubts {
  const [act, pointer] =
    body.type === 'RecordCorrected' ? [body.act, `${above}/act`] : [body, above];
  const declared = act as unknown as Declared;
  return orAbsent(
    partyMembers.flatMap((name) =>
      doubtsIn(declared[name]?.identifiers ?? [], `${pointer}/${name}`),
    ),
  );
}

/** Of an enterprise that is registered. */
export const doubtsOfEnterprise = (identifiers: readonly Identifier[]): Doubts =>
  orAbsent(doubtsIn(identifiers, ''));

const orAbsent = (doubts: readonly Told[]): Doubts => (doubts.length > 0 ? doubts : undefined);

const doubtsIn = (identifiers: readonly Identifier[], above: string): readonly Told[] =>
  identifiers.flatMap(({ scheme, issuer, value }, index) => {
    const checked = identifierSchemeOf(scheme)?.check(value, issuer);
    if (checked?.outcome !== 'doubtful') return [];
    const { doubt, mend } = checked;
    const pointer = `${above}/identifiers/${index}/value`;
    return [published(NumberDoubt, { pointer, doubt, scheme, mend: { en: mend.en, zh: mend.zh } })];
  });
