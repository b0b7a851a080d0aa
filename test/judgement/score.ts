import type { Judged, Planted, Told } from './judged';

export type Score = Readonly<{
  kind: string;
  toldAs: string;
  wrongs: number;
  /** Wrongs that are told by the code that they ought to be told by. */
  found: number;
  lookAlikes: number;
  /** Look-alikes of which anything is told. */
  accused: number;
  /** What was missed, and who was accused of what. */
  faults: readonly string[];
}>;

/** A plot tells by all its enterprises: their ids begin with that of the first. */
const codesOf = (told: Told, { enterpriseId }: Planted): readonly string[] =>
  [...told].flatMap(([id, codes]) =>
    id === enterpriseId || id.startsWith(`${enterpriseId}-`) ? [...codes] : [],
  );

export function scoresOf(planted: readonly Planted[], { told }: Judged): readonly Score[] {
  const kinds = [...new Set(planted.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = planted.filter((each) => each.kind === kind);
    const missed = own.filter((each) => each.isWrong && !codesOf(told, each).includes(each.toldAs));
    const accused = own.filter((each) => !each.isWrong && codesOf(told, each).length > 0);
    const wrongs = own.filter(({ isWrong }) => isWrong).length;
    return {
      kind,
      toldAs: own[0]?.toldAs ?? '',
      wrongs,
      found: wrongs - missed.length,
      lookAlikes: own.length - wrongs,
      accused: accused.length,
      faults: [
        ...missed.map(({ name }) => `missed: ${name}`),
        ...accused.map((each) => `accused: ${each.name}: ${codesOf(told, each).join(', ')}`),
      ],
    };
  });
}

export type Total = Readonly<{
  kinds: number;
  wrongs: number;
  found: number;
  lookAlikes: number;
  accused: number;
  precision: number;
  recall: number;
}>;

/** Precision: of all plots of which something is told, those that are wrong. Recall: of all wrongs, those found. */
export function totalOf(scores: readonly Score[]): Total {
  const sum = (of: (score: Score) => number): number =>
    scores.reduce((all, score) => all + of(score), 0);
  const [wrongs, found] = [sum((each) => each.wrongs), sum((each) => each.found)];
  const accused = sum((each) => each.accused);
  return {
    kinds: scores.length,
    wrongs,
    found,
    lookAlikes: sum((each) => each.lookAlikes),
    accused,
    precision: found + accused === 0 ? 1 : found / (found + accused),
    recall: wrongs === 0 ? 1 : found / wrongs,
  };
}
