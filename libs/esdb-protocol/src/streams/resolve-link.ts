import type { ResolvedEvent } from '../messages/read-answers';
import type { LoggedEvent, LogReading } from '../storage/protocol-log';
import { linkType } from '../storage/system-names';
import { firstReadable, stateOf } from './stream-state';

/** `revision@stream`. */
const linkForm = /^(\d+)@(.+)$/s;

/**
 * Follows a link to the event that it names, if that can still be read. What has the type of a link
 * but not its form is an event like another.
 */
export function resolveLink(log: LogReading, event: LoggedEvent): ResolvedEvent {
  if (event.type !== linkType) return { event };
  const link = linkForm.exec(Buffer.from(event.data).toString('utf8'));
  if (!link) return { event };
  const [, revision = '', stream = ''] = link;
  return { event: target(log, stream, Number(revision)), link: event };
}

function target(log: LogReading, stream: string, revision: number): LoggedEvent | undefined {
  const state = stateOf(log, stream);
  if (state.isTombstoned || revision < firstReadable(state)) return undefined;
  const [found] = log.streamPage({ stream, from: revision, direction: 'forwards', eventsMax: 1 });
  return found?.revision === revision ? found : undefined;
}
