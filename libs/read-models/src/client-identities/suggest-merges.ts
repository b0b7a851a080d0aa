import type { Ordinal } from '@lodestone/kernel';
import { pairOf } from '@lodestone/ledger';
import type { ClientScope } from './client';
import type { ClientsReading } from './client-identities';
import { clientComponentsOf, usesOfAll, type Member } from './clients';
import { decisionsOf } from './decisions';
import { blocksOf, evidenceOf, likened, type Evidence, type Likened } from './likeness';
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

/** Half of what an equal name in one country and one street would give. */
const scorePermilleMin = 500;

/** A name that so many have ("Trading") says nothing, and comparing all with all would not end. */
const blockMax = 100;

type Candidate = Readonly<{ client: SuggestedClient; likened: Likened; massGrams: bigint }>;

/** Those on which most hangs come first. Who was once said to be one, and no longer, stays apart. */
export function suggestMerges(reading: ClientsReading, question: SuggestionsQuestion): Suggestions {
  const knownAt = question.knownAt ?? reading.ordinal;
  const scope = { ...question, knownAt };
  const decided = new Set(
    decisionsOf(reading, scope).map(({ clientId, otherClientId = '' }) =>
      keyOfPair(clientId, otherClientId),
    ),
  );
  const suggestions = pairsOf(candidatesOf(reading, scope))
    .filter(([a, b]) => !decided.has(keyOfPair(a.client.clientId, b.client.clientId)))
    .flatMap(([a, b]) => {
      reading.stillAsked();
      return suggestionOf(a, b) ?? [];
    })
    .sort(byMassThenScore);
  return { suggestions: suggestions.slice(0, question.limit), knownAt };
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

function pairsOf(candidates: readonly Candidate[]): ReadonlyArray<readonly [Candidate, Candidate]> {
  const blocks = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const block of blocksOf(candidate.likened)) {
      const inBlock = blocks.get(block) ?? [];
      blocks.set(block, inBlock);
      inBlock.push(candidate);
    }
  }
  const pairs = new Map<string, readonly [Candidate, Candidate]>();
  for (const inBlock of blocks.values()) {
    if (inBlock.length > blockMax) continue;
    for (const [n, one] of inBlock.entries()) {
      for (const other of inBlock.slice(n + 1)) {
        const isInOrder = one.client.clientId < other.client.clientId;
        const pair = isInOrder ? ([one, other] as const) : ([other, one] as const);
        pairs.set(keyOfPair(one.client.clientId, other.client.clientId), pair);
      }
    }
  }
  return [...pairs.values()];
}

function suggestionOf(a: Candidate, b: Candidate): MergeSuggestion | undefined {
  const evidence = evidenceOf(a.likened, b.likened);
  const score = evidence.reduce((sum, { scorePermille }) => sum + scorePermille, 0);
  const scorePermille = Math.max(0, Math.min(score, 1_000));
  if (scorePermille < scorePermilleMin) return undefined;
  const massGrams = (a.massGrams + b.massGrams).toString();
  return { clients: [a.client, b.client], scorePermille, evidence, massGrams };
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
