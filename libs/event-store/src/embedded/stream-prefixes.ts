import type { EventFilter } from '@lodestone/kernel';

/** Whether events of a stream pass, or undefined where all do. */
export function passesOf(
  filter: EventFilter | undefined,
): ((stream: string) => boolean) | undefined {
  const prefixes = filter?.streamPrefixes;
  if (!prefixes || prefixes.includes('')) return undefined;
  return (stream) => prefixes.some((prefix) => stream.startsWith(prefix));
}
