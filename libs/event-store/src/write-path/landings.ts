import { StoreUnavailable, type WrongExpectedRevision } from '@lodestone/kernel';
import type { Batch, Decided } from './batch';
import type { Landing } from './flight';
import type { PendingCommand } from './submission';

/**
 * Answers every command of a batch that is durable, but for refusals that somebody else's later
 * event may have made wrong: an append proves that there was none only until it began. Those come
 * back, to be decided again.
 */
export function answersOf(
  stream: string,
  batch: Batch,
  { events, asWritten }: Extract<Landing, { kind: 'stored' }>,
  soleWriter: boolean,
): Decided[] {
  const again: Decided[] = [];
  let next = 0;
  for (const decided of batch.decided) {
    const { pending, answer } = decided;
    if (answer.outcome === 'written') {
      const own = events.slice(next, next + answer.events.length);
      next += own.length;
      const last = own.at(-1);
      if (!last) throw new Error(`a command of ${stream} was accepted without an event`);
      pending.answer({
        outcome: 'recorded',
        stream,
        revision: last.event.revision,
        position: last.position,
        events: own.map(({ event }) => event),
      });
    } else if (answer.outcome === 'unchanged' || soleWriter) pending.answer(answer);
    else if (asWritten && pending.arrival <= batch.provesUpTo) pending.answer(answer);
    else again.push(decided);
  }
  return again;
}

/** Of a batch that met a conflict: those that still have time to be decided again. */
export function withoutExpired(
  decided: readonly Decided[],
  conflict: WrongExpectedRevision,
): Decided[] {
  const now = performance.now();
  return decided.filter(({ pending }) => {
    if (now < pending.deadline) return true;
    const message = `others write to ${conflict.stream} faster than this command could be decided`;
    pending.fail(
      new StoreUnavailable(`${message}; nothing was recorded, send it again`, { cause: conflict }),
    );
    return false;
  });
}

/** Of a batch that was not sent: those whose own hook did not fail. */
export function withoutFailed(
  decided: readonly Decided[],
  failures: ReadonlyMap<PendingCommand, unknown>,
): Decided[] {
  return decided.filter(({ pending }) => {
    if (!failures.has(pending)) return true;
    pending.fail(failures.get(pending));
    return false;
  });
}

/** Of a batch with a fault: the answers that only rested on its events are looked for again. */
export function failWritten(decided: readonly Decided[], fault: unknown): Decided[] {
  return decided.filter(({ pending, answer }) => {
    if (answer.outcome !== 'written') return true;
    pending.fail(fault);
    return false;
  });
}
