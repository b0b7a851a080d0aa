import type { Lines } from '@lodestone/journal/columns';
import { Amounts, type BalanceElement } from './amounts';
import type { MeasuredLines } from './measured-lines';

/** Of one analysis of one composition; `origin` says which line came first. */
export type NetAnalysed = { grams: number; micrograms: number; origin: number };

/** The content of a lot that is taken for another since: nothing was weighed. */
export type Revalued = Readonly<{
  weighing: number;
  analysis: number;
  grams: number;
  micrograms: number;
  origin: number;
}>;

/** Where a line stands: its piece, and its place there. */
const linesMax = 2 ** 31;
export const originOf = (piece: number, n: number): number => piece * linesMax + n;
const placeOfOrigin = (origin: number): readonly [piece: number, n: number] => [
  Math.floor(origin / linesMax),
  origin % linesMax,
];

/** Ppm are at most a million. */
const ppmRoom = 2 ** 20;
const ppmOf = (grams: number, micrograms: number): number =>
  grams === 0 ? 0 : Math.round(micrograms / grams);

/**
 * What went in by each measurement less what came out by it, in one element. An analysis is named by its
 * record, what was analysed and what was found: an act may make many things, each with its own.
 */
export class NetOfElement {
  /** By weighing. */
  readonly grams: Float64Array;
  readonly micrograms: Float64Array;
  /** By analysis: the ppm that were found first, + 1, and what was valued by them. */
  readonly #found: Uint32Array;
  readonly #analysed: readonly [
    grams: Float64Array,
    micrograms: Float64Array,
    origin: Float64Array,
  ];
  /** What else one record found in the same material: of few. */
  readonly #others = new Map<number, NetAnalysed>();

  constructor({ analysisCount, weighingCount }: MeasuredLines) {
    this.grams = new Float64Array(weighingCount);
    this.micrograms = new Float64Array(weighingCount);
    this.#found = new Uint32Array(analysisCount);
    this.#analysed = [
      new Float64Array(analysisCount),
      new Float64Array(analysisCount),
      new Float64Array(analysisCount),
    ];
  }

  /** @param isWanted by group */
  take(measured: MeasuredLines, element: BalanceElement, isWanted: Uint8Array): void {
    const { at, analyses, weighings } = measured;
    for (const { lines, piece, from, to } of measured.listed) {
      measured.chain.stillAsked?.();
      const amounts = new Amounts(lines, element);
      for (let n = from; n < to; n++) {
        const weighing = weighings[n] as number;
        if (isWanted[measured.groupOfWeighing(weighing)] === 0) continue;
        const line = at[n] as number;
        amounts.readGrams(line);
        const grams = amounts.approximately;
        amounts.readContent(line);
        const micrograms = amounts.approximately;
        (this.grams[weighing] as number) += grams;
        (this.micrograms[weighing] as number) += micrograms;
        const origin = originOf(piece, line);
        this.#analyse(analyses[n] as number, { grams, micrograms, origin });
      }
    }
  }

  revalue({ weighing, analysis, ...net }: Revalued): void {
    (this.grams[weighing] as number) += net.grams;
    (this.micrograms[weighing] as number) += net.micrograms;
    this.#analyse(analysis, net);
  }

  /** What is told of is good until the next is. */
  forEachAnalysis(tell: (analysis: number, net: Readonly<NetAnalysed>) => void): void {
    const net: NetAnalysed = { grams: 0, micrograms: 0, origin: 0 };
    const [grams, micrograms, origin] = this.#analysed;
    for (let analysis = 0; analysis < this.#found.length; analysis++) {
      if (this.#found[analysis] === 0) continue;
      net.grams = grams[analysis] as number;
      net.micrograms = micrograms[analysis] as number;
      net.origin = origin[analysis] as number;
      tell(analysis, net);
    }
    for (const [key, other] of this.#others) tell(Math.floor(key / ppmRoom), other);
  }

  #analyse(analysis: number, net: Readonly<NetAnalysed>): void {
    const ppm = ppmOf(net.grams, net.micrograms);
    const [grams, micrograms, origin] = this.#analysed;
    if (this.#found[analysis] === 0) {
      this.#found[analysis] = ppm + 1;
      origin[analysis] = net.origin;
    }
    if (this.#found[analysis] === ppm + 1) {
      (grams[analysis] as number) += net.grams;
      (micrograms[analysis] as number) += net.micrograms;
    } else this.#addOther(analysis * ppmRoom + ppm, net);
  }

  #addOther(key: number, { grams, micrograms, origin }: Readonly<NetAnalysed>): void {
    const other = this.#others.get(key) ?? { grams: 0, micrograms: 0, origin };
    other.grams += grams;
    other.micrograms += micrograms;
    this.#others.set(key, other);
  }
}

/** Numbers of the rare earths that a line lists. */
export function listedBy(pieces: readonly Lines[], origin: number): Uint8Array {
  const [piece, n] = placeOfOrigin(origin);
  const { element, offsets } = pieces[piece] as Lines;
  return element.subarray(offsets[n], offsets[n + 1]);
}
