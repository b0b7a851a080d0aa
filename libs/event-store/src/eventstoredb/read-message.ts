import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { EventFilter, LogPosition, ReadDirection } from '@lodestone/kernel';
import { streamIdentifier } from './append-message';

/** Where a reading begins. The server reads on from a position inclusively, and back exclusively. */
export type LogPlace = LogPosition | 'start' | 'end';

/** How many events without a match the server looks at before it says where it is. */
const searchWindow = 512;
/** A checkpoint comes after so many windows at the latest. */
const checkpointWindows = 32;

export type ReadAll = Readonly<{
  from: LogPlace;
  direction: ReadDirection;
  filter: EventFilter | undefined;
  count: number;
}>;

export type ReadStream = Readonly<{
  stream: string;
  from: number | 'start' | 'end';
  direction: ReadDirection;
  count: number;
}>;

export const readAllMessage = ({ from, direction, filter, count }: ReadAll): ReadReq =>
  requested(allOptions(from, filter).setCount(String(count)), direction);

export function readStreamMessage({ stream, from, direction, count }: ReadStream): ReadReq {
  const where = new ReadReq.Options.StreamOptions();
  where.setStreamIdentifier(streamIdentifier(stream));
  if (from === 'start') where.setStart(new Empty());
  else if (from === 'end') where.setEnd(new Empty());
  else where.setRevision(String(from));
  const options = new ReadReq.Options().setStream(where).setNoFilter(new Empty());
  return requested(options.setCount(String(count)), direction);
}

/** Everything after `after`, for ever. */
export function subscriptionMessage(after: LogPlace, filter: EventFilter | undefined): ReadReq {
  const options = allOptions(after, filter);
  return requested(options.setSubscription(new ReadReq.Options.SubscriptionOptions()), 'forwards');
}

function requested(options: ReadReq.Options, direction: ReadDirection): ReadReq {
  options.setReadDirection(
    direction === 'forwards'
      ? ReadReq.Options.ReadDirection.FORWARDS
      : ReadReq.Options.ReadDirection.BACKWARDS,
  );
  options.setResolveLinks(false);
  options.setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
  return new ReadReq().setOptions(options);
}

function allOptions(from: LogPlace, filter: EventFilter | undefined): ReadReq.Options {
  const where = new ReadReq.Options.AllOptions();
  if (from === 'start') where.setStart(new Empty());
  else if (from === 'end') where.setEnd(new Empty());
  else {
    const position = new ReadReq.Options.Position();
    position.setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare));
    where.setPosition(position);
  }
  const options = new ReadReq.Options().setAll(where);
  const prefixes = prefixesOf(filter);
  if (!prefixes) return options.setNoFilter(new Empty());
  const { FilterOptions } = ReadReq.Options;
  const expression = new FilterOptions.Expression().setPrefixList([...prefixes]);
  return options.setFilter(
    new FilterOptions()
      .setStreamIdentifier(expression)
      .setMax(searchWindow)
      .setCheckpointintervalmultiplier(checkpointWindows),
  );
}

/** Undefined where every event passes, system events included. */
function prefixesOf(filter: EventFilter | undefined): readonly string[] | undefined {
  const prefixes = filter?.streamPrefixes;
  if (!prefixes || prefixes.includes('')) return undefined;
  return passesNothing(filter) ? [nobody] : prefixes;
}

/** No list of prefixes is, to the server, the same as none. */
export const passesNothing = (filter: EventFilter | undefined): boolean =>
  filter?.streamPrefixes?.length === 0;

/** A name that no stream has: `$` is the server's, and it knows nothing of us. */
const nobody = '$lodestone-nobody-';
