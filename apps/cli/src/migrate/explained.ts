import { CannotCopy, CopyStopped } from '@lodestone/event-store/migration/cannot-copy';
import {
  AppendTooLarge,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
} from '@lodestone/kernel';
import { CannotRun } from '../command';
import { saidOf, type LogAddress } from './log-address';

const again = 'run the same command again: it goes on behind what is copied.';

/** Runs the work, and says what went wrong in words that name the log and the remedy. */
export async function explained<Result>(
  { from, to }: Readonly<{ from: LogAddress; to: LogAddress }>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotCopy) throw new CannotRun(`${error.message}.`, error.mend);
    if (error instanceof CopyStopped) throw new CannotRun('stopped before the end.', again);
    if (error instanceof WrongExpectedRevision) {
      throw new CannotRun(
        `somebody else writes the copy: ${error.message}.`,
        'stop that one, empty the copy, and copy again.',
      );
    }
    if (error instanceof AppendTooLarge) {
      throw new CannotRun(`${error.message}, and the log has such an event.`, 'raise the limit.');
    }
    if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown) {
      const option = [from, to].find(
        (address) => address.kind === 'server' && error.message.includes(address.named),
      )?.option;
      throw new CannotRun(`${saidOf(option ?? 'EVENTSTORE_URL', error.message)}.`, again);
    }
    throw error;
  }
}
