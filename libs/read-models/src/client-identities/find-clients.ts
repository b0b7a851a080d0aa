import type { Ordinal } from '@lodestone/kernel';
import { pageOf, type Cursor } from '../cursor';
import {
  cursorOfFound,
  firstFoundAt,
  firstOf,
  foundAtOf,
  isBefore,
  isSameFound,
  looksFor,
  partsFound,
  type FoundAt,
  type Look,
} from '../look-up-names';
import type { Called } from '../name-parts';
import { numberToken } from '../number-token';
import type { Client } from './client';
import { namesOf, sorted } from './clients';
import type { ClientsReading } from './client-tables';
import {
  componentAround,
  isNamed,
  memberOf,
  subjectsOfClient,
  type ClientsOf,
} from './component-around';
import type { ClientComponent } from './components';
import { underEveryName, type Member } from './members';
import { calledOf } from './searched-client';
import { refOf } from './subjects';

/** Enough to tell which one it is; the page of the client says the rest. */
export type ClientHit = Pick<Client, 'canonicalId' | 'clientIds'> &
  Readonly<{
    names: ReadonlyArray<Readonly<{ name: string; nameLatin?: string }>>;
    countryCodes: readonly string[];
  }>;

export type ClientsLikeQuestion = Readonly<{
  text: string;
  /** Whose clients; left out: those of everybody. */
  exporterId?: string | undefined;
  /** By who they are, or by their ids alone. */
  byIdentity: boolean;
  /** As clients were known by then. */
  knownAt?: Ordinal | undefined;
  /** The day of which names of enterprises are. */
  calledOn?: string | undefined;
  limit: number;
  after?: Cursor | undefined;
}>;

/** Clients as they were then: who has the id first, then whose names and numbers begin so. */
export function findClients(
  reading: ClientsReading,
  question: ClientsLikeQuestion,
): Readonly<{ hits: readonly ClientHit[]; next: Cursor | undefined }> {
  const { exporterId, knownAt = reading.ordinal, calledOn, limit } = question;
  const asked = { ...question, scope: { exporterId, knownAt, calledOn } };
  const found = firstOf(clientsFrom(reading, asked), limit + 1);
  const { page, next } = pageOf(found, limit, ({ at }) => cursorOfFound(at));
  return { hits: page.map(({ hit }) => hit), next };
}

type Asked = ClientsLikeQuestion & Readonly<{ scope: ClientsOf }>;

type FoundClient = Readonly<{ at: FoundAt; hit: ClientHit }>;

/** Before every look: the client has the very id. */
const byId = -1;

function* clientsFrom(reading: ClientsReading, asked: Asked): Iterable<FoundClient> {
  const { text, scope, byIdentity } = asked;
  const after = foundAtOf(asked.after);
  const ids = idsMeant(text);
  if (!after) yield* clientsWithId(reading, ids, scope);
  if (!byIdentity) return;

  const looks = looksFor(text);
  const { exporterId } = scope;
  // An exporter's own declarations, and the enterprises, of which it sees those that it named.
  const owners = exporterId === undefined ? undefined : [exporterId, ''];
  const rows = partsFound({ looks, owners, after }, (rest, values) =>
    reading.eachRow('nameParts', rest, ...values),
  );
  for (const at of rows) {
    const member = memberOf(reading, at.subject, scope);
    // Cheaper than gathering its client: each member is found at several of its parts.
    if (!member || !isSameFound(foundMember(looks, member), at)) continue;
    const component = componentAround(reading, member, scope);
    if (isSameFound(foundClient({ looks, ids }, component), at)) {
      yield { at, hit: hitOf(component) };
    }
  }
}

/** As it was sent, or as people write such an id. */
function idsMeant(text: string): ReadonlySet<string> {
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(numberToken(text)) ?? [];
  return new Set([text.trim(), ...(parts.length > 0 ? [parts.join('-')] : [])]);
}

function* clientsWithId(
  reading: ClientsReading,
  ids: ReadonlySet<string>,
  scope: ClientsOf,
): Iterable<FoundClient> {
  const shown = new Set<string>();
  for (const id of ids) {
    const members = subjectsOfClient(reading, id).flatMap(
      (subject) => memberOf(reading, subject, scope) ?? [],
    );
    const hit = members[0]
      ? hitOf(componentAround(reading, members[0], scope))
      : unknownHit(reading, id, scope);
    if (!hit || shown.has(hit.canonicalId)) continue;
    shown.add(hit.canonicalId);
    yield { at: { look: byId, part: '', subject: hit.canonicalId }, hit };
  }
}

/** An act names it by its ref, of which nothing is known within the scope: it stands for itself. */
function unknownHit(reading: ClientsReading, id: string, scope: ClientsOf): ClientHit | undefined {
  if (refOf(id) === undefined || memberOf(reading, id, scope)) return undefined;
  if (!isNamed(reading, id, scope)) return undefined;
  return { canonicalId: id, clientIds: [], names: [], countryCodes: [] };
}

const foundMember = (looks: readonly Look[], member: Member): FoundAt | undefined =>
  firstFoundAt(looks, member.subject, calledOfMember(member));

function calledOfMember(member: Member): Called {
  const called = underEveryName([member]).map(calledOf);
  return { ...calledOf(member), names: called.flatMap(({ names }) => names) };
}

/** A client is shown once: where the first of its members is found. */
function foundClient(
  { looks, ids }: Readonly<{ looks: readonly Look[]; ids: ReadonlySet<string> }>,
  { groups }: ClientComponent<Member>,
): FoundAt | undefined {
  const members = groups.flatMap((group) => group.members);
  if (members.some(({ clientId }) => ids.has(clientId))) return undefined;
  return members
    .flatMap((member) => foundMember(looks, member) ?? [])
    .reduce<FoundAt | undefined>((a, b) => (a && !isBefore(b, a) ? a : b), undefined);
}

function hitOf({ clientId, groups }: ClientComponent<Member>): ClientHit {
  const members = groups.flatMap((group) => group.members);
  return {
    canonicalId: clientId,
    clientIds: sorted(members.map((member) => member.clientId)),
    names: groups.flatMap((group) => namesOf(group.members)),
    countryCodes: sorted(members.map(({ countryCode }) => countryCode)),
  };
}
