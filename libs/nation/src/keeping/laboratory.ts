import type { LotMaterialCode } from '@lodestone/reference';
import { portionOf, type NationLot } from '../making/lot';
import { laboratoryOf } from '../making/make-lots';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { smelters, separators } from '../planning/chain';
import { addDays, workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { leachFields } from '../upstream/ores';
import { rockMines } from '../upstream/mine';
import { allWorks } from '../works/works';

type Bench = readonly [siteId: string, material: LotMaterialCode];

/** What is sampled where: what comes out of the plant. */
const benches: readonly Bench[] = [
  ...rockMines.map(({ siteId, concentrate }): Bench => [siteId, concentrate]),
  ...Object.keys(leachFields).map((siteId): Bench => [siteId, 'ion-clay-oxide-concentrate']),
  ...separators.map(({ siteId }): Bench => [siteId, 'praseodymium-neodymium-oxide']),
  ...smelters.map(({ siteId }): Bench => [siteId, 'praseodymium-neodymium-metal']),
  ...allWorks.map(({ siteId }): Bench => [siteId, 'ndfeb-swarf']),
];

const sampleWeeks = 4;

/** Once in four weeks a sample leaves the books; now and then a lot is assayed anew. */
export function sampleAndAssay(making: Making, week: number): void {
  const on = workdayFrom(dayOfWeek(week, 3));
  const random = making.random('laboratory');
  for (const [n, [siteId, material]] of benches.entries()) {
    if ((week + n) % sampleWeeks !== 0) continue;
    const lot = making.book.lots({ siteId, material, on }).at(-1);
    if (!lot || lot.leftGrams < 1_000_000) continue;
    if (random.chance(0.25)) assay(making, lot, { on, share: random.within(0.9955, 0.9995) });
    const kind = random.chance(0.6) ? 'laboratory-sample' : 'retained-sample';
    const takes = [portionOf(lot, random.between(2, 9) * 100)];
    recordAct(making, {
      siteId,
      recordId: making.nextRecordId(siteId, on, 'SMP'),
      body: { type: 'Discarded', occurredOn: on, kind, takes: takesOf(takes) },
      takes,
    });
  }
}

/** From then on the lot holds what the new assay says; whoever uses it is told after it. */
function assay(
  making: Making,
  lot: NationLot,
  given: Readonly<{ on: CivilDate; share: number; recordId?: string }>,
): void {
  const { on, share, recordId } = given;
  const { siteId, lotId } = lot;
  const ppm = Object.fromEntries(
    Object.entries(lot.ppm).map(([element, parts]) => [element, Math.ceil(parts * share)]),
  );
  const act = recordAct(making, {
    siteId,
    recordId: recordId ?? making.nextRecordId(siteId, on, 'ASSAY'),
    body: {
      type: 'LotAssayed',
      occurredOn: on,
      lotId,
      ppm,
      analysis: { method: 'icp-ms', laboratoryId: laboratoryOf(siteId), analysedOn: on },
    },
    standsOn: [lot.madeBy, ...lot.takenBy],
  });
  lot.ppm = ppm;
  lot.madeBy = act;
}

/** How many of a thousand finished batches wait for the laboratory before anybody may touch them. */
const heldPerThousand = 15;

/** A batch is held until its test is through. Its takers are told after the release. */
export function holdForTests(making: Making, lot: NationLot): void {
  const random = making.random('holds');
  if (!random.chance(heldPerThousand / 1_000)) return;
  const { siteId, lotId } = lot;
  const heldOn = lot.madeBy.occurredOn;
  const recordId = making.nextRecordId(siteId, heldOn, 'HOLD');
  const held = recordAct(making, {
    siteId,
    recordId,
    body: { type: 'LotHeld', occurredOn: heldOn, lotIds: [lotId], reason: 'pending-analysis' },
    standsOn: [lot.madeBy],
  });
  const releasedOn = addDays(heldOn, random.between(1, 4));
  lot.madeBy = recordAct(making, {
    siteId,
    recordId: making.nextRecordId(siteId, releasedOn, 'FREE'),
    body: {
      type: 'LotReleased',
      occurredOn: releasedOn,
      targetRecordId: recordId,
      reason: 'analysis-passed',
    },
    standsOn: [held],
  });
  lot.availableOn = releasedOn > lot.availableOn ? releasedOn : lot.availableOn;
}
