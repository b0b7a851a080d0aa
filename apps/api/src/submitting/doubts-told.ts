import type { Declaration, Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';
import { NumberDoubt } from '../acts/identifier.answers';
import { partyMembers } from '../acts/cited-names';
import type { RecordDto } from '../acts/record-types';
import { published } from '../http/same-type';
import type { TypeOf } from '../http/schema';

type Told = TypeOf<typeof NumberDoubt>;

/** Absent where there is none. */
export type Doubts = readonly Told[] | undefined;

type Declared = Readonly<Record<string, Declaration | undefined>>;

/**
 * The numbers of a record that may be wrong, for whoever sends it: read off what was sent, the first
 * time and every other. Nothing of it is stored, and an act carries no numbers; the pages of clients
 * show the same doubts, read off the declarations.
 */
export const doubtsOfRecord = (body: RecordDto, above = ''): Doubts =>
  orAbsent(
    declaredIn(body).flatMap(([pointer, { identifiers }]) =>
      doubtsIn(identifiers, `${above}${pointer}`),
    ),
  );

/** Whom a record declares, each with its place in it. */
export function declaredIn(
  body: RecordDto,
): ReadonlyArray<readonly [pointer: string, declaration: Declaration]> {
  const [act, above] = body.type === 'RecordCorrected' ? [body.act, '/act'] : [body, ''];
  const declared = act as unknown as Declared;
  return partyMembers.flatMap((name) => {
    const declaration = declared[name];
    return declaration ? [[`${above}/${name}`, declaration] as const] : [];
  });
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
