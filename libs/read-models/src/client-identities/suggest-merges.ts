import type { Ordinal } from '@lodestone/kernel';
import { pairOf } from '@lodestone/ledger';
import { alikePages } from './alike-pages';
import type { ClientScope } from './client';
import type { ClientsReading } from './client-tables';
import { subjectsOf } from './clients';
import { decisionsAbout } from './decisions';
import { alikenessOf, likened, type Alikeness, type Evidence, type Likened } from './likeness';
import { underEveryName, type Member } from './members';
import { componentOfPage, knownOf, pageWithId } from './memberships';
import { massOf, standingActsOf } from './usage';

/** One of the two: enough to look at before somebody decides. */
export type SuggestedClient = Readonly<{
  clientId: string;
  names: ReadonlyArray<Readonly<{ name: string; nameLatin?: string }>>;
  countryCodes: readonly string[];
}>;

/** Two clients that may be one. Never more than a suggestion: only people join them. */
export type MergeSuggestion = Readonly<{
  clients: readonly [SuggestedClient, SuggestedClient];
  scorePermille: number;
  evidence: readonly Evidence[];
  /** What hangs on it, in digits: what both took, sold or exported, whichever is more. */
  massGrams: string;
}>;

export type SuggestionsQuestion = Omit<ClientScope, 'asOf'> & Readonly<{ limit: number }>;

export type Suggestions = Readonly<{
  suggestions: readonly MergeSuggestion[];
  knownAt: Ordinal;
}>;

type Candidate = Readonly<{
  client: SuggestedClient;
  /** Every id of it: people may have decided by any of them. */
  clientIds: readonly string[];
  likened: Likened;
  subjects: readonly string[];
}>;

/** Those on which most hangs come first. Who was once said to be one, and no longer, stays apart. */
export function suggestMerges(reading: ClientsReading, question: SuggestionsQuestion): Suggestions {
  const knownAt = question.knownAt ?? reading.ordinal;
  const scope = { ...question, knownAt };
  const candidateWithId = candidatesById(reading, scope);
  const massOfOne = massesOf(reading, scope);
  const suggestions: MergeSuggestion[] = [];
  for (const [pageId, otherPageId] of alikePages(reading, knownOf(reading, scope))) {
    reading.stillAsked();
    const [one, other] = [candidateWithId(pageId), candidateWithId(otherPageId)];
    const alikeness = one && other && alikenessOf(one.likened, other.likened);
    if (!alikeness || areDecided(reading, [one, other], scope)) continue;
    suggestions.push(suggestionOf([one, other], alikeness, massOfOne));
  }
  suggestions.sort(byMassThenScore);
  return { suggestions: suggestions.slice(0, question.limit), knownAt };
}

/** Whether people have said anything of the two, under whichever of their ids. */
function areDecided(
  reading: ClientsReading,
  [one, other]: readonly [Candidate, Candidate],
  scope: ClientScope,
): boolean {
  const [ids, otherIds] = [new Set(one.clientIds), new Set(other.clientIds)];
  return decisionsAbout(reading, ids, scope).some(
    ({ clientId, otherClientId = clientId }) =>
      (ids.has(clientId) && otherIds.has(otherClientId)) ||
      (otherIds.has(clientId) && ids.has(otherClientId)),
  );
}

/** Nobody where a contradiction keeps several apart: that is shown as what it is. */
function candidatesById(
  reading: ClientsReading,
  scope: ClientScope,
): (pageId: string) => Candidate | undefined {
  const known = knownOf(reading, scope);
  const candidates = new Map<string, Candidate | undefined>();
  return (pageId) => {
    if (!candidates.has(pageId)) {
      const page = pageWithId(reading, known, pageId);
      const [group, ...others] = componentOfPage(reading, known, page).groups;
      const isOne = group !== undefined && others.length === 0;
      candidates.set(pageId, isOne ? candidateOf(group.members) : undefined);
    }
    return candidates.get(pageId);
  };
}

const candidateOf = (members: readonly Member[]): Candidate => ({
  client: {
    clientId: members.map(({ clientId }) => clientId).reduce((a, b) => (b < a ? b : a)),
    names: [
      ...new Map(
        members.map(({ name, nameLatin }) => [
          `${name}\n${nameLatin ?? ''}`,
          { name, ...(nameLatin ? { nameLatin } : {}) },
        ]),
      ).values(),
    ],
    countryCodes: [...new Set(members.map(({ countryCode }) => countryCode))].sort(),
  },
  clientIds: members.map(({ clientId }) => clientId),
  likened: likened(underEveryName(members)),
  subjects: subjectsOf(members),
});

/** An act counts once, in however many capacities it names somebody. */
function massesOf(reading: ClientsReading, scope: ClientScope): (one: Candidate) => bigint {
  const known = new Map<Candidate, bigint>();
  return (one) => {
    const mass = known.get(one) ?? massOf(standingActsOf(reading, one.subjects, scope));
    known.set(one, mass);
    return mass;
  };
}

function suggestionOf(
  [a, b]: readonly [Candidate, Candidate],
  { evidence, scorePermille }: Alikeness,
  massOfOne: (one: Candidate) => bigint,
): MergeSuggestion {
  const isInOrder = a.client.clientId < b.client.clientId;
  return {
    clients: isInOrder ? [a.client, b.client] : [b.client, a.client],
    scorePermille,
    evidence,
    massGrams: (massOfOne(a) + massOfOne(b)).toString(),
  };
}

function byMassThenScore(a: MergeSuggestion, b: MergeSuggestion): number {
  const [massA, massB] = [BigInt(a.massGrams), BigInt(b.massGrams)];
  if (massA !== massB) return massA > massB ? -1 : 1;
  if (a.scorePermille !== b.scorePermille) return b.scorePermille - a.scorePermille;
  const [keyA, keyB] = [a, b].map(({ clients: [one, other] }) =>
    keyOfPair(one.clientId, other.clientId),
  ) as [string, string];
  return keyA < keyB ? -1 : 1;
}

function keyOfPair(one: string, other: string): string {
  const { clientId, otherClientId } = pairOf(one, other);
  return `${clientId} ${otherClientId}`;
}
