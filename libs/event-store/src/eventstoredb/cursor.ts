import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import {
  comparePositions,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@lodestone/kernel';
import { passesNothing, readAllMessage, readStreamMessage, type LogPlace } from './read-message';

/** Where a reading stands, so that it can be asked for again after it broke off. */
export type Cursor = Readonly<{
  isDone: () => boolean;
  /** What is still wanted, at most `count` events of it. */
  request: (count: number) => ReadReq;
  /** False for the event that a reading begins with only because it has been given already. */
  isNew: (event: RecordedEvent) => boolean;
  moveTo: (event: RecordedEvent) => void;
}>;

export function cursorOfAll({ direction = 'forwards', filter, after }: ReadAllOptions): Cursor {
  const isForwards = direction === 'forwards';
  const nothing = passesNothing(filter) || after === (isForwards ? 'end' : 'start');
  let from: LogPlace = after ?? (isForwards ? 'start' : 'end');
  return {
    isDone: () => nothing,
    // Forwards the server begins with the event at the position, backwards with the one before it.
    request: (count) =>
      readAllMessage({ from, direction, filter, count: isForwards ? count + 1 : count }),
    isNew: ({ position }) =>
      !isForwards || typeof from !== 'object' || comparePositions(position, from) > 0,
    moveTo: ({ position }) => {
      from = position;
    },
  };
}

export function cursorOfStream(stream: string, options: ReadStreamOptions): Cursor {
  const { direction = 'forwards' } = options;
  let from = options.from ?? (direction === 'forwards' ? 'start' : 'end');
  if (from === 'end' && direction === 'forwards') return cursorOfLast(stream);
  return {
    isDone: () => typeof from === 'number' && from < 0,
    request: (count) => readStreamMessage({ stream, from, direction, count }),
    isNew: () => true,
    moveTo: ({ revision }) => {
      from = revision + (direction === 'forwards' ? 1 : -1);
    },
  };
}

/** The server does not read forwards from the end, which for us is the last event. */
function cursorOfLast(stream: string): Cursor {
  let isDone = false;
  return {
    isDone: () => isDone,
    request: () => readStreamMessage({ stream, from: 'end', direction: 'backwards', count: 1 }),
    isNew: () => true,
    moveTo: () => {
      isDone = true;
    },
  };
}
