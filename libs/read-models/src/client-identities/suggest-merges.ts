import type { Ordinal } from '@lodestone/kernel';
import { pairOf } from '@lodestone/ledger';
import type { ClientDecision, ClientScope } from './client';
import type { ClientsReading } from './client-identities';
import { clientComponentsOf, usesOfAll } from './clients';
import type { Member } from './members';
import { decisionsOf } from './decisions';
import { alikePairs, type AlikePair } from './alike-pairs';
import { likened, type Evidence, type Likened } from './likeness';
import { usesOf, type Use } from './usage';

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

export type SuggestionsQuestion = ClientScope & Readonly<{ limit: number }>;

export type Suggestions = Readonly<{
  suggestions: readonly MergeSuggestion[];
  knownAt: Ordinal;
}>;

type Candidate = Readonly<{
  client: SuggestedClient;
  /** Every id of it: people may have decided by any of them. */
  clientIds: readonly string[];
  likened: Likened;
  massGrams: bigint;
}>;

/** Those on which most hangs come first. Who was once said to be one, and no longer, stays apart. */
export function suggestMerges(reading: ClientsReading, question: SuggestionsQuestion): Suggestions {
  const knownAt = question.knownAt ?? reading.ordinal;
  const scope = { ...question, knownAt };
  const candidates = candidatesOf(reading, scope);
  const isDecided = decidedAmong(candidates, decisionsOf(reading, scope));
  const all = candidates.map(({ likened }) => likened);
  const suggestions = alikePairs(all, () => reading.stillAsked())
    .filter(({ one, other }) => !isDecided(one, other))
    .map((pair) => {
      const two = [pair.one, pair.other].map((n) => candidates[n]);
      return suggestionOf(two as [Candidate, Candidate], pair);
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
  const uses = usesOf(reading, scope);
  return clientComponentsOf(reading, scope, uses).flatMap(({ groups }) => {
    reading.stillAsked();
    // What a contradiction keeps apart is shown as that, and not suggested as something new.
    return groups.length > 1 ? [] : groups.map(({ members }) => candidateOf(members, uses));
  });
}

function candidateOf(
  members: readonly Member[],
  uses: ReadonlyMap<string, readonly Use[]>,
): Candidate {
  const names = [
    ...new Map(
      members.map(({ name, nameLatin }) => [
        `${name}\n${nameLatin ?? ''}`,
        { name, ...(nameLatin ? { nameLatin } : {}) },
      ]),
    ).values(),
  ];
  return {
    client: {
      clientId: members.map(({ clientId }) => clientId).reduce((a, b) => (b < a ? b : a)),
      names,
      countryCodes: [...new Set(members.map(({ countryCode }) => countryCode))].sort(),
    },
    clientIds: members.map(({ clientId }) => clientId),
    likened: likened(members),
    massGrams: massOf(usesOfAll(members, uses)),
  };
}

/** An act counts once, in however many capacities it names somebody; sold and exported never add. */
function massOf(uses: readonly Use[]): bigint {
  const acts = new Map(uses.map((use) => [`${use.siteId}/${use.recordId}`, use]));
  const sum = (kind: Use['kind']): bigint =>
    [...acts.values()]
      .filter((use) => use.kind === kind)
      .reduce((total, { massGrams }) => total + BigInt(massGrams), 0n);
  const [sold, exported] = [sum('sold'), sum('exported')];
  return sold > exported ? sold : exported;
}

function suggestionOf(
  [a, b]: readonly [Candidate, Candidate],
  { evidence, scorePermille }: AlikePair,
): MergeSuggestion {
  const isInOrder = a.client.clientId < b.client.clientId;
  return {
    clients: isInOrder ? [a.client, b.client] : [b.client, a.client],
    scorePermille,
    evidence,
    massGrams: (a.massGrams + b.massGrams).toString(),
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
