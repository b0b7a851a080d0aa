import { accepted, type Decision } from '@lodestone/kernel';
import { discardKindOf } from '@lodestone/reference';
import type { TakenLot } from '../../records/lines';
import type { ActHeader, Discarded, Lost } from '../../records/site.events';
import type { SubmittedDiscard, SubmittedLoss } from '../submitted';
import { withPointers } from './make-lots';
import { keepingDeals, takeLots, takeRefusals, type Taking } from './take-lots';

export const letGoRefusals = takeRefusals;

/** Matter leaves the books without a buyer: waste, a sample, a fire. */
export function letGo(
  given: Taking,
  header: ActHeader,
  act: SubmittedDiscard | SubmittedLoss,
): Decision<Discarded | Lost, (typeof letGoRefusals)[number]> {
  // A sample of sold goods proves what they are, and a fire asks nobody; waste they are not.
  const keepsDeal = act.type === 'Lost' || discardKindOf(act.kind)?.isSample === true;
  const requested = keepingDeals(withPointers(act.takes, '/takes'), keepsDeal);
  const taking = takeLots(given, requested, header.occurredOn);
  if ('refusal' in taking) return { outcome: 'refused', refusal: taking.refusal };
  return accepted(stampLetGo(header, act, taking.taken));
}

/** The act as it is stored. */
export const stampLetGo = (
  header: ActHeader,
  act: SubmittedDiscard | SubmittedLoss,
  takes: readonly TakenLot[],
): Discarded | Lost =>
  act.type === 'Discarded'
    ? { type: act.type, data: { ...header, kind: act.kind, takes } }
    : { type: act.type, data: { ...header, cause: act.cause, takes } };
