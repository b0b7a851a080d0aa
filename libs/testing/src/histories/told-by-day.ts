import type { DomainEvent, RecordedEvent } from '@lodestone/kernel';
import {
  isAct,
  type EmbeddedAct,
  type RecordCorrected,
  type RecordVoided,
} from '@lodestone/ledger';

/**
 * The same log without what happened later than a day, as the books say: a void goes with what it
 * takes back, and of a correction that moves an act over the day one side is left. Every ordinal
 * keeps its place: what is left out says nothing any more.
 */
export const toldByDay = (log: readonly RecordedEvent[], day: string): readonly RecordedEvent[] =>
  log.map((recorded) => ({ ...recorded, event: saidByDay(recorded.event, day) }));

const nothing: DomainEvent = { type: 'DemonstrationLoaded', data: {} };

function saidByDay(event: DomainEvent, day: string): DomainEvent {
  const isBy = ({ data }: Pick<EmbeddedAct, 'data'>): boolean => data.occurredOn <= day;
  if (isAct(event)) return isBy(event) ? event : nothing;
  if (event.type === 'RecordVoided') {
    // Of these histories none voids a void.
    return isBy((event as RecordVoided).data.reversed as EmbeddedAct) ? event : nothing;
  }
  if (event.type !== 'RecordCorrected') return event;
  const { act, ...voided } = (event as RecordCorrected).data;
  const { type, data } = act;
  if (isBy(act)) return isBy(voided.reversed) ? event : { type, data };
  return isBy(voided.reversed) ? { type: 'RecordVoided', data: voided } : nothing;
}
