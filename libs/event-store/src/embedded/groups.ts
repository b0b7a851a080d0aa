import { fieldsPerEvent, type AppendRequest } from './append-request';

/**
 * One transaction takes so much and no more: beyond some hundred events the sync is paid for, and a
 * longer group only makes the first of it wait for the last.
 */
const groupEventsMax = 2_048;
const groupBytesMax = 8 * 1024 * 1024;

/** Cuts what is waiting into groups, in order. A single append is never cut. */
export function groupsOf(requests: readonly AppendRequest[]): (readonly AppendRequest[])[] {
  const groups: AppendRequest[][] = [];
  let events = Infinity;
  let bytes = 0;
  for (const request of requests) {
    const count = request.fields.length / fieldsPerEvent;
    if (events + count > groupEventsMax || bytes + request.bytes > groupBytesMax) {
      groups.push([]);
      events = 0;
      bytes = 0;
    }
    groups.at(-1)?.push(request);
    events += count;
    bytes += request.bytes;
  }
  return groups;
}
