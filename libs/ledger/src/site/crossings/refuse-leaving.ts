import type { Refusal } from '@lodestone/kernel';
import type { Looked } from '../../records/lines';
import type { Act } from '../../records/site.events';
import { flowsOf } from '../flows';
import { lotRowOf } from '../site.rows';
import type { Reach } from './gather-line';
import { freeGramsOf } from './open-lines';
import { takeOpen, type OpenRefusal } from './refuse-open';

type LookedLots = ReadonlyArray<Readonly<{ lotId: string; looked: Looked }>>;

type Leaving = Readonly<{ looked?: LookedLots }> | Readonly<{ refusal: Refusal<OpenRefusal> }>;

/** Grams that leave lots which a record made, because the record is voided or corrected. */
export function leaveMadeLots(
  { before, after }: Readonly<{ before: Act; after?: Act }>,
  reach: Reach,
): Leaving {
  const made = new Map(
    (after ? flowsOf(after).makes : []).map(({ lotId, massGrams }) => [lotId, massGrams]),
  );
  const looked: Array<LookedLots[number]> = [];
  for (const { lotId, massGrams } of flowsOf(before).makes) {
    const lot = lotRowOf(reach.own, lotId);
    const lessGrams = massGrams - (made.get(lotId) ?? 0);
    if (!lot || lessGrams <= 0) continue;
    // What the record itself brought in goes with it, back to where it came from.
    const open = takeOpen(lot, lessGrams, reach, before.data.recordId);
    if ('refusal' in open) {
      return { refusal: { ...open.refusal, pointer: '/targetRecordId' } };
    }
    if (open.looked) looked.push({ lotId, looked: open.looked });
  }
  return looked.length === 0 ? {} : { looked };
}

/**
 * What a correction gives back of a line it cannot use in the same breath: another site may have
 * received it. Only what was free before the correction goes into anything else than the same line.
 */
export function refuseRetaken(
  { before, after }: Readonly<{ before: Act; after: Act }>,
  { own }: Pick<Reach, 'own'>,
): Refusal<'correction-uses-sent-grams'> | undefined {
  const [was, is] = [usesOf(before), usesOf(after)];
  for (const [lotId, uses] of is) {
    const earlier = was.get(lotId);
    if (!earlier || ![...earlier.keys()].some((use) => use !== ofItself)) continue;
    const lot = lotRowOf(own, lotId);
    const moreGrams = [...uses].reduce(
      (sum, [use, grams]) => sum + Math.max(0, grams - (earlier.get(use) ?? 0)),
      0,
    );
    const hasLooked = flowsOf(after).takes.some((take) => take.lotId === lotId && take.looked);
    const freeGrams = lot && (hasLooked ? lot.massGrams : freeGramsOf(lot));
    if (freeGrams === undefined || moreGrams <= freeGrams) continue;
    const detail = { lotId, freeGrams, targetRecordId: before.data.recordId };
    return { code: 'correction-uses-sent-grams', detail, pointer: '/act' };
  }
  return undefined;
}

/** The use of grams that are not sent to another site. */
const ofItself = '';

/** Grams that an act takes of each lot, by the line on which it sends them. */
function usesOf(act: Act): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { takes, sends } = flowsOf(act);
  const uses = new Map<string, Map<string, number>>();
  const add = (lotId: string, use: string, grams: number): void => {
    const known = uses.get(lotId) ?? new Map<string, number>();
    uses.set(lotId, known.set(use, (known.get(use) ?? 0) + grams));
  };
  for (const { lotId, massGrams } of takes) add(lotId, ofItself, massGrams);
  for (const { isReturn, movementId, lot } of sends) {
    if (isReturn) continue;
    add(lot.lotId, ofItself, -lot.massGrams);
    add(lot.lotId, movementId, lot.massGrams);
  }
  return uses;
}
