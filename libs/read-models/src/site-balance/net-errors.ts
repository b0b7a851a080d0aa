import type { AssaysTold } from './assays-told';
import type { BalanceElement } from './amounts';
import { assayError, squared, type ErrorFigures } from './errors';
import type { MeasuredLines } from './measured-lines';
import { listedBy, type NetOfElement } from './net-of-element';

type Told = Readonly<{
  measured: MeasuredLines;
  element: BalanceElement;
  figures: ErrorFigures;
  assays: AssaysTold;
}>;

/** What was found in a group by those that err alike. */
export type Common = Map<number, number>;

/** Of each group: the squares of what each analysis errs by itself, and what was found by whom. */
export function analysesIn(
  net: NetOfElement,
  groupCount: number,
  { measured, element, figures, assays }: Told,
): Readonly<{ alone: Float64Array; common: readonly Common[] }> {
  const { dictionaries, pieces } = measured.chain;
  const alone = new Float64Array(groupCount);
  const common = Array.from({ length: groupCount }, (): Common => new Map());
  const usual = Array.from({ length: dictionaries.of('material').count }, (_, material) =>
    figures.assayPpm(dictionaries.of('material').wordOf(material)),
  );
  net.forEachAnalysis((analysis, { grams, micrograms, origin }) => {
    // What came to nothing errs in nothing.
    if (grams === 0 && micrograms === 0) return;
    const group = measured.groupOf(analysis);
    const assay = measured.assayOf(analysis);
    const saidPpm = assays.uncertaintyOf(assay);
    const listed = saidPpm && listedBy(pieces, origin);
    const usualPpm = usual[measured.materialOf(analysis)] as number;
    const analysed = { usualPpm, saidPpm, listed, grams, micrograms };
    (alone[group] as number) += assayError(analysed, element, figures) ** 2;
    const bySource = common[group] as Common;
    const source = assays.sourceOf(assay);
    bySource.set(source, (bySource.get(source) ?? 0) + micrograms);
  });
  return { alone, common };
}

/** Of each group: squares of what weighings err by themselves, and of what a scale errs in all of them. */
export function weighingsIn(
  { grams, micrograms }: NetOfElement,
  groupCount: number,
  { measured, figures }: Omit<Told, 'assays'>,
): Readonly<{ alone: Float64Array; common: Float64Array }> {
  const alone = new Float64Array(groupCount);
  const common = new Float64Array(groupCount);
  const onScale = new Float64Array(measured.scaleCount);
  for (let weighing = 0; weighing < grams.length; weighing++) {
    const [mass, content] = [grams[weighing] as number, micrograms[weighing] as number];
    (onScale[measured.scaleOf(weighing)] as number) += content;
    if (mass === 0) continue;
    const group = measured.groupOfWeighing(weighing);
    (alone[group] as number) += ((content / mass) * figures.weighingGrams) ** 2;
  }
  onScale.forEach((content, scale) => {
    (common[measured.groupOfScale(scale)] as number) += squared([content], figures.scalePpm);
  });
  return { alone, common };
}
