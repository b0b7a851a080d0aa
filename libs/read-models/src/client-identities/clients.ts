import type { Identifier } from '@lodestone/ledger';
import { nation } from './bearers';
import type { Client, ClientDecision, ClientIdentity, ClientScope } from './client';
import type { ClientsReading } from './client-tables';
import type { ClientComponent, ClientGroup } from './components';
import { decisionsAbout, decisionsOfPage } from './decisions';
import { doubtsOf } from './doubts';
import { linkKeyOf } from '../identifier-links';
import type { Member } from './members';
import { standingActsOf, usageOf } from './usage';

/** Everything that the page of a client shows, beside whom it is made of. */
export function clientOf(
  reading: ClientsReading,
  { clientId, groups, conflicts }: ClientComponent<Member>,
  scope: ClientScope,
): Client {
  const members = groups.flatMap((group) => group.members);
  const clientIds = sorted(members.map((member) => member.clientId));
  const identities = groups.map((group) => identityOf(reading, group, scope));
  const [only, ...others] = identities;
  return {
    canonicalId: clientId,
    clientIds,
    identities,
    conflicts,
    decisions: decisionsOfClient(reading, clientIds, scope),
    // Of several it is no sum: an act may name two of them.
    usage:
      only && others.length === 0
        ? only.usage
        : usageOf(standingActsOf(reading, subjectsOf(members), scope)),
  };
}

/** Its declaration is not there, or not within the scope: what acts say of the ref is left. */
export const unknownClient = (
  reading: ClientsReading,
  subject: string,
  scope: ClientScope,
): Client => ({
  canonicalId: subject,
  clientIds: [],
  identities: [],
  conflicts: [],
  decisions: [],
  isForgotten: true,
  usage: usageOf(standingActsOf(reading, [subject], scope)),
});

function decisionsOfClient(
  reading: ClientsReading,
  clientIds: readonly string[],
  scope: ClientScope,
): readonly ClientDecision[] {
  const { exporterId, knownAt = reading.ordinal } = scope;
  const isOfScope = (clientId: string): boolean =>
    reading
      .scan('bearers', { clientId, scope: exporterId ?? nation })
      .some(({ ordinal }) => ordinal <= knownAt);
  return decisionsOfPage(decisionsAbout(reading, clientIds, scope), {
    ofPage: new Set(clientIds),
    ...(exporterId === undefined ? {} : { isOfScope }),
  });
}

function identityOf(
  reading: ClientsReading,
  { clientId, members }: ClientGroup<Member>,
  scope: ClientScope,
): ClientIdentity {
  const standing = standingActsOf(reading, subjectsOf(members), scope);
  const declarations = members.filter((member) => 'ref' in member);
  const enterprises = members.filter((member) => 'enterpriseId' in member);
  const identifiers = distinct(members.flatMap((member) => member.identifiers));
  return {
    clientId,
    clientIds: sorted(members.map((member) => member.clientId)),
    names: namesOf(members),
    identifiers,
    countryCodes: sorted(members.map(({ countryCode }) => countryCode)),
    exporterIds: sorted([
      ...declarations.map(({ declaredById }) => declaredById),
      ...standing.map(({ exporterId }) => exporterId),
    ]),
    declarations: declarations.map(
      ({ subject: _, alsoCalled: _also, ...declaration }) => declaration,
    ),
    enterprises: enterprises.map(({ subject: _, alsoCalled: _also, ...enterprise }) => enterprise),
    registeredAs: registeredAs(reading, identifiers, scope),
    doubts: doubtsOf(members),
    usage: usageOf(standing),
  };
}

/** Enterprises of the directory that have one of the numbers. */
const registeredAs = (
  reading: ClientsReading,
  identifiers: readonly Identifier[],
  { knownAt = reading.ordinal }: ClientScope,
): readonly string[] =>
  sorted(
    identifiers
      .flatMap((each) => reading.scan('registeredNumbers', { link: linkKeyOf(each) }))
      .filter(({ ordinal }) => ordinal <= knownAt)
      .map(({ enterpriseId }) => enterpriseId),
  );

export const subjectsOf = (members: readonly Member[]): readonly string[] =>
  members.map(({ subject }) => subject);

/** Each spelling once. */
export const namesOf = (members: readonly Member[]): ClientIdentity['names'] =>
  distinct(members.map(({ name, nameLatin }) => ({ name, ...(nameLatin ? { nameLatin } : {}) })));

export const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Each value once, in the order of its JSON. */
const distinct = <Value>(values: readonly Value[]): readonly Value[] =>
  sorted(values.map((value) => JSON.stringify(value))).map((text) => JSON.parse(text) as Value);
