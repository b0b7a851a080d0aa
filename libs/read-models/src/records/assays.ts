import type { Ordinal } from '@lodestone/kernel';
import { analysisIn, isAct, type Act, type AssayKnown, type LotStamp } from '@lodestone/ledger';
import { recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './record-tables';

/** A diffusion, and whatever is done with magnets after it, are fewer steps than these. */
const stepsMax = 16;

/**
 * How the figures of a lot were found, and on which day what they are of was last diffused: what was
 * measured before that is no composition of the magnet (domain: grain-boundary diffusion adds Dy and
 * Tb after sintering).
 */
export function assaysOf(
  reading: RecordsReading,
  knownAt: Ordinal,
): (assayRecordId: string, lotId: string) => AssayKnown {
  const acts = new Map<string, Act | undefined>();
  const actOf = (name: string): Act | undefined => {
    if (!acts.has(name)) acts.set(name, actNamed(reading, name, knownAt));
    return acts.get(name);
  };

  const diffusedBefore = (name: string, steps: number): string | undefined => {
    const act = steps > 0 ? actOf(name) : undefined;
    if (!act) return undefined;
    if (act.type === 'MagnetProduced' && act.data.step === 'grain-boundary-diffusion') {
      return act.data.occurredOn;
    }
    const sources = new Set(stampsIn(act).map(({ assayRecordId }) => assayRecordId));
    sources.delete(name);
    return [...sources]
      .flatMap((source) => diffusedBefore(source, steps - 1) ?? [])
      .sort()
      .at(-1);
  };

  return (assayRecordId, lotId) => {
    const act = actOf(assayRecordId);
    const analysis = act && analysisIn(act, lotId);
    const diffusedOn = diffusedBefore(assayRecordId, stepsMax);
    return {
      ...(analysis ? { analysedOn: analysis.analysedOn, method: analysis.method } : {}),
      ...(diffusedOn === undefined ? {} : { diffusedOn }),
    };
  };
}

/** The lots that an act's own figures are of, or were made from, as they were before it. */
function stampsIn(act: Act): readonly LotStamp[] {
  if (act.type === 'LotAssayed') return [act.data.lot];
  if (act.type === 'Received') return act.data.receipts.map(({ sent }) => sent);
  return 'takes' in act.data ? act.data.takes : [];
}

function actNamed(reading: RecordsReading, name: string, knownAt: Ordinal): Act | undefined {
  const [siteId = '', recordId = ''] = name.split('/');
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`,
    knownAt,
    siteId,
    recordId,
  );
  const event = row && { type: row.type, data: row.data };
  return event && isAct(event) ? event : undefined;
}
