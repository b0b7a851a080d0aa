import type { CopiedEvent } from './copied-event';

/** Neighbours of one stream, which go over in one append; a tombstone is always alone. */
export type Run = readonly [CopiedEvent, ...CopiedEvent[]];

const eventsMax = 500;
/** A server takes 1 MiB in one append by default. One event that is larger goes alone and is judged. */
const bytesMax = 900 * 1024;

export const bytesOf = ({ data, metadata }: CopiedEvent): number => data.length + metadata.length;

/** The same events in the same order. */
export function* runsOf(events: readonly CopiedEvent[]): Generator<Run, void, void> {
  let run: [CopiedEvent, ...CopiedEvent[]] | undefined;
  let bytes = 0;
  for (const event of events) {
    const isNext =
      run &&
      run[0].stream === event.stream &&
      !run[0].isTombstone &&
      !event.isTombstone &&
      run.length < eventsMax &&
      bytes + bytesOf(event) <= bytesMax;
    if (run && isNext) run.push(event);
    else {
      if (run) yield run;
      run = [event];
      bytes = 0;
    }
    bytes += bytesOf(event);
  }
  if (run) yield run;
}
