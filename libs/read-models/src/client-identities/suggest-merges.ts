import type { Ordinal } from '@lodestone/kernel';
import { pairOf } from '@lodestone/ledger';
import type { ClientDecision, ClientScope } from './client';
import type { ClientsReading } from './client-tables';
import { subjectsOf } from './clients';
import type { Member } from './members';
import { componentOfPage, knownOf, membersOfPages, pagesAfter } from './memberships';
import { decisionsOf } from './decisions';
import { alikePairs, type AlikePair } from './alike-pairs';
import { likened, type Evidence, type Likened } from './likeness';
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
  const candidates = candidatesOf(reading, scope);
  const isDecided = decidedAmong(candidates, decisionsOf(reading, scope));
  const all = candidates.map(({ likened }) => likened);
  const massOfOne = massesOf(reading, scope);
  const suggestions = alikePairs(all, () => reading.stillAsked())
    .filter(({ one, other }) => !isDecided(one, other))
    .map((pair) => {
      const [one, other] = [pair.one, pair.other].map((n) => candidates[n] as Candidate);
      return suggestionOf([one as Candidate, other as Candidate], pair, massOfOne);
    })
    .sort(byMassThenScore);
  return { suggestions: suggestions.slice(0, question.limit), knownAt };
}

/** Whether people have said anything of two candidates, under whichever of their ids. */
function decidedAmong(
  candidates: readonly Candidate[],
  decisions: readonly ClientDecision[],
): (one: number, other: number) => boolean {
  const places = new Map(
    candidates.flatMap(({ clientIds }, place) => clientIds.map((id) => [id, place] as const)),
  );
  const nameOf = (one: number, other: number): string =>
    one < other ? `${one} ${other}` : `${other} ${one}`;
  const decided = new Set(
    decisions.flatMap(({ clientId, otherClientId = clientId }) => {
      const [one, other] = [places.get(clientId), places.get(otherClientId)];
      return one === undefined || other === undefined ? [] : [nameOf(one, other)];
    }),
  );
  return (one, other) => decided.has(nameOf(one, other));
}

function candidatesOf(reading: ClientsReading, scope: ClientScope): readonly Candidate[] {
  const known = knownOf(reading, scope);
  const pages = [...membersOfPages(reading, known)];
  // What a contradiction keeps apart is shown as that, and not suggested as something new.
  for (const page of pagesAfter(reading, known, { after: '', isConflicted: true })) {
    const [group, ...others] = componentOfPage(reading, known, page).groups;
    if (group && others.length === 0) pages.push([page.pageId, group.members]);
  }
  return pages
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => {
      reading.stillAsked();
      return candidateOf(members);
    });
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
  likened: likened(members),
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
  { evidence, scorePermille }: AlikePair,
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
