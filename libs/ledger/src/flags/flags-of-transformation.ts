import { designationOf, materialOf, stepBandsOn, stepOf, type Step } from '@lodestone/reference';
import { valuesFor, type Transformed } from './band-values';
import type { Flag } from './flag';
import type { StandingOn } from './standing-on';

/**
 * Order 785 is in force since this day (domain.md §1.1); who mines or separates without being on
 * the published list is told of nothing that happened before it.
 */
const listPublishedFrom = '2024-10-01';

export function flagsOfStep(
  code: string,
  occurredOn: string,
  { activities, standing }: Readonly<{ activities: readonly string[]; standing: StandingOn }>,
): readonly Flag[] {
  const step = stepOf(code);
  if (!step) return [];
  const designation = step.designation === null ? undefined : designationOf(step.designation);
  const isDesignated =
    !designation ||
    occurredOn < listPublishedFrom ||
    standing.designatedFor.has(designation.activity);
  const isRegistered = step.activities.some((activity) => activities.includes(activity));
  return [
    ...(isDesignated
      ? []
      : [flag('not-designated', { step: code, designation: step.designation ?? '' })]),
    ...(isRegistered
      ? []
      : [
          flag('activity-not-registered', {
            step: code,
            needed: step.activities,
            registered: activities,
          }),
        ]),
  ];
}

/** What a transformation looks like to a metallurgist (postings.md §4, *Bands*). */
export function flagsOfTransformation(act: Transformed): readonly Flag[] {
  const step = stepOf(act.data.step);
  return step ? [...flagsOfFeed(act, step), ...flagsOfUnit(act, step), ...flagsOfBands(act)] : [];
}

function flagsOfFeed(act: Transformed, step: Step): readonly Flag[] {
  const { takes, makes, operatorId, occurredOn } = act.data;
  const code = step.code;
  const classOf = (material: string) => materialOf(material)?.class;
  const isMineral = (material: string): boolean =>
    classOf(material) === 'ore' || classOf(material) === 'mineral-product';
  const unusual = (
    lots: ReadonlyArray<Readonly<{ lotId: string; material: string }>>,
    usual: readonly string[],
  ) => lots.filter(({ material }) => !usual.includes(classOf(material) ?? ''));

  const ores = act.type === 'Recycled' ? takes.filter(({ material }) => isMineral(material)) : [];
  const toll = takes.filter(({ ownerId }) => ownerId !== operatorId);
  const isTollBarred = step.tollBar !== null && occurredOn >= step.tollBar.effectiveFrom;
  return [
    ...ores.map(({ lotId, material }) =>
      flag('recycler-fed-with-ore', { step: code, lotId, material, source: 'Order 785 Art. 11' }),
    ),
    ...(isTollBarred && toll.length > 0
      ? [
          flag('toll-barred', {
            step: code,
            lotIds: toll.map(({ lotId }) => lotId),
            source: step.tollBar?.source,
          }),
        ]
      : []),
    ...unusual(takes, step.inputs)
      .filter((lot) => !ores.includes(lot as (typeof ores)[number]))
      .map(({ lotId, material }) => flag('input-unusual', { step: code, lotId, material })),
    ...unusual(makes, step.outputs).map(({ lotId, material }) =>
      flag('output-unusual', { step: code, lotId, material }),
    ),
  ];
}

function flagsOfUnit({ data: { unitId } }: Transformed, step: Step): readonly Flag[] {
  if (unitId === undefined) {
    return step.isContinuous ? [flag('unit-missing', { step: step.code })] : [];
  }
  return step.unitKinds.length === 0 ? [flag('unit-unusual', { step: step.code, unitId })] : [];
}

const flagsOfBands = (act: Transformed): readonly Flag[] =>
  stepBandsOn(act.data.step, act.data.occurredOn).flatMap((band) =>
    valuesFor(act, band)
      .filter(({ valuePpm }) => valuePpm < band.fromPpm || valuePpm > band.toPpm)
      .map(({ valuePpm, element }) =>
        flag('outside-band', {
          step: act.data.step,
          band: band.kind,
          ...(element === undefined ? {} : { element }),
          valuePpm,
          fromPpm: band.fromPpm,
          toPpm: band.toPpm,
          source: band.source,
          status: band.status,
        }),
      ),
  );

const flag = (code: Flag['code'], detail: Flag['detail']): Flag => ({ code, detail });
